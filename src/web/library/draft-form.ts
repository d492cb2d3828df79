// An indicator as the fields of its form: lists are lines, and a level that may be looked at is a line “水平｜出处”.
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { classifyIndicator, type IndicatorClass } from '../../domain/indicator/index.ts';
import type { Accumulation, LibraryDraft, LibraryRow, LibrarySubject } from '../../domain/indicator-library/index.ts';

export interface DraftForm {
  readonly name: string;
  readonly alsoCalled: string;
  readonly subject: LibrarySubject;
  readonly indicatorClass: IndicatorClass;
  readonly definition: string;
  readonly formula: string;
  readonly sign: '≥' | '≤' | '=' | 'date';
  readonly amount: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly evidence: string;
  readonly basis: string;
  readonly norms: string;
  readonly cautions: string;
}

const between = '｜';

export function formOfDraft(draft: LibraryDraft): DraftForm {
  const { alsoCalled, evidence, norms, cautions, target, ...texts } = draft;
  return {
    ...texts,
    alsoCalled: alsoCalled.join('\n'),
    sign: target.kind === 'date' ? 'date' : target.sign,
    amount: target.kind === 'date' ? '' : (target.amount ?? ''),
    unit: target.kind === 'date' ? '' : target.unit,
    evidence: evidence.join('\n'),
    norms: norms.map(({ text, ground }) => `${text}${between}${ground.source}`).join('\n'),
    cautions: cautions.join('\n'),
  };
}

/** `former`: what it was made from, whose sources keep what is known of them. */
export function draftOfForm(form: DraftForm, former: LibraryDraft | null): LibraryDraft {
  const { alsoCalled, evidence, norms, cautions, sign, amount, unit, ...texts } = form;
  return {
    ...texts,
    alsoCalled: linesOf(alsoCalled),
    target: sign === 'date' ? { kind: 'date' } : { kind: 'amount', sign, amount: amount.trim() === '' ? null : amount.trim(), unit: unit.trim() },
    evidence: linesOf(evidence),
    norms: linesOf(norms).map((line) => {
      const [text = '', source = ''] = line.split(/[｜|]/u).map((part) => part.trim());
      return former?.norms.find((one) => one.text === text && one.ground.source === source) ?? { text, ground: { source, clause: null, confidence: 'unverified' as const } };
    }),
    cautions: linesOf(cautions),
  };
}

/** What a row of a plan says already. Its figure is the unit's own and stays with it; sign and unit go along where the cell states them. */
export function draftOfRow({ level1, level2, name, description, value, basis }: LibraryRow): LibraryDraft {
  const amount = /^\s*([≥≤=]?)\s*\d+(?:\.\d+)?\s*(\S{0,8})\s*$/u.exec(value);
  const isDate = /\d{4}年\d{1,2}月/u.test(value);
  const [, sign = '', unit = ''] = amount ?? [];
  const share = /[%％‰]/u.test(unit);
  return {
    name,
    alsoCalled: [],
    subject: 'common',
    indicatorClass: classifyIndicator(level1, level2, indicatorTrees) ?? 'quantity',
    definition: description,
    formula: '',
    target: isDate ? { kind: 'date' } : { kind: 'amount', sign: sign === '≤' || sign === '=' ? sign : '≥', amount: null, unit },
    accumulation: isDate ? 'last-date' : share ? 'share' : 'sum',
    evidence: [],
    basis,
    norms: [],
    cautions: [],
  };
}

/** The address of the form with a row in it. */
export function proposeAddress(row: LibraryRow): string {
  const { level1, level2, name, description, value, basis } = row;
  return `/library/propose?${new URLSearchParams({ level1, level2, name, description, value, basis }).toString()}`;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** With lists that may be written to, as the contract has them. */
export function sendable({ alsoCalled, evidence, norms, cautions, target, ...draft }: LibraryDraft) {
  return { ...draft, target: { ...target }, alsoCalled: [...alsoCalled], evidence: [...evidence], norms: norms.map(({ text, ground: { source, clause, confidence } }) => ({ text, ground: { source, clause, confidence } })), cautions: [...cautions] };
}
