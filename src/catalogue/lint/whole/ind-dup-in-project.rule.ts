// The same indicator twice in one project. Two rows of one name are two indicators where both state a number and these differ, or where their descriptions
// differ and a number is stated; otherwise nobody can tell them apart. A benefit that repeats an output is told by its own rule.
import { classFit, indicatorClassTitles, pointsOf, type IndicatorClass } from '../../../domain/indicator/index.ts';
import { defineProjectRule, listOrdinals, type RowSubject } from '../../../domain/lint/index.ts';
import { statesNumberOrDate } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';
import { indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

export const indDupInProject = defineProjectRule({
  id: 'ind-dup-in-project',
  title: '同一项目里指标重复',
  question: '同一个项目里有没有把一个指标填了两遍？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '指向明确：每个指标考核一件事' }],
  columns: ['name', 'value'],
  explains: ['ind-benefit-is-output'],
  messages: {
    twice: '第{rows}行都是“{name}”，考核的是同一件事，会重复计分。请只留一行{kept}，其余的删去；确有不同的，在名称里写清楚各考核什么。',
  },
  check({ rows }, report) {
    const byName = new Map<string, RowSubject[]>();
    for (const subject of rows) if (subject.facts.name !== '') byName.set(subject.facts.name, [...(byName.get(subject.facts.name) ?? []), subject]);
    for (const group of byName.values()) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      const same = [first, ...others.filter((other) => isSame(first, other))];
      if (same.length < 2) continue;
      const kept = bestPlaced(same);
      const title = kept.indicatorClass === null ? '' : `（${indicatorClassTitles[kept.indicatorClass]}）`;
      report({
        message: 'twice',
        data: { rows: listOrdinals(ordinalsOf(same)), name: first.row.name.trim(), kept: title },
        column: 'name',
        indicators: ordinalsOf(same),
        repair: { kind: 'merge', keep: kept.row.ordinal, remove: ordinalsOf(same).filter((ordinal) => ordinal !== kept.row.ordinal) },
      });
    }
  },
});

function ordinalsOf(rows: readonly RowSubject[]): readonly number[] {
  return rows.map(({ row }) => row.ordinal);
}

function isSame(a: RowSubject, b: RowSubject): boolean {
  if (a.facts.value === b.facts.value) return sameDescription(a, b) || !statesNumberOrDate(a.row.target.target);
  return !statesNumberOrDate(a.row.target.target) && !statesNumberOrDate(b.row.target.target);
}

/** A description that only repeats the name tells nothing apart. */
function sameDescription(a: RowSubject, b: RowSubject): boolean {
  const told = ({ facts }: RowSubject) => (facts.description === facts.name ? '' : facts.description);
  return told(a) === told(b);
}

/** The row whose class its name speaks for most; the first where none does. */
function bestPlaced(rows: readonly RowSubject[]): RowSubject {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('no rows');
  return others.reduce((best, row) => (placed(row) > placed(best) ? row : best), first);
}

function placed({ row, indicatorClass }: RowSubject): number {
  return indicatorClass === null ? 0 : points(row.name, indicatorClass);
}

function points(name: string, indicatorClass: IndicatorClass): number {
  return pointsOf(classFit({ name, description: '', valueMeasure: null }, indicatorClassVocabulary), indicatorClass);
}
