// What is written down of each document as soon as it is known, one line of JSON each, so that a run that was cut short, or a folder to which ten texts were
// added, costs only what is new. A note holds for these bytes under this name, these rules and this profile; a line that is not whole is passed over.
import type { CheckedDocument, ProjectCheck, RuleRows, UnitCheck } from '../../domain/batch/index.ts';
import { reviewGrades } from '../../domain/review-sheet/index.ts';
import type { OwnPassage, PassageColumn, PlanPassages } from '../../domain/shared-text/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { fen } from '../../kernel/money.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { parseJson, readList, readNullable, readOneOf, readRecord, readText, readWhole, type ReadJson } from '../queries/json-shape.ts';
import { readPlace } from '../queries/place-shape.ts';

/** For what a note holds. */
export interface NoteKey {
  /** Without folders: a text may be moved. */
  readonly name: string;
  readonly sha256: string;
  readonly edition: string;
  readonly profile: string | null;
}

export function noteLine(key: NoteKey, outcome: Result<UnitCheck, Fault>): string {
  return `${JSON.stringify({ schema: 'hengji.batch-note/1', ...key, check: outcome.ok ? outcome.value : null, fault: outcome.ok ? null : outcome.fault })}\n`;
}

export function keyText({ name, sha256, edition, profile }: NoteKey): string {
  return JSON.stringify([name, sha256, edition, profile]);
}

/** The outcomes by the text of their keys; of several the last. Only notes of one edition and profile are looked into. */
export function readNotes(text: string, { edition, profile }: Pick<NoteKey, 'edition' | 'profile'>): ReadonlyMap<string, Result<UnitCheck, Fault>> {
  const outcomes = new Map<string, Result<UnitCheck, Fault>>();
  for (const line of text.split('\n')) {
    const json = line === '' ? undefined : parseJson(line);
    const key = readKey(json);
    if (key === undefined || key.edition !== edition || key.profile !== profile) continue;
    const note = readOutcome(json);
    if (note?.fault !== null && note !== undefined) outcomes.set(keyText(key), failed(note.fault));
    else if (note !== undefined && note.check !== null) outcomes.set(keyText(key), ok(note.check));
  }
  return outcomes;
}

/** A fault of the moment is asked again: too slow or too much for the memory just then. */
export function isLasting({ code }: Fault): boolean {
  return !['reading-time', 'reading-memory', 'reading-broken'].includes(code);
}

const readPoints: ReadJson<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const readMoney = readNullable((value) => (typeof value === 'number' ? (fen(value) ?? undefined) : undefined));
const readYear = readNullable((value) => (typeof value === 'number' ? (fiscalYear(value) ?? undefined) : undefined));
const readGrade = readOneOf(reviewGrades);
const readSeverities: ReadJson<Readonly<Record<Severity, number>>> = readRecord<Record<Severity, number>>({ blocks: readWhole, explain: readWhole, advice: readWhole });

const readKey: ReadJson<NoteKey> = (json) =>
  readRecord({ schema: readOneOf(['hengji.batch-note/1']), name: readText, sha256: readText, edition: readText, profile: readNullable(readText) })(json);

const readProject: ReadJson<ProjectCheck> = readRecord<ProjectCheck>({
  project: readWhole,
  name: readText,
  total: readMoney,
  unexplained: readMoney,
  targets: readWhole,
  usableTargets: readWhole,
  points: readPoints,
  grade: readGrade,
  bySeverity: readSeverities,
});

const passageColumns: readonly PassageColumn[] = ['overallGoals', 'dutyGoals', 'safeguards', 'name', 'purpose', 'goals', 'indicators'];

const readPassage: ReadJson<OwnPassage> = readRecord<OwnPassage>({ project: readNullable(readWhole), column: readOneOf(passageColumns), text: readText, place: readPlace });

const readCheck: ReadJson<UnitCheck> = readRecord<UnitCheck>({
  unit: readNullable(readText),
  unitCodes: readList(readText),
  fiscalYear: readYear,
  profile: readText,
  projects: readList(readProject),
  targets: readWhole,
  usableTargets: readWhole,
  totalBudget: readMoney,
  unexplained: readMoney,
  points: readPoints,
  grade: readGrade,
  bySeverity: readSeverities,
  rules: readList(readRecord<RuleRows>({ rule: readText, severity: readOneOf(severitiesWorstFirst), rows: readWhole })),
  remarks: readList(readText),
  passages: readRecord<PlanPassages>({ placeNames: readList(readText), passages: readList(readPassage) }),
});

const readOutcome = readRecord<{ readonly check: CheckedDocument['check'] | null; readonly fault: Fault | null }>({
  check: readNullable(readCheck),
  fault: readNullable(readRecord<Fault>({ code: readText, what: readText, where: readText, remedy: readText })),
});
