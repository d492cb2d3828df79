// Two rows whose values stand in each other's place: 抽查批次 has ≥12类, 种类数 has ≥120批次. Told only where four things hold for certain – each unit
// contradicts the name of its own row and belongs to the name of the other – and neither row has another partner. Where a description goes with the
// value, or both names speak for each other's class, it is rather the names that were exchanged: other rules speak of those.
import { clearClassOf, type IndicatorClass } from '../../../domain/indicator/index.ts';
import { defineProjectRule, type RowSubject } from '../../../domain/lint/index.ts';
import type { IndicatorColumn } from '../../../domain/plan/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { targetDemands } from '../../citations.ts';
import { clearlyBetterBy, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { statedUnit } from './stated-unit.ts';
import { statedMeasure, unitFit, type StatedMeasure } from './unit-fit.ts';

export const valExchanged = defineProjectRule({
  id: 'val-exchanged',
  title: '两行指标值填反',
  question: '有没有两行的指标值互相填到了对方的格里？',
  severity: 'blocks',
  reviewItem: 'achievable',
  ground: [{ ...targetDemands, clause: '合理可行：计量单位与指标名称一致' }],
  columns: ['name', 'value'],
  explains: ['val-pct-for-count', 'val-rate-unit-wrong', 'val-time-as-rate', 'val-rate-no-number', 'ind-cost-lower-bound', 'ind-sat-not-numeric', 'ind-qual-is-count'],
  messages: {
    exchanged:
      '第{first}行“{firstName}”的指标值是“{firstValue}”，第{second}行“{secondName}”的指标值是“{secondValue}”：单位与本行的名称都不符，与对方的名称正好相符，疑似填反了。请核对；填反的，两格互换；没有填反的，改名称或单位。',
  },
  check({ rows }, report) {
    const misplaced = rows.flatMap(misplacedValue);
    const partnersOf = (one: MisplacedValue) => misplaced.filter((other) => belongTogether(one, other));
    for (const [index, first] of misplaced.entries()) {
      const [second, ...more] = partnersOf(first);
      if (second === undefined || more.length > 0 || partnersOf(second).length > 1 || misplaced.indexOf(second) < index) continue;
      const [a, b] = [first.subject.row, second.subject.row];
      report({
        message: 'exchanged',
        data: {
          first: a.ordinal, firstName: a.name.trim(), firstValue: printedValue(first.subject), second: b.ordinal, secondName: b.name.trim(), secondValue: printedValue(second.subject),
        },
        column: 'value',
        indicators: [a.ordinal, b.ordinal],
        repair: { kind: 'swap', rows: [a.ordinal, b.ordinal], columns: targetColumns.filter((column) => a.columns[column] !== undefined && b.columns[column] !== undefined) },
      });
    }
  },
});

/** The cells that say a target together, where a form has them apart. */
const targetColumns: readonly IndicatorColumn[] = ['sign', 'value', 'unit'];

interface MisplacedValue {
  readonly subject: RowSubject;
  readonly measure: StatedMeasure;
}

/** A row whose value is measured in what its name cannot mean, whatever else is said of it. */
function misplacedValue(subject: RowSubject): readonly MisplacedValue[] {
  const { row, facts } = subject;
  const measure = statedMeasure(row.target, statedUnit(row));
  if (measure === null || unitFit(row.name, measure) !== 'contradicts' || unitFit(row.description, measure) === 'fits') return [];
  return holdsOneOf(facts.value + facts.description, changeWords.words) ? [] : [{ subject, measure }];
}

function belongTogether(one: MisplacedValue, other: MisplacedValue): boolean {
  if (one === other) return false;
  const fit = unitFit(one.subject.row.name, other.measure) === 'fits' && unitFit(other.subject.row.name, one.measure) === 'fits';
  return fit && !(speaksForClassOf(one.subject, other.subject) && speaksForClassOf(other.subject, one.subject));
}

/** Whether the name of a row clearly speaks for the class under which the other stands, and not for its own. */
function speaksForClassOf({ row, indicatorClass: own }: RowSubject, { indicatorClass: other }: RowSubject): boolean {
  if (own === null || other === null || own === other) return false;
  const among: readonly IndicatorClass[] = [own, other];
  return clearClassOf(row.name, among, indicatorClassVocabulary, clearlyBetterBy) === other;
}

/** As the form prints it: sign, value and unit of a form that has them apart are read together. */
function printedValue({ row: { columns, target } }: RowSubject): string {
  const [sign, unit] = [columns.sign?.text.trim() ?? '', columns.unit?.text.trim() ?? ''];
  return `${sign}${target.source.trim()}${unit}`;
}
