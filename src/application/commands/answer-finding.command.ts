// Answers to findings: 须说明 is explained by the unit, 阻止 is lifted by finance alone, both with a reason that is kept. An answer holds for what the cell said
// when it was given; it is taken back by whoever may give it.
import { acknowledge, subjectKey, type AnsweringSide } from '../../domain/follow-up/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { checkPicture, rulesOf } from '../declaration/checked-picture.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { judgementOn, may, type AccessAsked } from '../may.ts';
import { organisationToday, today } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface FindingAnswer {
  readonly actor: Actor;
  readonly planId: string;
  /** `subjectKey` of the finding. */
  readonly finding: string;
  readonly side: AnsweringSide;
  readonly reason: string;
  readonly key: string | null;
}

export async function answerFinding(ports: DeclarationPorts, { actor, planId, finding: wanted, side, reason, key }: FindingAnswer): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  const action = actionOf[side];
  return ports.declarations.change({ planId, actor: auditName(actor), kind: side === 'finance' ? 'finding.lifted' : 'finding.answered', key }, async (picture) => {
    const subject = declarationSubject(picture, tree);
    const refused = may(actor, { action, subject }, tree);
    if (refused !== null) return failed(refused);
    const checked = checkPicture(picture);
    const followed = checked.findings.find(({ tracked }) => subjectKey(tracked.subject) === wanted);
    if (followed === undefined) return failed(findingGone);
    const answer = acknowledge(followed.tracked, { side, by: auditName(actor), at: today(ports), reason });
    if (!answer.ok) return failed({ code: `answer-${answer.fault.code}`, what: answer.fault.message, where: '说明', remedy: '没有写入任何内容。' });
    const judged = actor.kind === 'account' ? judgementOn(actor, { action, subject }, tree) : null;
    const role = judged?.allowed === true ? judged.post.role : 'local';
    return ok({
      value: null,
      ids: [],
      change: { detail: { severity: answer.value.severity, rule: followed.finding.rule }, rules: rulesOf(checked), under: borrowedFor(actor, [{ action, subject }], tree), answers: [{ ...answer.value, project: followed.project, role }] },
    });
  });
}

export async function withdrawAnswer(ports: DeclarationPorts, { actor, planId, answer, key }: { readonly actor: Actor; readonly planId: string; readonly answer: string; readonly key: string | null }): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'finding.answer-withdrawn', key }, async (picture) => {
    const subject = declarationSubject(picture, tree);
    const standing = picture.answers.find(({ id }) => id === answer);
    if (standing === undefined) return failed(mayEither(actor, subject, tree) ?? answerGone);
    const refused = may(actor, { action: actionOf[standing.side], subject }, tree);
    if (refused !== null) return failed(refused);
    return ok({ value: null, ids: [answer], change: { detail: { severity: standing.severity }, rules: [], under: borrowedFor(actor, [{ action: actionOf[standing.side], subject }], tree), withdrawnAnswers: [answer] } });
  });
}

/** Whoever may say nothing about the text learns nothing of what was said; of two reasons the nearer one is told. */
function mayEither(actor: Actor, subject: AccessAsked['subject'], tree: OrganisationTree): Fault | null {
  const refusals = Object.values(actionOf).map((action) => may(actor, { action, subject }, tree));
  return refusals.includes(null) ? null : (refusals.find((refusal) => refusal?.code !== 'not-allowed') ?? refusals[0] ?? null);
}

const actionOf = { unit: 'finding.answer', finance: 'finding.lift' } as const satisfies Readonly<Record<AnsweringSide, string>>;

const findingGone: Fault = { code: 'finding-not-found', what: '这个问题已经不在了，不用说明', where: '问题', remedy: '文本在此期间改过。请刷新页面看现在的问题；没有写入任何内容。' };
const answerGone: Fault = { code: 'answer-not-found', what: '这条说明已经不在了', where: '说明', remedy: '请刷新页面；没有写入任何内容。' };
