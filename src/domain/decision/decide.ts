// Decisions held against the findings and proposals of the document they were taken about. What nobody decided stays open, what cannot stand is
// told and has no effect; of several decisions about one thing the last counts.
import type { Fault } from '../../kernel/fault.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { subjectKey, type TrackedFinding } from '../follow-up/index.ts';
import { indicatorColumnTitles } from '../plan/index.ts';
import { countBlanks, proposalKindTitles, type CellEdit, type Proposal } from '../proposal/index.ts';
import type { DecisionSheet, FindingDecision, ProposalDecision } from './decision.ts';

/** The document, and what was found and proposed about it. */
export interface DecidedDocument {
  readonly file: string;
  readonly sha256: string;
  readonly findings: readonly TrackedFinding[];
  readonly proposals: readonly Proposal[];
}

export interface Decided {
  /** Proposals to carry out, with the texts that were written for them. */
  readonly accepted: readonly AcceptedProposal[];
  readonly refused: readonly { readonly proposal: Proposal; readonly note: string | null }[];
  readonly undecided: readonly Proposal[];
  /** Findings put to the unit: all that nobody dropped. */
  readonly raised: readonly TrackedFinding[];
  readonly dropped: readonly { readonly finding: TrackedFinding; readonly note: string | null }[];
  /** Decisions without effect. */
  readonly invalid: readonly InvalidDecision[];
}

export interface AcceptedProposal {
  readonly proposal: Proposal;
  /** Blanks still open in its texts. */
  readonly blanks: number;
}

export interface InvalidDecision {
  readonly decision: ProposalDecision | FindingDecision;
  readonly message: string;
}

/** A fault where the sheet is about another document, or another state of it. */
export function decide(document: DecidedDocument, sheet: DecisionSheet): Result<Decided, Fault> {
  if (sheet.sha256.toLowerCase() !== document.sha256.toLowerCase()) return failed(otherDocument(document.file));
  const proposals = settleProposals(document.proposals, sheet.proposals);
  const findings = settleFindings(document.findings, sheet.findings);
  return ok({ ...proposals, ...findings, invalid: [...proposals.invalid, ...findings.invalid] });
}

function otherDocument(file: string): Fault {
  return {
    code: 'decisions-other-document',
    what: '这些决定不是针对这份文件作的，或者文件后来改过',
    where: file,
    remedy: '请用作决定时的那份文件；文件已经改过的，重新检查，在新的审核表上决定。',
  };
}

function settleProposals(proposals: readonly Proposal[], decisions: readonly ProposalDecision[]): Pick<Decided, 'accepted' | 'refused' | 'undecided' | 'invalid'> {
  const accepted: AcceptedProposal[] = [];
  const refused: { readonly proposal: Proposal; readonly note: string | null }[] = [];
  const invalid: InvalidDecision[] = [];
  for (const decision of lastOf(decisions, ({ proposal }) => proposal)) {
    const proposal = proposals.find(({ id }) => id === decision.proposal);
    const written = proposal === undefined ? failed('没有这条修改建议，可能是规则更新后建议变了。') : withTexts(proposal, decision);
    if (!written.ok) invalid.push({ decision, message: written.fault });
    else if (decision.choice === 'accept') accepted.push(written.value);
    else refused.push({ proposal: written.value.proposal, note: decision.note });
  }
  const settled = new Set([...accepted, ...refused].map(({ proposal }) => proposal.id));
  return { accepted, refused, invalid, undecided: proposals.filter(({ id }) => !settled.has(id)) };
}

/** The proposal with the texts that were written for it, or why they do not fit. A refused one needs none. */
function withTexts(proposal: Proposal, { choice, texts }: ProposalDecision): Result<AcceptedProposal, string> {
  if (choice === 'refuse' || (proposal.kind !== 'rewrite' && texts.length === 0)) return ok({ proposal, blanks: 0 });
  if (proposal.kind !== 'rewrite') return failed(`“${proposalKindTitles[proposal.kind]}”不改文字，另写的文字没有地方放。`);
  const stray = texts.find(({ column }) => proposal.edits.every((edit) => edit.column !== column));
  if (stray !== undefined) return failed(`这条建议不改“${indicatorColumnTitles[stray.column]}”一格。`);
  if (texts.some(({ text }) => isBlankText(text))) return failed('改后的文字是空的。不想照建议改的，请选“不采纳”。');
  const edits = proposal.edits.map((edit) => withText(edit, texts.findLast(({ column }) => column === edit.column)?.text ?? edit.new));
  return ok({ proposal: { ...proposal, edits }, blanks: edits.reduce((sum, edit) => sum + countBlanks(edit.new), 0) });
}

/** What a person wrote states nothing the program could vouch for; hints belong to the blanks of the proposed text. */
function withText(edit: CellEdit, text: string): CellEdit {
  return text === edit.new ? edit : { ...edit, new: text, blanks: [], safe: false };
}

function settleFindings(findings: readonly TrackedFinding[], decisions: readonly FindingDecision[]): Pick<Decided, 'raised' | 'dropped' | 'invalid'> {
  const invalid: InvalidDecision[] = [];
  const noteOf = new Map<TrackedFinding, string | null>();
  for (const decision of lastOf(decisions, ({ key }) => key)) {
    const meant = findings.filter(({ subject }) => subjectKey(subject) === decision.key);
    const fault = faultOf(decision, meant);
    if (fault !== null) invalid.push({ decision, message: fault });
    else if (decision.choice === 'drop') for (const finding of meant) noteOf.set(finding, decision.note);
  }
  return { raised: findings.filter((finding) => !noteOf.has(finding)), dropped: [...noteOf].map(([finding, note]) => ({ finding, note })), invalid };
}

function faultOf({ choice, note }: FindingDecision, meant: readonly TrackedFinding[]): string | null {
  if (meant.length === 0) return '没有这条问题，可能是规则更新后不再提了。';
  const lifts = choice === 'drop' && meant.some(({ severity }) => severity === 'blocks');
  return lifts && isBlankText(note ?? '') ? '“阻止”的问题不提，请写明理由。' : null;
}

function lastOf<T>(decisions: readonly T[], keyOf: (decision: T) => string): readonly T[] {
  return [...new Map(decisions.map((decision) => [keyOf(decision), decision])).values()];
}
