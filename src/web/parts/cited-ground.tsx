// Where a rule, number or level comes from, with how far that was verified; 待核实 stands out.
import type { Citation } from '../../kernel/citation.ts';

const marks: Readonly<Record<Citation['confidence'], string>> = {
  verified: '已核原文',
  secondary: '据转载',
  seed: '据样本文本',
  unverified: '待核实',
  inferred: '本系统推断',
};

export function CitedGround({ citation }: { readonly citation: Citation }) {
  return (
    <>
      {citation.source}
      {citation.clause === null ? '' : `，${citation.clause}`} <span className={`confidence confidence-${citation.confidence}`}>{marks[citation.confidence]}</span>
    </>
  );
}
