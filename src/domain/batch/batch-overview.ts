// Many checked documents beside one another: the worst first, those that speak for the same unit, and what several units have in common.
import { sumFen, type Fen } from '../../kernel/money.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { UnitLikenessBounds } from '../policy/index.ts';
import { sharedTextsAmong, type SharedText } from '../shared-text/index.ts';
import type { UnitCheck } from './unit-check.ts';

export interface CheckedDocument {
  /** Path inside the folder. */
  readonly file: string;
  readonly sha256: string;
  readonly check: UnitCheck;
}

export interface BatchOverview {
  /** By the score offered, the least first; then by what blocks, then by name. */
  readonly documents: readonly CheckedDocument[];
  /** Documents of the same unit and year: a text handed in twice, or its drafts. In the order of their files. */
  readonly sameUnit: readonly (readonly CheckedDocument[])[];
  /** Passages name their plan by its position in `compared`. */
  readonly sharedTexts: readonly SharedText[];
  /** The documents whose texts were compared: of each unit and year the first. */
  readonly compared: readonly CheckedDocument[];
  readonly totals: BatchTotals;
}

export interface BatchTotals {
  readonly projects: number;
  readonly targets: number;
  readonly usableTargets: number;
  /** Of the documents that state theirs. */
  readonly budget: Fen | null;
  readonly unexplained: Fen | null;
  /** Documents with a blank budget, counted in neither amount. */
  readonly withoutBudget: number;
  /** Documents with something that blocks. */
  readonly blocked: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export function overviewOf(documents: readonly CheckedDocument[], bounds: UnitLikenessBounds): BatchOverview {
  const byFile = documents.toSorted((a, b) => compareTexts(a.file, b.file));
  const groups = new Map<string, CheckedDocument[]>();
  for (const document of byFile) {
    const key = unitKey(document);
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  const compared = [...groups.values()].flatMap((group) => group.slice(0, 1));
  return {
    documents: byFile.toSorted(worstFirst),
    sameUnit: [...groups.values()].filter((group) => group.length > 1),
    sharedTexts: sharedTextsAmong(compared.map(({ check }) => check.passages), bounds),
    compared,
    totals: totalsOf(documents.map(({ check }) => check)),
  };
}

/** What the document is called where it names no unit. */
export function documentName({ file, check }: Pick<CheckedDocument, 'file' | 'check'>): string {
  return check.unit ?? file;
}

function worstFirst(a: CheckedDocument, b: CheckedDocument): number {
  return a.check.points - b.check.points || b.check.bySeverity.blocks - a.check.bySeverity.blocks || compareTexts(documentName(a), documentName(b));
}

/** Codes say more than names; a text that states neither speaks for nobody but itself. */
function unitKey({ file, check: { unit, unitCodes, fiscalYear } }: CheckedDocument): string {
  const who = unitCodes.length > 0 ? unitCodes.toSorted().join('+') : unit;
  return who === null ? `file ${file}` : `${who} ${fiscalYear ?? ''}`;
}

function totalsOf(checks: readonly UnitCheck[]): BatchTotals {
  const sum = (count: (check: UnitCheck) => number): number => checks.reduce((total, check) => total + count(check), 0);
  return {
    projects: sum(({ projects }) => projects.length),
    targets: sum(({ targets }) => targets),
    usableTargets: sum(({ usableTargets }) => usableTargets),
    budget: sumFen(checks.flatMap(({ totalBudget }) => totalBudget ?? [])),
    unexplained: sumFen(checks.flatMap(({ unexplained }) => unexplained ?? [])),
    withoutBudget: checks.filter(({ totalBudget }) => totalBudget === null).length,
    blocked: checks.filter(({ bySeverity }) => bySeverity.blocks > 0).length,
    bySeverity: { blocks: sum(({ bySeverity }) => bySeverity.blocks), explain: sum(({ bySeverity }) => bySeverity.explain), advice: sum(({ bySeverity }) => bySeverity.advice) },
  };
}

/** By code points, alike on every machine. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
