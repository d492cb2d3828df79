// Number, unit and scoring standard in one cell: ≥95优, ≥90产品抽检率大于等于90%为优. The number is kept; the rest has its own place. One number with
// its unit and a few words behind it (12个小区, ≤50万元（含税）) is clear and left alone.
import { defineRowRule, type CellRewrite } from '../../../domain/lint/index.ts';
import type { IndicatorRow, SourceText } from '../../../domain/plan/index.ts';
import type { GluedTarget, TargetNote } from '../../../domain/target/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { appended } from '../../proposals/appended.ts';
import { expectedUnitOf } from './expected-unit.ts';

export const valGradeSuffix = defineRowRule({
  id: 'val-grade-suffix',
  title: '数值后连写评语',
  question: '指标值里是否只有数值和单位，没有混进档次或说明？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '细化量化：指标值、计量单位与评分标准分列' }],
  columns: ['value'],
  rootCause: 'mixed-cell',
  oncePerProject: null,
  messages: {
    grade: '指标值“{text}”在数值后面连着档次“{tail}”。请把整格改为“{rewrite}”；达到多少算优、良，写进评分标准或绩效指标描述。',
    sentence: '指标值“{text}”把数值和说明写在了一起，分不清哪一段是目标值。请把整格改为“{rewrite}”，后面的文字“{tail}”移到绩效指标描述。',
    numbersDiffer: '指标值“{text}”前后写了两个不同的数。请先定下以哪个为准，指标值只留这一个数和单位，说明移到绩效指标描述。',
  },
  check({ row }, report) {
    const { target, source, notes, span } = row.target;
    if (target.kind !== 'glued' || isClear(target, notes)) return;
    const text = source.trim();
    if (notes.some((note) => note.id === 'restated-differently')) {
      report({ message: 'numbersDiffer', data: { text }, at: span });
      return;
    }
    const rewrite = `${target.comparator ?? ''}${target.amount}${target.unit ?? expectedUnitOf(row) ?? '（　）'}`;
    const message = isGradeAlone(target) ? 'grade' : 'sentence';
    const data = { text, tail: target.tail, rewrite };
    if (target.unit === null) report({ message, data, at: span, rewrite });
    else report({ message, data, at: span, rewrite, repair: { kind: 'rewrite', cells: [{ indicator: row.ordinal, column: 'value', text: rewrite }, ...standardCells(row, target, rewrite)], safe: losesNothing(target, notes) } });
  },
});

/** Where the grade goes: into the blank column that the form has for it, else behind the description. */
function standardCells({ ordinal, columns }: IndicatorRow, { grade }: GluedTarget, amount: string): readonly CellRewrite[] {
  if (grade === null) return [];
  const column = grade === '优' || grade === '优秀' ? 'gradeExcellent' : grade === '良' || grade === '良好' ? 'gradeGood' : null;
  if (column !== null && isBlank(columns[column])) return [{ indicator: ordinal, column, text: amount }];
  const standard = `${amount}为${grade}`;
  if (isBlank(columns.scoringStandard)) return [{ indicator: ordinal, column: 'scoringStandard', text: standard }];
  const description = columns.description?.text;
  if (description === undefined) return [];
  return [{ indicator: ordinal, column: 'description', text: appended(description, standard) }];
}

/** A column that the form prints and nobody filled. */
function isBlank(cell: SourceText | undefined): boolean {
  return cell !== undefined && isBlankText(cell.text);
}

/** The tail is a grade, or says the number over again: no word of the bureau gets lost when it goes. */
function losesNothing(target: GluedTarget, notes: readonly TargetNote[]): boolean {
  if (notes.some((note) => note.id === 'other-grades')) return false;
  return isGradeAlone(target) || notes.some((note) => note.id === 'restated');
}

/** One number, its unit, and behind it neither a grade nor a second number; 合格 and 达标 right behind the unit say what the share is of (95%合格). */
function isClear({ unit, grade, tail }: GluedTarget, notes: readonly TargetNote[]): boolean {
  if (unit === null || notes.some((note) => note.id === 'restated' || note.id === 'restated-differently')) return false;
  return grade === null || (tail === grade && ['合格', '达标'].includes(grade));
}

/** `优`, `为优` and `（优）`: the grade with at most two characters that join it to the number. */
function isGradeAlone({ tail, grade }: GluedTarget): boolean {
  return grade !== null && tail.length - grade.length <= 2;
}
