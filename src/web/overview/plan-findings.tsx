// Findings about the document as a whole, which no project page shows.
import type { Finding } from '../../domain/lint/index.ts';
import { RuleLink } from '../parts/rule-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';

export function PlanFindings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="plan-findings-title">
      <h2 id="plan-findings-title">整个文本的问题</h2>
      <ul className="clean-list">
        {findings.map((finding) => (
          <li key={finding.id}>
            <SeverityMark severity={finding.severity} /> <RuleLink rule={finding.rule} />
            <p>{finding.message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
