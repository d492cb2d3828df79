// Head of a project page: name, money, what the money is explained by, filter, steps through the findings, print.
import { DownOutlined, PrinterOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Switch } from 'antd';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { hrefOf, numberOf, usePlanView } from '../app/plan-view.ts';
import { EditLink } from '../editing/edit-link.tsx';
import { CopyCellsButton } from '../exporting/copy-cells-button.tsx';
import { explanationOf } from '../overview/money-explanation.ts';
import { tenThousands } from '../parts/amounts.ts';
import type { ShowEverything } from './show-everything.ts';

interface ProjectHeadProps {
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly usable: number;
  readonly everything: ShowEverything;
  /** Position of the finding looked at among `of`; -1 for none. */
  readonly at: number;
  readonly of: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly printNotes: boolean;
  readonly onPrintNotes: (wanted: boolean) => void;
}

export function ProjectHead({ project, findings, usable, everything, at, of, onStep, printNotes, onPrintNotes }: ProjectHeadProps) {
  const view = usePlanView();
  const { words } = useAddress();
  const setWords = useSetWords();
  const explanation = explanationOf(project);
  return (
    <header className="project-head no-print">
      <p className="small">
        <AppLink href={hrefOf(view, 'projects')}>项目</AppLink> <span className="faint">/ 第{numberOf(project)}个</span>
      </p>
      <h1>{project.name?.text ?? project.title}</h1>
      <p className="project-facts">
        <span>预算 {tenThousands(project.budget.total?.value ?? null)}</span>
        <span>
          可以考核的指标值 {usable}/{project.indicators.length}
        </span>
        <span>{explanation.kind === 'said' ? <strong className={explanation.matches ? undefined : 'project-unexplained'}>{explanation.sentence}</strong> : `钱的解释率 —（${explanation.why}）`}</span>
      </p>
      <div className="project-tools">
        <Segmented
          aria-label="显示哪些问题"
          value={words.get('severity') ?? ''}
          onChange={(value) => setWords({ severity: value, finding: '', rule: '' })}
          options={[
            { value: '', label: `全部问题 ${findings.length}` },
            ...severitiesWorstFirst.map((severity) => ({
              value: severity as string,
              label: `${severityTitles[severity]} ${findings.filter((finding) => finding.severity === severity).length}`,
            })),
          ]}
        />
        <span className="project-steps">
          <Button size="small" icon={<UpOutlined />} aria-label="上一个问题（k）" disabled={of === 0} onClick={() => onStep(-1)} />
          <Button size="small" icon={<DownOutlined />} aria-label="下一个问题（j）" disabled={of === 0} onClick={() => onStep(1)} />
          <span className="small soft number" aria-live="polite">
            {at < 0 ? `${of} 条` : `${at + 1}/${of}`}
          </span>
        </span>
        <label className="small project-switch">
          <Switch size="small" checked={everything.shown} onChange={everything.show} /> 逐条显示（含派生、不合并）
        </label>
        <span className="project-print">
          <EditLink page={`projects/${numberOf(project)}`} />
          <CopyCellsButton project={project} />
          <Checkbox checked={printNotes} onChange={(event) => onPrintNotes(event.target.checked)}>
            打印批注
          </Checkbox>
          <Button icon={<PrinterOutlined />} onClick={() => print()}>
            打印
          </Button>
        </span>
      </div>
    </header>
  );
}
