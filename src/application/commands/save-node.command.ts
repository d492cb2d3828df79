// Makes a place of the organisation, or changes its name, code, superior or days. A change of name, code or superior says from which day it holds; before that day
// the place goes on under the former ones. Moving asks for the right at the place it leaves and at the one it comes to.
import { earlierBefore, earlierCorrected, standsSince, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { may, mayEnter } from '../may.ts';
import { noSuchNode, twinOf } from '../organisation-changes.ts';
import { overwrittenParts, placeChanged } from '../place-changed.ts';
import { whyNoSuccessor, whyNotOwnOffice, whyUnfit } from '../place-unfit.ts';
import { organisationToday, today, type NodeChange, type OrganisationPorts, type StoredNode } from '../organisation-store.ts';
import { departmentOfReview } from '../review-changed.ts';

export interface NodeContent {
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** From which day name, code and superior hold, where they change; null: what stood was wrong from the beginning. */
  readonly since: CivilDate | null;
  /** Who takes over the texts of a unit or department that ends; null: nobody, they stay with finance. Left out: as it stands. */
  readonly successor?: string | null;
  /** 是否本级 of a unit, as somebody declares it; null: told by code and name. Left out: as it stands. */
  readonly ownOffice?: boolean | null;
  /** What was shown when this was written; left out: it is written whatever stands. */
  readonly base?: ShownNode;
}

type ShownNode = Pick<NodeContent, 'code' | 'name' | 'parent' | 'from' | 'to' | 'successor' | 'ownOffice'>;

export type SaveNodeInput = NodeContent & { readonly actor: Actor } & ({ readonly id: null; readonly kind: OrganisationKind } | { readonly id: string });

/** Answers the id. */
export async function saveNode(ports: OrganisationPorts, input: SaveNodeInput): Promise<Result<string, Fault>> {
  const { actor, id, parent } = input;
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { nodes }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const successor = input.successor ?? null;
  const standing = id === null ? null : nodes.find((node) => node.id === id);
  if (standing === undefined) return failed(noSuchNode);
  // A place that has ended stands in no tree any more: the right is asked where it stood.
  const asked = [...(standing === null ? [] : [tree.nodes.has(standing.id) ? standing.id : (standing.parent ?? '')]), ...(standing !== null && parent === standing.parent ? [] : [parent ?? '']), ...(successor === null ? [] : [successor])];
  const department = standing === null ? null : departmentOfReview(standing, { ...contentOf(input, standing), ownOffice: input.ownOffice === undefined ? (standing.ownOffice ?? null) : input.ownOffice }, nodes);
  if (department !== null) asked.push(department);
  for (const node of asked) {
    const refused = may(actor, { action: 'organisation.change', subject: { node, state: null, declaredBy: [] } }, tree);
    if (refused !== null) return failed(refused);
  }
  const overwritten: ReturnType<typeof overwrittenParts>[number][] = [];
  const newId = ports.organisation.newId();
  const day = today(ports);
  const saved = await ports.organisation.saveNodes({
    actor: auditName(actor),
    // Somebody else may write at the same moment: what was shown, and what stood before, is compared with what stands when this is written.
    changes: (organisation) => {
      const decided = decide(input, { nodes: organisation.nodes, newId, today: day });
      overwritten.splice(0, overwritten.length, ...decided.overwritten);
      return decided.change;
    },
    demo: false,
    today: day,
  });
  if (!saved.ok) return overwritten.length === 0 ? saved : failed(placeChanged(overwritten, await ports.organisation.lastChange(id ?? '')));
  // Sent twice, it is the place that the first request made.
  const made = (await ports.organisation.read()).nodes;
  if (input.id !== null || made.some((node) => node.id === newId)) return ok(input.id ?? newId);
  return ok(twinOf(made, contentOf(input, { id: newId, kind: input.kind }))?.id ?? newId);
}

interface Deciding {
  readonly nodes: readonly StoredNode[];
  readonly newId: string;
  readonly today: CivilDate;
}

interface DecidedChange {
  readonly change: Result<readonly NodeChange[], Fault>;
  /** What somebody else wrote since it was shown, and what this would take away. */
  readonly overwritten: ReturnType<typeof overwrittenParts>;
}

function decide(input: SaveNodeInput, { nodes, newId, today: day }: Deciding): DecidedChange {
  const refused = (fault: Fault): DecidedChange => ({ change: failed(fault), overwritten: [] });
  const standing = input.id === null ? null : nodes.find(({ id }) => id === input.id);
  if (standing === undefined) return refused(noSuchNode);
  const content = contentOf(input, { id: standing?.id ?? newId, kind: input.id === null ? input.kind : (standing?.kind ?? 'section') });
  const fault = whyUnfit(content);
  if (fault !== null) return refused(fault);
  const changed = standing === null ? ok(content) : changedFrom(standing, content, { since: input.since, today: day });
  if (!changed.ok) return refused(changed.fault);
  const declared = input.ownOffice === undefined ? {} : { ownOffice: input.ownOffice };
  const taken = { ...declared, ...(content.to === null ? { successor: null } : input.successor === undefined ? {} : { successor: input.successor }) };
  const overwritten = standing === null || input.base === undefined ? [] : overwrittenParts({ base: input.base, standing, wanted: { ...content, ...taken } }, nodes);
  if (overwritten.length > 0) return { change: failed(placeChanged(overwritten, null)), overwritten };
  const unsuited =
    whyNoSuccessor({ content, successor: input.successor ?? null, nodes, isSaid: standing === null || standing.to !== null || input.successor !== undefined }) ??
    whyNotOwnOffice({ ...content, ownOffice: input.ownOffice === undefined ? (standing?.ownOffice ?? null) : input.ownOffice }, nodes);
  return unsuited === null ? { change: ok([{ ...changed.value, ...taken }]), overwritten: [] } : refused(unsuited);
}

function contentOf({ parent, from, to, ...written }: NodeContent, { id, kind }: Pick<NodeChange, 'id' | 'kind'>): NodeChange {
  const name = written.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const code = written.code === null || written.code.trim() === '' ? null : written.code.trim();
  return { id, kind, code, name, parent, from, to };
}

/** With what stood before the day from which the new name, code or superior hold. */
function changedFrom(standing: StoredNode, content: NodeChange, { since, today: day }: { readonly since: CivilDate | null; readonly today: CivilDate }): Result<NodeChange, Fault> {
  const isSame = standing.code === content.code && standing.name === content.name && standing.parent === content.parent;
  const earlier = isSame ? (standing.earlier ?? []) : since === null ? earlierCorrected(standing, content, day) : earlierBefore(standing, since);
  if (earlier === null) return failed(sinceTooEarly(standsSince(standing) ?? ''));
  if (since !== null && content.to !== null && since > content.to) return failed(sinceAfterEnd);
  return ok({ ...content, earlier });
}

function sinceTooEarly(day: string): Fault {
  return { code: 'change-too-early', what: `生效日期早于上一次变更的生效日期${day}`, where: '生效日期', remedy: `请写${day}以后的日期；要改正上一次变更的，写${day}。没有写入任何内容。` };
}

const sinceAfterEnd: Fault = { code: 'days-backwards', what: '生效日期在撤销日期之后', where: '生效日期', remedy: '请核对两个日期；没有写入任何内容。' };
