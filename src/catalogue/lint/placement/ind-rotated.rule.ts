// Rows shifted on entry: one finding per project that carries the permutation of classes which fits the contents clearly better than the
// printed order. Outputs and benefits are looked at separately; rows never move between them.
import { classFit, findRotation, indicatorClassTitles, type ClassVocabulary, type IndicatorClass, type MovedRow } from '../../../domain/indicator/index.ts';
import { defineProjectRule, listOrdinals, type RowSubject } from '../../../domain/lint/index.ts';
import { clearlyBetterBy, indicatorClassGround, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

interface Head {
  readonly classes: readonly IndicatorClass[];
  /** Only the words that speak for a class of this head. */
  readonly vocabulary: ClassVocabulary;
}

const heads: readonly Head[] = [headOf(['quantity', 'quality', 'timeliness', 'cost']), headOf(['economic', 'social', 'ecological', 'sustainable'])];

export const indRotated = defineProjectRule({
  id: 'ind-rotated',
  title: '指标填串了行',
  question: '各行内容是否与所在的指标类别对应，有没有互相填串？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [indicatorClassGround],
  columns: ['level2', 'name', 'value'],
  explains: ['ind-qty-is-rate'],
  messages: {
    rotated: '第{rows}行的内容与所在类别像是互相填串了：{moves}。请把各行换到对应的类别，再核对指标值和依据。',
  },
  check({ rows }, report) {
    const moved = heads.flatMap((head) => movedWithin(head, rows));
    if (moved.length === 0) return;
    const ordinals = moved.map((move) => move.ordinal).toSorted((a, b) => a - b);
    const moves = moved.map((move) => `第${move.ordinal}行${named(move, rows)}像${indicatorClassTitles[move.to]}`);
    report({ message: 'rotated', data: { rows: listOrdinals(ordinals), moves }, column: 'level2', indicators: ordinals });
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

function named(move: MovedRow, rows: readonly RowSubject[]): string {
  const name = rows.find(({ row }) => row.ordinal === move.ordinal)?.row.name.trim() ?? '';
  const characters = Array.from(name);
  return `“${characters.length > 24 ? `${characters.slice(0, 22).join('')}……` : name}”`;
}
