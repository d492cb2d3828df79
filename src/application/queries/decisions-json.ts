// Decisions in JSON: read from a file (`hengji.decisions/1`), and told with what came of them (`hengji.decided/1`).
import type { Decided, DecisionSheet, FindingDecision, ProposalDecision } from '../../domain/decision/index.ts';
import { isIndicatorColumn } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Severity } from '../../kernel/severity.ts';
import { cellToJson, type FixOutcome } from './fix-json.ts';
import { parseJson, readList, readNullable, readOneOf, readRecord, readText, type ReadJson } from './json-shape.ts';
import type { Json } from './read-json.ts';

/** Faults: another document, or a field that is missing or has another shape. */
export function readDecisions(text: string, where: string): Result<DecisionSheet, Fault> {
  const sheet = readSheet(parseJson(text));
  return sheet === undefined ? failed({ code: 'decisions-unreadable', what: '不是“hengji.decisions/1”的决定文件，或者有一条写法不对', where, remedy }) : ok(sheet);
}

const remedy = [
  '写明 sha256（取自 hengji check 文件 --format json）和 proposals、findings 两个清单：',
  'proposals 每条写 proposal（建议的 id）、choice（accept 或 refuse）、texts（column、text，没有另写的留空清单）、note；',
  'findings 每条写 key（取自 tracked）、choice（raise 或 drop）、note。',
].join('');

/** The copy that was written, and everything that was decided or left. */
export function decidedToJson(outcome: FixOutcome, decided: Decided, left: Readonly<Record<Severity, number>>): Json {
  const { accepted, refused, undecided, raised, dropped, invalid } = decided;
  return {
    schema: 'hengji.decided/1',
    file: outcome.path,
    out: outcome.out,
    written: outcome.fixed.map(cellToJson),
    byHand: [
      ...outcome.refused.map(({ reason, ...cell }) => ({ ...cellToJson(cell), reason })),
      ...accepted.flatMap(({ proposal }) => (proposal.kind === 'rewrite' || proposal.kind === 'swap' ? [] : [{ proposal: proposal.id, kind: proposal.kind, project: proposal.project, indicators: proposal.indicators }])),
    ],
    accepted: accepted.map(({ proposal, blanks }) => ({ proposal: proposal.id, blanks })),
    refused: refused.map(({ proposal, note }) => ({ proposal: proposal.id, note })),
    undecided: undecided.map(({ id }) => id),
    raised: raised.map(({ id }) => id),
    dropped: dropped.map(({ finding, note }) => ({ finding: finding.id, note })),
    invalid: invalid.map(({ decision, message }) => ({ decision: { ...decision, ...('texts' in decision ? { texts: decision.texts.map((text) => ({ ...text })) } : {}) }, message })),
    left: { ...left },
  };
}

const readProposalDecision: ReadJson<ProposalDecision> = readRecord<ProposalDecision>({
  proposal: readText,
  choice: readOneOf(['accept', 'refuse']),
  texts: readList(readRecord({ column: (value) => (typeof value === 'string' && isIndicatorColumn(value) ? value : undefined), text: readText })),
  note: readNullable(readText),
});

const readFindingDecision: ReadJson<FindingDecision> = readRecord<FindingDecision>({ key: readText, choice: readOneOf(['raise', 'drop']), note: readNullable(readText) });

const readSheetFields = readRecord({
  schema: readOneOf(['hengji.decisions/1']),
  sha256: readText,
  proposals: readList(readProposalDecision),
  findings: readList(readFindingDecision),
});

function readSheet(json: unknown): DecisionSheet | undefined {
  const sheet = readSheetFields(json);
  return sheet === undefined ? undefined : { sha256: sheet.sha256, proposals: sheet.proposals, findings: sheet.findings };
}
