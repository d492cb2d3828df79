// How a target was read, and whether it can be tested as it is written.
import type { IndicatorRow } from '../../domain/plan/index.ts';
import { describeTarget, judgeUsability, usabilityTexts, type UsabilityReason } from '../../domain/target/index.ts';

/** Reasons that the reading itself does not already tell. */
const addsToReading: readonly UsabilityReason[] = ['time-without-unit', 'money-without-unit', 'measure-without-unit', 'quantity-unknown'];

export function RowReading({ row }: { readonly row: IndicatorRow }) {
  const usability = judgeUsability({ reading: row.target, name: row.name, description: row.description, level2: row.level2 });
  const why = usability.usable || !addsToReading.includes(usability.reason) ? '' : `；${usabilityTexts[usability.reason]}`;
  return (
    <p className="row-reading">
      <span className={usability.usable ? 'row-reading-good' : 'row-reading-bad'}>{usability.usable ? '✓ 可以考核' : '✕ 不能考核'}</span>
      <span title={`${describeTarget(row.target.target)}${why}`}>
        <span className="faint">第{row.ordinal}行读作：</span>
        {describeTarget(row.target.target)}
        {why}
      </span>
    </p>
  );
}
