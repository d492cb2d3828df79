// An indicator as it is proposed for the library: everything an entry says, without the id and the days, which are given when it is accepted. What is missing is
// told field by field.
import type { LibraryIndicator, Norm } from './library-indicator.ts';

export type LibraryDraft = Omit<LibraryIndicator, 'id' | 'validFrom' | 'validTo'>;

/** Fields of a draft as its form names them. */
export type DraftField = keyof LibraryDraft | 'unit';

export const draftFieldTitles: Readonly<Record<DraftField, string>> = {
  name: '指标名称',
  alsoCalled: '又名',
  subject: '业务',
  indicatorClass: '指标类别',
  definition: '指标解释',
  formula: '怎么算',
  target: '指标值',
  unit: '计量单位',
  accumulation: '年内累计',
  evidence: '凭据',
  basis: '依据怎么写',
  norms: '可参考的水平',
  cautions: '注意',
};

export interface DraftGap {
  readonly field: DraftField;
  readonly message: string;
}

/** What an entry of the library never leaves blank. */
export function draftGaps(draft: LibraryDraft): readonly DraftGap[] {
  const gaps: DraftGap[] = [];
  for (const [field, message] of written) if (draft[field].trim() === '') gaps.push({ field, message });
  if (draft.target.kind === 'amount' && draft.target.unit.trim() === '') gaps.push({ field: 'unit', message: '请写计量单位，例如 批次、%、家次。' });
  if (draft.target.kind === 'amount' && draft.target.amount !== null && !/^\d+(?:\.\d+)?$/u.test(draft.target.amount)) gaps.push({ field: 'target', message: '固定的数只写数字；由单位自己定的留空。' });
  if (draft.target.kind === 'date' && draft.accumulation !== 'last-date') gaps.push({ field: 'accumulation', message: '指标值是日期的，年内累计取“最后一个日期”。' });
  if (draft.target.kind === 'amount' && draft.accumulation === 'last-date') gaps.push({ field: 'accumulation', message: '指标值是数的，请选数怎样累计。' });
  if (draft.accumulation === 'share' && draft.target.kind === 'amount' && !isShare(draft.target.unit)) gaps.push({ field: 'accumulation', message: '“重算”用于比率；单位不是比率的，请选别的累计办法。' });
  if (draft.evidence.every((one) => one.trim() === '')) gaps.push({ field: 'evidence', message: '请至少写一种能证明数值的凭据，例如 检验报告。' });
  if (draft.norms.some(({ text, ground }) => text.trim() === '' || ground.source.trim() === '')) gaps.push({ field: 'norms', message: '每个可参考的水平都要写明出处。' });
  return gaps;
}

const written = [
  ['name', '请写指标名称。'],
  ['definition', '请写指标解释：数的是什么。'],
  ['formula', '请写怎么算：什么算、什么不算。'],
  ['basis', '请写依据该怎么写；只有单位知道的数留“（　）”。'],
] as const satisfies readonly (readonly [keyof LibraryDraft, string])[];

/** Texts without blanks around them, and without empty lines: what is kept. */
export function tidyDraft(draft: LibraryDraft): LibraryDraft {
  const texts = (list: readonly string[]): readonly string[] => list.map(tidy).filter((one) => one !== '');
  const { target } = draft;
  return {
    name: tidy(draft.name),
    alsoCalled: texts(draft.alsoCalled),
    subject: draft.subject,
    indicatorClass: draft.indicatorClass,
    definition: tidy(draft.definition),
    formula: tidy(draft.formula),
    target: target.kind === 'date' ? target : { ...target, unit: tidy(target.unit), amount: target.amount === null || tidy(target.amount) === '' ? null : tidy(target.amount) },
    accumulation: draft.accumulation,
    evidence: texts(draft.evidence),
    basis: tidy(draft.basis),
    norms: draft.norms.map(({ text, ground }): Norm => ({ text: tidy(text), ground: { ...ground, source: tidy(ground.source) } })).filter(({ text, ground }) => text !== '' || ground.source !== ''),
    cautions: texts(draft.cautions),
  };
}

/** Blanks only bureaus fill are ideographic spaces: they stay. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/[ \t\r\n]+/gu, ' ').trim();
}

function isShare(unit: string): boolean {
  return /[%％‰/／]/u.test(unit);
}
