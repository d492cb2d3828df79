// One finding beside its cell. Choosing it marks its cells; the rule is one click away.
import { describeCitation } from '../../kernel/citation.ts';
import type { Finding } from '../../domain/lint/index.ts';
import { describePlace } from '../../kernel/place.ts';
import { AppLink } from '../app/app-link.tsx';
import { titleOfRule } from '../parts/rule-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { useFormSelection } from './form-selection.ts';

export function FindingNote({ finding }: { readonly finding: Finding }) {
  const { active, activate } = useFormSelection();
  const isActive = active === finding.id;
  return (
    // The button inside does the same for the keyboard; the whole note is only a larger target for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className={`finding-note finding-note-${finding.severity}${isActive ? ' finding-note-active' : ''}`}
      data-finding={finding.id}
      data-rule={finding.rule}
      onClick={() => activate(finding.id)}
    >
      <header>
        <button type="button" className="plain" aria-pressed={isActive} onClick={() => activate(finding.id)}>
          <SeverityMark severity={finding.severity} /> <b>{titleOfRule(finding.rule)}</b>
        </button>
        <AppLink className="small finding-note-rule" href={`/rules/${finding.rule}`} onClick={(event) => event.stopPropagation()}>
          看规则
        </AppLink>
      </header>
      <p className="finding-note-message">{finding.message}</p>
      {isActive ? (
        <p className="small faint">
          {finding.place === null ? null : <>{describePlace(finding.place)}。</>}
          {finding.derived ? '由同格更根本的问题引起。' : null}依据：{finding.ground.map(describeCitation).join('；')}
        </p>
      ) : null}
    </article>
  );
}
