// A decision about a declaration, made on one picture and written under one event; decided again where something of the picture changed meanwhile. A request
// that was done before is answered and not done again.
import { z } from 'zod';
import type { AttachmentRecord, Decided, DeclarationOutcome, DeclarationPicture, DeclarationRequest, NewAttachment } from '../../application/declaration/declaration-store.ts';
import { identitiesOf } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { hashHex } from '../audit/row-digest.ts';
import { runCommand, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import { commandRequestTable } from '../tables/command-request.table.ts';
import { readPicture } from './declaration-picture.ts';
import { declarationWrites } from './declaration-writes.ts';
import { earlierIdentities } from './earlier-identities.ts';
import { noticeWrites } from './notice-writes.ts';

type Decide<Value> = (picture: DeclarationPicture) => Promise<Result<Decided<Value>, Fault>>;

export async function changeDeclaration<Value>(store: Store, request: DeclarationRequest, decide: Decide<Value>): Promise<Result<DeclarationOutcome<Value>, Fault>> {
  const division = await divisionOf(store, request.planId);
  if (division === null) return failed(planGone);
  const done = await runCommand(store, { division, actor: request.actor, kind: request.kind, rules: [], decide: () => decideNow(store, { ...request, division }, decide) });
  if (!done.ok) return done;
  const { event, value } = done.value;
  return ok(value.kind === 'done' ? { ...value, event } : value);
}

async function decideNow<Value>(store: Store, request: DeclarationRequest & { readonly division: string }, decide: Decide<Value>): Promise<Decision<DeclarationOutcome<Value>>> {
  const { division, planId, actor, key, kind } = request;
  const repetition = async (): Promise<Decision<DeclarationOutcome<Value>> | null> => {
    const repeated = key === null ? null : await doneBefore(store, { division, key, actor, kind, planId });
    if (repeated === null) return null;
    return repeated.ok ? { kind: 'nothing', value: { kind: 'repeated', ids: repeated.value } } : { kind: 'refused', fault: repeated.fault };
  };
  const before = await repetition();
  if (before !== null) return before;
  const read = await readPicture(store.database, planId);
  if (read === null) return { kind: 'refused', fault: planGone };
  const decided = await decide(read.picture);
  // The same request may have been done while the picture was read: what it finds in its way then is itself.
  if (!decided.ok) return (await repetition()) ?? { kind: 'refused', fault: decided.fault };
  const { value, ids, change } = decided.value;
  if (change === null) return { kind: 'nothing', value: { kind: 'done', value, ids, event: null } };
  const { newAttachment } = change;
  const sha256 = newAttachment === undefined ? null : hashHex('sha256', newAttachment.file.bytes);
  const again = newAttachment === undefined || sha256 === null ? undefined : read.picture.attachments.find((one) => isSameAttachment(one, { ...newAttachment, sha256, addedBy: actor }));
  if (again !== undefined) return { kind: 'nothing', value: { kind: 'repeated', ids: [again.id] } };
  const keptFile = sha256 === null ? null : await keptFileOf(store, { division, sha256 });
  const earlier = change.content === undefined ? new Set<string>() : await earlierIdentities(store.database, { division, planId, former: read.content, identities: identitiesOf(change.content) });
  if (earlier === null) throw new Error('a content that is brought back has identities of another plan');
  const noted: readonly TableWrite[] = key === null ? [] : [insertRows(commandRequestTable, [{ division, key, kind, actor, subject: planId, outcome: [...ids] }])];
  return {
    kind: 'write',
    subject: planId,
    detail: { ...change.detail },
    rules: change.rules,
    under: change.under,
    // Without a key it is what stands that tells a request sent twice: whatever came between, it is looked at again.
    // A text that is taken up again rests on nothing else standing in its place.
    ...(kind === 'declaration.taken-up' || (key === null && (newAttachment !== undefined || change.costing !== undefined)) ? { decidedAt: read.picture.event } : {}),
    writes: [...declarationWrites({ newId: store.newId, actor, read, change, keptFile, earlier }), ...noticeWrites(store, division, change.notices ?? []), ...noted],
    value: { kind: 'done', value, ids, event: null },
  };
}

/** The same file for the same purpose by the same person: an upload that was sent twice. */
function isSameAttachment(standing: AttachmentRecord, { project, kind, note, score, boundEvent, addedBy, sha256 }: Omit<NewAttachment, 'id' | 'file'> & { readonly addedBy: string; readonly sha256: string }): boolean {
  return standing.file.sha256 === sha256 && standing.project === project && standing.kind === kind && standing.note === note && standing.score === score && standing.boundEvent === boundEvent && standing.addedBy === addedBy;
}

const requestRow = z.array(z.object({ kind: z.string(), actor: z.string(), subject: z.string().nullable(), outcome: z.array(z.string()) }));

/** What a request with this key was answered with; null where it is new. A key that somebody used for something else is no repetition. */
async function doneBefore(store: Store, { division, key, actor, kind, planId }: Pick<DeclarationRequest, 'actor' | 'kind' | 'planId'> & { readonly division: string; readonly key: string }): Promise<Result<readonly string[], Fault> | null> {
  const answer = await store.database.query('select kind, actor, subject, outcome from command_request where division = $1 and key = $2', [division, key]);
  const [known] = requestRow.parse(answer.rows);
  if (known === undefined) return null;
  return known.kind === kind && known.actor === actor && known.subject === planId ? ok(known.outcome) : failed(keyTaken);
}

async function divisionOf(store: Store, planId: string): Promise<string | null> {
  const answer = await store.database.query('select division from plan where id = $1', [planId]);
  return z.array(z.object({ division: z.string() })).parse(answer.rows)[0]?.division ?? null;
}

async function keptFileOf(store: Store, key: { readonly division: string; readonly sha256: string }): Promise<string | null> {
  const answer = await store.database.query('select id from stored_file where division = $1 and sha256 = $2', [key.division, key.sha256]);
  return z.array(z.object({ id: z.string() })).parse(answer.rows)[0]?.id ?? null;
}

const planGone: Fault = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；没有写入任何内容，请回到概览重新选择。' };
const keyTaken: Fault = { code: 'request-key-taken', what: '这个请求编号已经用于另一件事', where: '请求编号', remedy: '请刷新页面后再办理；没有写入任何内容。' };
