// How heavy a finding weighs, told by word, shape and colour together.
import { severityTitles, type Severity } from '../../kernel/severity.ts';

const shapes: Readonly<Record<Severity, string>> = { blocks: '■', explain: '▲', advice: '●' };

/** `count`: of the findings it stands beside; of none it is not coloured. */
export function SeverityMark({ severity, count = 1 }: { readonly severity: Severity; readonly count?: number }) {
  return (
    <span className={count === 0 ? 'severity faint' : `severity severity-${severity}`}>
      <span aria-hidden="true">{shapes[severity]}</span> {severityTitles[severity]}
    </span>
  );
}

/** A number of findings of one severity; none is shown as a faint 0. */
export function SeverityCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return <span className={count === 0 ? 'number faint' : `number severity severity-${severity}`}>{count}</span>;
}
