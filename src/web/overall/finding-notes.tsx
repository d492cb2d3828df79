// What was found, below the part of the text it was found in.
import type { Finding } from '../../domain/lint/index.ts';
import { RuleLink } from '../parts/rule-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';

export function FindingNotes({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="clean-list overall-notes">
      {findings.map((finding) => (
        <li key={finding.id}>
          <SeverityMark severity={finding.severity} /> <RuleLink rule={finding.rule} />　{finding.message}
        </li>
      ))}
    </ul>
  );
}
