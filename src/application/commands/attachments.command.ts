// What is kept beside a text: minutes of the meetings that decided, stamped scans bound to the version they show, the report of an ex-ante evaluation with its
// score. A file is withdrawn and never taken away: what a decision rested on can be looked up later.
import { attachmentFault } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { AttachmentKind, DeclarationOutcome, DeclarationPicture } from '../declaration/declaration-store.ts';
import { may, type AccessAsked } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface AddedAttachment {
  readonly actor: Actor;
  readonly planId: string;
  /** Identity; null for one about the whole text. */
  readonly project: string | null;
  readonly kind: AttachmentKind;
  readonly note: string;
  /** Points of the evaluation, of 100. */
  readonly score: number | null;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Answers the id of the attachment. */
export async function addAttachment(ports: DeclarationPorts, { actor, planId, project, kind, note, score, fileName, bytes }: AddedAttachment): Promise<Result<DeclarationOutcome<string>, Fault>> {
  const tree = await organisationToday(ports);
  const id = ports.declarations.newId();
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'attachment.added', key: null }, async (picture) => {
    const asked: AccessAsked = { action: 'attachment.add', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    if (project !== null && !picture.projects.has(project)) return failed(projectGone);
    if (kind === 'ex-ante-report' && (project === null || score === null)) return failed(reportIncomplete);
    const unfit = attachmentFault(bytes, fileName, kind === 'stamped-scan' ? 'scan' : 'any');
    if (unfit !== null) return failed(unfit);
    const file = { name: fileName, mediaType: 'application/octet-stream', bytes };
    const newAttachment = { id, project, kind, note: note.trim(), boundEvent: boundEvent(kind, picture), score: kind === 'ex-ante-report' ? score : null, file };
    return ok({ value: id, ids: [id], change: { detail: { kind, size: bytes.byteLength }, rules: [], under: borrowedFor(actor, [asked], tree), newAttachment } });
  });
}

export async function withdrawAttachment(ports: DeclarationPorts, { actor, planId, attachment }: { readonly actor: Actor; readonly planId: string; readonly attachment: string }): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'attachment.withdrawn', key: null }, async (picture) => {
    const asked: AccessAsked = { action: 'attachment.add', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    const standing = picture.attachments.find(({ id }) => id === attachment);
    if (standing === undefined) return failed(attachmentGone);
    if (standing.addedBy !== auditName(actor)) return failed(notOwn);
    return ok({ value: null, ids: [attachment], change: { detail: { kind: standing.kind }, rules: [], under: borrowedFor(actor, [asked], tree), withdrawnAttachments: [attachment] } });
  });
}

/** The file of an attachment, for whoever reads the text. */
export async function attachedFile(ports: DeclarationPorts, { actor, planId, attachment }: { readonly actor: Actor; readonly planId: string; readonly attachment: string }): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Fault>> {
  const [tree, picture] = [await organisationToday(ports), await ports.declarations.picture(planId)];
  if (picture === null) return failed(attachmentGone);
  const refused = mayReadPlan(actor, picture.plan, tree);
  if (refused !== null) return failed(refused);
  const standing = picture.attachments.find(({ id }) => id === attachment);
  const file = standing === undefined ? null : await ports.declarations.file({ division: picture.plan.division, fileId: standing.file.id });
  return file === null ? failed(attachmentGone) : ok(file);
}

/** A scan shows the text as it was handed in or decided last; everything else stands beside all versions. */
function boundEvent(kind: AttachmentKind, { steps, lastChange }: DeclarationPicture): number | null {
  return kind === 'stamped-scan' ? (steps.at(-1)?.event ?? lastChange) : null;
}

const projectGone: Fault = { code: 'project-not-found', what: '这个项目已经不在了', where: '附件', remedy: '请刷新页面后重新选择；没有存入文件。' };
const reportIncomplete: Fault = { code: 'ex-ante-incomplete', what: '事前绩效评估报告没有写明项目或评分', where: '附件', remedy: '请选择所评估的项目，填写评分（0至100的整数）；没有存入文件。' };
const attachmentGone: Fault = { code: 'attachment-not-found', what: '没有这个附件', where: '附件', remedy: '它可能已被撤下；请刷新页面。' };
const notOwn: Fault = { code: 'attachment-not-own', what: '只有上传的人能撤下附件', where: '附件', remedy: '请联系上传的人；附件有误的，也可以另传一份并写明说明。' };
