// 撤销机构: a place with everything under it ends on one day, in one event. Told first, then written on what was told. Whoever may end a place ends the posts there with it, because they cannot stand without
// it; posts of the three administrations do not go along (三员分立).
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { may, mayEnter } from '../may.ts';
import type { NewNotice } from '../notices/notice-store.ts';
import { peopleToday, type NoticePeople } from '../notices/notices-of.ts';
import { delegationNotices } from '../notices/post-notices.ts';
import { noSuchNode } from '../organisation-changes.ts';
import { tidyReason } from './posts.command.ts';
import { organisationToday, today, type OrganisationPorts, type StoredNode } from '../organisation-store.ts';
import { decideEnding, type EndedTogether, type PlaceToEnd } from '../place-ending.ts';
import { undoObstacles, type PlaceEnding } from '../place-ending-undone.ts';

export interface EndPlaceInput extends PlaceToEnd {
  readonly actor: Actor;
  readonly reason: string;
  /** What was shown (`marksOf`); null: it is written whatever stands. */
  readonly seen: readonly string[] | null;
}

/** Answers how many places ended; none where everything had ended so already. */
export async function endPlace(ports: OrganisationPorts, { actor, reason, seen, ...request }: EndPlaceInput): Promise<Result<number, Fault>> {
  const refused = await whyNotToEnd(ports, actor, request);
  if (refused !== null) return failed(refused);
  const people = await peopleToday(ports);
  const day = today(ports);
  return ports.organisation.endPlaces({
    place: request.place,
    lastDay: request.lastDay,
    reason: tidyReason(reason),
    actor: auditName(actor),
    decide: (organisation) => decideEnding(organisation, request, { seen, today: day }),
    notices: (together) => takenBack(together, { actor, lastDay: request.lastDay, people }),
  });
}

/** Asked where the place stands, and at whoever takes over. */
export async function whyNotToEnd(ports: OrganisationPorts, actor: Actor, { place, successors }: PlaceToEnd): Promise<Fault | null> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return unsettled;
  const [tree, { nodes }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const standing = nodes.find(({ id }) => id === place);
  if (standing === undefined) return noSuchNode;
  return whyNotAt(actor, [standsAt(standing, tree), ...[...successors.values()].filter((id) => id !== null)], tree);
}

export interface UndoEndingInput {
  readonly actor: Actor;
  /** One of the places that ended. */
  readonly place: string;
  /** The ending that was shown. */
  readonly event: number;
  readonly reason: string;
}

export async function undoEnding(ports: OrganisationPorts, { actor, place, event, reason }: UndoEndingInput): Promise<Result<null, Fault>> {
  const found = await endingToUndo(ports, actor, place);
  if (!found.ok) return found;
  if (found.value.event !== event) return failed(endedOtherwise);
  const day = today(ports);
  return ports.organisation.undoEnding({ event, reason: tidyReason(reason), actor: auditName(actor), obstacles: (organisation, ending) => undoObstacles(organisation, ending, day) });
}

/** The ending that took a place, for whoever may take it back: asked where the place stood that was ended. */
export async function endingToUndo(ports: OrganisationPorts, actor: Actor, place: string): Promise<Result<PlaceEnding, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { nodes }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const standing = nodes.find(({ id }) => id === place);
  if (standing === undefined) return failed(noSuchNode);
  const ending = await ports.organisation.endingOf(place);
  const root = nodes.find(({ id }) => id === ending?.place) ?? standing;
  const refused = whyNotAt(actor, [standsAt(root, tree)], tree);
  if (refused !== null) return failed(refused);
  return ending === null ? failed(neverEnded) : ok(ending);
}

/** A place that has ended stands in no tree any more: the right is asked where it stood. */
function standsAt({ id, parent }: StoredNode, tree: OrganisationTree): string {
  return tree.nodes.has(id) ? id : (parent ?? '');
}

function whyNotAt(actor: Actor, nodes: readonly string[], tree: OrganisationTree): Fault | null {
  for (const node of nodes) {
    const refused = may(actor, { action: 'organisation.change', subject: { node, state: null, declaredBy: [] } }, tree);
    if (refused !== null) return refused;
  }
  return null;
}

/** Whoever had lent a post there, and whoever acted in it, is told that it is over. */
function takenBack({ posts, delegations }: EndedTogether, { actor, lastDay, people }: { readonly actor: Actor; readonly lastDay: CivilDate; readonly people: NoticePeople }): readonly NewNotice[] {
  return delegations.flatMap((one) => {
    const lent = posts.find(({ id }) => id === one.appointment);
    return lent === undefined ? [] : delegationNotices({ actor, occasion: 'post.delegation-ended', delegation: { ...one, until: lastDay }, giver: lent.account, role: lent.role }, people);
  });
}

const neverEnded: Fault = { code: 'ending-not-found', what: '这个机构没有在系统里一并撤销过，或撤销以后已经恢复', where: '恢复机构', remedy: '请刷新后看这个机构现在的情况；按表登记了撤销日期的，用“改撤销日期”恢复。' };
const endedOtherwise: Fault = { code: 'place-changed', what: '您打开之后，这个机构又恢复并另行撤销过', where: '恢复机构', remedy: '没有写入任何内容。请关上窗口，看过现在的内容再办。' };
