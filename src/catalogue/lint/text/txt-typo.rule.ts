// Slips of the pen: words of the declared list, doubled or stray punctuation, a comma in the middle of a phrase that stands unbroken elsewhere in
// the project. Advice: a slip hides nothing, but it is what a reader sees first.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type IndicatorColumn, type IndicatorRow, type PlanText, type Project } from '../../../domain/plan/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { cellsToWrite, repeatsName } from '../cells-to-write.ts';
import { misspellingGround, misspellings, type Misspelling } from '../../vocabulary/misspellings.ts';

type MessageId = 'word' | 'doubledMark' | 'strayMark' | 'brokenPhrase';

interface Slip {
  readonly message: MessageId;
  readonly found: string;
  readonly wanted: string;
  readonly at: Span;
}

export const txtTypo = definePlanRule<MessageId>({
  id: 'txt-typo',
  title: '文字差错',
  question: '文字里有没有错字、多余的标点？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [misspellingGround],
  oncePerPlan: '文字差错{count}处：{where}。请逐处核对改正。',
  messages: {
    word: '“{found}”像是“{wanted}”的误写，请核对。',
    doubledMark: '标点“{found}”重复，请改为“{wanted}”。',
    strayMark: '结尾多了标点“{found}”，请删去。',
    brokenPhrase: '“{found}”里的逗号像是放错了位置：本项目别处写的是“{wanted}”。请核对断句。',
  },
  check({ plan }, report) {
    for (const text of textsOfPartOne(plan)) {
      for (const slip of slipsOf(text.text)) report({ message: slip.message, data: dataOf(slip), column: text.column, place: text.place, at: slip.at });
    }
    for (const { project, number } of numberedProjects(plan)) {
      const texts = textsOfProject(project, true);
      for (const text of texts) {
        for (const slip of [...slipsOf(text.text), ...brokenPhrases(text, texts)]) {
          report({ message: slip.message, data: dataOf(slip), project: number, column: text.column, place: text.place, at: slip.at });
        }
      }
      for (const { row, column, text, slip } of slipsOfRows(project)) {
        const written = text.slice(0, slip.at.start) + slip.wanted + text.slice(slip.at.end);
        const repair = { kind: 'rewrite', cells: cellsToWrite(row, column, written), safe: slip.message !== 'word' } as const;
        report({ message: slip.message, data: dataOf(slip), project: number, column, indicators: [row.ordinal], at: slip.at, repair });
      }
    }
  },
});

function dataOf({ found, wanted }: Slip): { readonly found: string; readonly wanted: string } {
  return { found, wanted };
}

interface SlipOfRow {
  readonly row: IndicatorRow;
  readonly column: IndicatorColumn;
  readonly text: string;
  readonly slip: Slip;
}

/** The first slip of each cell: a cell is put right one step at a time. */
function slipsOfRows(project: Project): readonly SlipOfRow[] {
  return project.indicators.flatMap((row) =>
    (['name', 'description', 'value', 'basis'] as const).flatMap((column) => {
      const text = row.columns[column]?.text ?? '';
      const [slip] = repeatsName(row, column) ? [] : [...slipsOf(text), ...strayMark(text)];
      return slip === undefined ? [] : [{ row, column, text, slip }];
    }),
  );
}

/** Nearly every text is free of slips: that is told first, and cheaply. */
const wrongWords = misspellings.map(({ wrong }) => wrong);

function slipsOf(text: string): readonly Slip[] {
  const wordsAreRight = !holdsOneOf(text, wrongWords);
  if (wordsAreRight && text.search(doubled) < 0) return [];
  const words = wordsAreRight ? [] : misspellings.flatMap((entry) => misspelled(text, entry));
  const marks = Array.from(text.matchAll(doubled), (match): Slip => {
    const found = match[0];
    return { message: 'doubledMark', found, wanted: found.includes('。') ? '。' : found.slice(0, 1), at: { start: match.index, end: match.index + found.length } };
  });
  return [...words, ...marks].toSorted((a, b) => a.at.start - b.at.start);
}

/** Two marks side by side of which one must be too many. 。” and ）， are right, and so is …… */
const doubled = /[，,、；;：:][，,、；;。]|。[，,、；;。]/gu;

function misspelled(text: string, { wrong, right, unlessAfter = '', unlessBefore = '', onlyBefore }: Misspelling): readonly Slip[] {
  const start = text.indexOf(wrong);
  if (start < 0) return [];
  const end = start + wrong.length;
  const isRight = (character: string, others: string): boolean => character !== '' && others.includes(character);
  const next = text.charAt(end);
  if (isRight(text.charAt(start - 1), unlessAfter) || isRight(next, unlessBefore) || (onlyBefore !== undefined && !onlyBefore.includes(next))) return [];
  return [{ message: 'word', found: wrong, wanted: right, at: { start, end } }];
}

function strayMark(text: string): readonly Slip[] {
  const end = text.trimEnd().length;
  const mark = text.charAt(end - 1);
  return end > 1 && '，,、'.includes(mark) ? [{ message: 'strayMark', found: mark, wanted: '', at: { start: end - 1, end } }] : [];
}

/** How many characters before and behind a comma must stand together elsewhere. */
const before = 4;
const behind = 2;

/** `提高检验监测，水平优化…` beside a goal `提高检验监测水平`: the comma stands one word too early. */
function brokenPhrases({ text }: PlanText, texts: readonly PlanText[]): readonly Slip[] {
  return Array.from(text.matchAll(/[，,]/gu), ({ index }): readonly Slip[] => {
    const left = text.slice(index - before, index);
    const right = text.slice(index + 1, index + 1 + behind);
    const found = left + text.charAt(index) + right;
    const isPhrase = index >= before && right.length === behind && isChinese(left + right);
    const elsewhere = isPhrase && texts.some((other) => endsThere(other.text, left + right)) && !texts.some((other) => other.text !== text && other.text.includes(found));
    return elsewhere ? [{ message: 'brokenPhrase', found, wanted: left + right, at: { start: index - before, end: index + 1 + behind } }] : [];
  }).flat();
}

/** The phrase stands there and a clause ends with it, so that it is whole. */
function endsThere(text: string, phrase: string): boolean {
  const start = text.indexOf(phrase);
  const next = text.charAt(start + phrase.length);
  return start >= 0 && (next === '' || '，,、；;。.\n '.includes(next));
}

function isChinese(text: string): boolean {
  return Array.from(text).every((character) => character >= '\u4e00' && character <= '\u9fff');
}
