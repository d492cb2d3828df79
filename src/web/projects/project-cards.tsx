// The list on a narrow window: one block per project, the same facts.
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { SeverityCount, SeverityMark } from '../parts/severity-mark.tsx';
import { tenThousands } from '../parts/amounts.ts';
import { UsableBar } from '../parts/usable-bar.tsx';
import type { ListedProject } from './listed-project.ts';
import { ProjectName } from './project-name.tsx';

interface ProjectCardsProps {
  readonly listed: readonly ListedProject[];
  readonly word: string;
}

export function ProjectCards({ listed, word }: ProjectCardsProps) {
  return (
    <ul className="clean-list sheet project-cards">
      {listed.map((entry) => (
        <li key={entry.number}>
          <div className="project-cards-name">
            <span className="number">{entry.number}.</span>
            <ProjectName entry={entry} word={word} />
          </div>
          <p className="project-cards-facts">
            <span className="number">{tenThousands(entry.summary.total)}</span>
            <span>
              可以考核 <UsableBar usable={entry.summary.usableTargets} of={entry.summary.targets} />
            </span>
            {severitiesWorstFirst.map((severity) =>
              entry.summary.bySeverity[severity] === 0 ? null : (
                <span key={severity}>
                  <SeverityMark severity={severity} count={entry.summary.bySeverity[severity]} /> <SeverityCount severity={severity} count={entry.summary.bySeverity[severity]} />
                </span>
              ),
            )}
          </p>
          {entry.explanation.kind === 'said' ? <p className="small soft">{entry.explanation.sentence}</p> : null}
        </li>
      ))}
    </ul>
  );
}
