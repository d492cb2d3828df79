// Rows shifted on entry: one finding per project that carries the permutation of classes which fits the contents clearly better than the
// printed order. Outputs and benefits are looked at separately; rows never move between them. Where outputs are shifted, the benefit rows
// whose names clearly speak for an output went astray with them and are told in the same breath.
import {
  classFit,
  clearClassOf,
  findRotation,
  indicatorClassTitles,
  type ClassVocabulary,
  type IndicatorClass,
  type MovedRow,
} from '../../../domain/indicator/index.ts';
import { defineProjectRule, listOrdinals, type RowSubject } from '../../../domain/lint/index.ts';
import { clearlyBetterBy, indicatorClassGround, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

interface Head {
  readonly classes: readonly IndicatorClass[];
  /** Only the words that speak for a class of this head. */
  readonly vocabulary: ClassVocabulary;
}

const outputs: readonly IndicatorClass[] = ['quantity', 'quality', 'timeliness', 'cost'];
const benefits: readonly IndicatorClass[] = ['economic', 'social', 'ecological', 'sustainable'];
const heads: readonly Head[] = [headOf(outputs), headOf(benefits)];

export const indRotated = defineProjectRule({
  id: 'ind-rotated',
  title: '指标填写错位',
  question: '各行内容是否与所在的指标类别对应，有没有互相错位？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [indicatorClassGround],
  columns: ['level2', 'name', 'value'],
  explains: ['ind-qty-is-rate', 'ind-qual-is-count', 'ind-time-not-time', 'ind-cost-not-cost', 'ind-eco-not-eco', 'ind-econ-not-econ', 'ind-benefit-is-output'],
  messages: {
    rotated: '第{rows}行的内容与所在类别疑似互相错位：{moves}。请把各行换到对应的类别，再核对指标值和依据。',
    'rotated-with-benefits':
      '第{rows}行的内容与所在类别疑似错位：{moves}；效益指标里还有{strayed}。请把各行换到对应的类别，再核对指标值和依据。',
  },
  check({ rows }, report) {
    const moved = heads.flatMap((head) => movedWithin(head, rows));
    if (moved.length === 0) return;
    const strayed = moved.some(({ from }) => outputs.includes(from)) ? strayedBenefits(rows, new Set(moved.map(({ ordinal }) => ordinal))) : [];
    const all = [...moved, ...strayed];
    report({
      message: strayed.length === 0 ? 'rotated' : 'rotated-with-benefits',
      data: { rows: listOrdinals(ordinalsOf(all)), moves: moved.map((move) => told(move, rows)), strayed: strayed.map((move) => told(move, rows)) },
      column: 'level2',
      indicators: ordinalsOf(all),
      repair: { kind: 'reclass', moves: all.map(({ ordinal, to }) => ({ indicator: ordinal, to })) },
    });
  },
});

function headOf(classes: readonly IndicatorClass[]): Head {
  const words = indicatorClassVocabulary.words.filter((entry) => classes.includes(entry.indicatorClass));
  return { classes, vocabulary: { ...indicatorClassVocabulary, words } };
}

function movedWithin(head: Head, rows: readonly RowSubject[]): readonly MovedRow[] {
  const fitted = rows.flatMap(({ row, facts, indicatorClass }) => {
    if (indicatorClass === null || !head.classes.includes(indicatorClass)) return [];
    const content = { name: row.name, description: row.description, valueMeasure: facts.measure };
    return [{ ordinal: row.ordinal, printed: indicatorClass, fit: classFit(content, head.vocabulary) }];
  });
  return findRotation(fitted, clearlyBetterBy);
}

/** Benefit rows whose name speaks for one output class and for no class of benefits. */
function strayedBenefits(rows: readonly RowSubject[], moved: ReadonlySet<number>): readonly MovedRow[] {
  return rows.flatMap(({ row, indicatorClass }) => {
    if (indicatorClass === null || !benefits.includes(indicatorClass) || moved.has(row.ordinal)) return [];
    const to = clearClassOf(row.name, [...outputs, ...benefits], indicatorClassVocabulary, clearlyBetterBy);
    return to === null || !outputs.includes(to) ? [] : [{ ordinal: row.ordinal, from: indicatorClass, to }];
  });
}

function ordinalsOf(moves: readonly MovedRow[]): readonly number[] {
  return moves.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b);
}

function told(move: MovedRow, rows: readonly RowSubject[]): string {
  const name = rows.find(({ row }) => row.ordinal === move.ordinal)?.row.name.trim() ?? '';
  const characters = Array.from(name);
  return `第${move.ordinal}行“${characters.length > 24 ? `${characters.slice(0, 22).join('')}……` : name}”像${indicatorClassTitles[move.to]}`;
}
