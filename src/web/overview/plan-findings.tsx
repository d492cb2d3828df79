// Findings about the document as a whole, which no project page shows.
import type { Finding } from '../../domain/lint/index.ts';
import { RuleLink } from '../parts/rule-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { useFirst } from '../parts/use-first.tsx';

const shownAtFirst = 6;

export function PlanFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const { shown, more } = useFirst(findings, shownAtFirst, (left) => `其余 ${left} 条`);
  if (findings.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="plan-findings-title">
      <div className="section-head">
        <h2 id="plan-findings-title">整个文本的问题</h2>
        <p>{findings.length} 条，说的是几个项目共同的写法或第一部分，改一处要改一片。</p>
      </div>
      <ul className="clean-list plan-findings">
        {shown.map((finding) => (
          <li key={finding.id}>
            <SeverityMark severity={finding.severity} />
            <RuleLink rule={finding.rule} />
            <p>{finding.message}</p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
