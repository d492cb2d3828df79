// The bench on which proposals for one project are made: its rows with the wordings to try, and the trial itself. Every round runs the rules once over
// the project with each row in its current wording; a row whose wording does not do takes its next one.
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { rowSubject, runProjectRules, type Finding, type FindingColumn } from '../lint/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorRow, type NumberedProject } from '../plan/index.ts';
import type { ResolvedProfile } from '../policy/index.ts';
import { blankMark, countBlanks, fillBlanks } from './blanks.ts';
import type { ProposalCatalogue } from './drafting.ts';
import { bringsHeavy, findingsOnRow, isSound, judgeRow, keyOf, type Judgement } from './judge-row.ts';
import { draftedRow, type RowDraft } from './row-draft.ts';

export interface Bench {
  readonly plan: DepartmentPlan;
  readonly numbered: NumberedProject;
  /** Findings told at this project, see `rootCausesFirst`. */
  readonly findings: readonly Finding[];
  readonly catalogue: ProposalCatalogue;
  readonly profile: ResolvedProfile;
  /** Titles of the rules by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The rows as the table would have them once its changes are accepted: rows that go left out, moved rows at their new places. */
  readonly arranged: (rows: readonly IndicatorRow[]) => readonly IndicatorRow[];
}

export interface RowState {
  readonly row: IndicatorRow;
  /** Findings on the row that a wording could answer. */
  readonly before: readonly Finding[];
  /** The wording that is tried or settled on. */
  readonly draft: RowDraft;
  /** Wordings still to try, in order; the last one is settled on whatever its trial says. */
  readonly further: readonly RowDraft[];
  /** Whether its draft needs a trial at all. */
  readonly isTried: boolean;
  /** Whether a wording must leave the value sound; where not, it must only do no harm. */
  readonly mustBeSound: boolean;
  /** Null where nothing was tried. */
  readonly judged: Judgement | null;
}

/** One bench per project, in document order. */
export function benchesFor(plan: DepartmentPlan, findings: readonly Finding[], catalogue: ProposalCatalogue, profile: ResolvedProfile): readonly Bench[] {
  const ordered = rootCausesFirst(findings);
  const titles = new Map(catalogue.rules.map((rule) => [rule.id, rule.title]));
  return numberedProjects(plan).map((numbered) => {
    return { plan, numbered, findings: ordered.filter(({ project }) => project === numbered.number), catalogue, profile, titles, arranged: (rows) => rows };
  });
}

/** Root causes first, of these the heaviest first. */
export function rootCausesFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ derived, severity }: Finding) => (derived ? severitiesWorstFirst.length : 0) + severitiesWorstFirst.indexOf(severity);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** Titles of the rules that found something, each once. */
export function titlesOf({ titles }: Pick<Bench, 'titles'>, findings: readonly Finding[]): string {
  const rules = new Set(findings.map(({ rule }) => rule));
  return [...titles].flatMap(([id, title]) => (rules.has(id) ? [title] : [])).join('、');
}

/** Findings of the rules on the project if its rows were these, in their new arrangement; row rules are asked only about the rows in question. */
export function tryRows({ plan, numbered, catalogue, profile, arranged }: Bench, rows: readonly IndicatorRow[], asked: readonly number[]): readonly Finding[] {
  return runProjectRules(plan, { number: numbered.number, project: { ...numbered.project, indicators: arranged(rows) } }, catalogue, profile, new Set(asked));
}

/** A finding that something else than the row's wording answers: its row and key. */
export function settledKey(ordinal: number, finding: Finding): string {
  return `${ordinal}|${keyOf(finding)}`;
}

/** Wordings to try, the first one first. One alone needs no trial. */
export type Attempts = readonly [RowDraft, ...RowDraft[]];

/** `becomes-sound`: a wording does only if the value can then be used. `keeps-soundness`: a value that could not be used before need not be usable after. */
export type SoundnessWanted = 'becomes-sound' | 'keeps-soundness';

export function stateOf(
  bench: Bench,
  row: IndicatorRow,
  attemptsFor: (before: readonly Finding[]) => Attempts,
  settledElsewhere: ReadonlySet<string>,
  wanted: SoundnessWanted,
): RowState {
  const before = openFindings(bench.findings, row.ordinal, settledElsewhere);
  const [draft, ...further] = attemptsFor(before);
  return { row, before, draft, further, isTried: further.length > 0, mustBeSound: wanted === 'becomes-sound' || isSound(row, before), judged: null };
}

/** Tries the rows' wordings until each has one that does, by itself and beside the wordings of the other rows. */
export function settle(bench: Bench, states: readonly RowState[], settledElsewhere: ReadonlySet<string>): readonly RowState[] {
  let current = states;
  do {
    while (current.some(isOpen)) current = triedOnce(bench, current, settledElsewhere);
    current = reconsidered(bench, current, settledElsewhere);
  } while (current.some(isOpen));
  return current;
}

function triedOnce(bench: Bench, states: readonly RowState[], settledElsewhere: ReadonlySet<string>): readonly RowState[] {
  const rows = states.map((state) => trialRow(bench, state));
  const found = tryRows(bench, rows, states.filter(isOpen).map(({ row }) => row.ordinal));
  return states.map((state, index) => {
    const row = rows[index];
    return row === undefined || !isOpen(state) ? state : advanced(state, row, openFindings(found, row.ordinal, settledElsewhere));
  });
}

/** Rows settled early may be stopped by what rows settled later say: the rules about the whole project are asked once more. */
function reconsidered(bench: Bench, states: readonly RowState[], settledElsewhere: ReadonlySet<string>): readonly RowState[] {
  if (!states.some(({ draft, further }) => draft.size > 0 && further.length > 0)) return states;
  const found = tryRows(bench, states.map((state) => trialRow(bench, state)), []);
  return states.map((state) => {
    const { row, before, judged, further: [next, ...further] } = state;
    if (judged === null || next === undefined || !bringsHeavy(before, openFindings(found, row.ordinal, settledElsewhere), judged.answered)) return state;
    return { ...state, draft: next, further, judged: null };
  });
}

function openFindings(findings: readonly Finding[], ordinal: number, settledElsewhere: ReadonlySet<string>): readonly Finding[] {
  return findingsOnRow(findings, ordinal).filter((finding) => !settledElsewhere.has(settledKey(ordinal, finding)));
}

function isOpen({ isTried, judged }: RowState): boolean {
  return isTried && judged === null;
}

/** Cells left open in a trial, because no text of their kind is known, are not judged: nobody has written there yet. */
function advanced(state: RowState, row: IndicatorRow, after: readonly Finding[]): RowState {
  const open = new Set<FindingColumn>([...state.draft.keys()].filter((column) => row.columns[column]?.text.includes(blankMark)));
  const judged = judgeRow(row, state.before, after.filter(({ column }) => column === null || !open.has(column)));
  const [next, ...further] = state.further;
  const fits = judged.acceptable && (judged.sound || open.has('value') || !state.mustBeSound);
  return next === undefined || fits ? { ...state, judged } : { ...state, draft: next, further };
}

/** The row in its current wording, with a trial text in every blank for which one is known. */
function trialRow({ catalogue, plan, numbered, profile }: Bench, { row, draft }: RowState): IndicatorRow {
  return draftedRow(row, draft, catalogue.trees, (column, text) => {
    const blanks = countBlanks(text);
    if (blanks === 0) return text;
    const subject = rowSubject(row, numbered.project, plan, catalogue, profile);
    const fills = Array.from({ length: blanks }, (_, index) => catalogue.drafting.blank(subject, { column, text, index }).trial);
    return fillBlanks(text, fills);
  });
}
