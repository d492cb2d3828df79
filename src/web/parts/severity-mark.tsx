// How heavy a finding weighs, told by word, shape and colour together.
import { severityTitles, type Severity } from '../../kernel/severity.ts';

const shapes: Readonly<Record<Severity, string>> = { blocks: '■', explain: '▲', advice: '●' };

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity severity-${severity}`}>
      <span aria-hidden="true">{shapes[severity]}</span> {severityTitles[severity]}
    </span>
  );
}

/** A number of findings of one severity; none is shown as a faint 0. */
export function SeverityCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return <span className={count === 0 ? 'number faint' : `number severity severity-${severity}`}>{count}</span>;
}
