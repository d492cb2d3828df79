// The port to the organisation and its posts. It is read whole (a county has some thousand nodes) and changed by commands of one event each.
import type { Role } from '../domain/access/index.ts';
import type { Appointment, Delegation, OrganisationNode, OrganisationTree } from '../domain/organisation/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { chinaDay } from '../kernel/day-count.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';
import type { Actor } from './actor.ts';
import type { BorrowedPost } from './borrowed-post.ts';
import type { NewNotice } from './notices/notice-store.ts';
import type { LastChange } from './place-changed.ts';
import type { DecidedEnding, EndedTogether } from './place-ending.ts';
import type { PlaceEnding, UndoObstacle } from './place-ending-undone.ts';
import type { Clock } from './ports.ts';

export interface StoredNode extends OrganisationNode {
  /** 示范: taken away with the demonstration text, unless somebody made it their own. */
  readonly demo: boolean;
}

export interface StoredAppointment extends Appointment<Role> {
  readonly reason: string;
}

/** Everything that stands now, ended nodes and posts included: their days tell. */
export interface StoredOrganisation {
  readonly nodes: readonly StoredNode[];
  readonly appointments: readonly StoredAppointment[];
  readonly delegations: readonly Delegation[];
}

/** Of a node that stands, or of a new one under `newId()`; what is left out of its past, its successor and 本级 stays as it stands. */
export interface NodeChange extends OrganisationNode {
  /** The place was only come across, and stays as it is when this is written, whatever was seen of it before. */
  readonly asItStands?: boolean;
}

export interface NodeChanges {
  /** As a function: decided on what stands when it is written; it is asked again where something came between. */
  readonly changes: readonly NodeChange[] | ((standing: StoredOrganisation) => Result<readonly NodeChange[], Fault>);
  /** Whether new nodes are 示范. What is changed otherwise becomes one's own, with everything above it. */
  readonly demo: boolean;
  readonly today: CivilDate;
}

export interface NewAppointment {
  readonly account: string;
  readonly role: Role;
  readonly node: string;
  readonly serves: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: string;
}

export interface EndedPosts {
  readonly appointments: readonly string[];
  /** The last day on which they are held. */
  readonly lastDay: CivilDate;
  readonly reason: string;
}

export interface HandOver {
  readonly from: string;
  readonly to: string;
  /** Of the one who leaves; the other begins on the day after. */
  readonly lastDay: CivilDate;
  readonly reason: string;
}

/** As events name who acts. */
export interface ByActor {
  readonly actor: string;
  /** Posts of others in which it is done; left out: in posts of one's own. */
  readonly under?: readonly BorrowedPost[];
}

/** Who is told of it, under the same event. */
export interface WithNotices {
  readonly notices: readonly NewNotice[];
}

export interface EndPlaces {
  readonly place: string;
  readonly lastDay: CivilDate;
  readonly reason: string;
  /** On what stands when it is written; null: everything has ended so already. Asked again where something came between. */
  readonly decide: (standing: StoredOrganisation) => Result<DecidedEnding | null, Fault>;
  readonly notices: (together: EndedTogether) => readonly NewNotice[];
}

export interface UndoEnding {
  readonly event: number;
  readonly reason: string;
  /** What stands in the way now; asked again where something came between. */
  readonly obstacles: (standing: StoredOrganisation, ending: PlaceEnding) => readonly UndoObstacle[];
}

export interface OrganisationStore {
  /** Division under which accounts and organisation are kept, and plans whose project codes name none. */
  readonly home: string;
  newId(): string;
  /** The organisation of a day; the same object until something about it changes. `asOf`: an event after which it is known that nobody need look again (`Standing`). */
  treeOn(day: CivilDate, asOf?: number): Promise<OrganisationTree>;
  read(): Promise<StoredOrganisation>;
  /** Who changed a place last; null where there is none. */
  lastChange(node: string): Promise<LastChange | null>;
  /** In one event, all or none; refused with every reason where the organisation of today would have a fault. */
  saveNodes(input: NodeChanges & ByActor): Promise<Result<null, Fault>>;
  /** A place with everything under it, in one event, all or none. Answers how many places ended. */
  endPlaces(input: EndPlaces & ByActor): Promise<Result<number, Fault>>;
  /** The last time that a place was ended together with others, or alone; null where it never was. */
  endingOf(place: string): Promise<PlaceEnding | null>;
  /** Everything that an ending took comes back as it was, in one event; undone already, nothing is written. */
  undoEnding(input: UndoEnding & ByActor): Promise<Result<null, Fault>>;
  /** Takes 示范 nodes away; those in use become one's own. Answers how many went. */
  removeDemo(input: ByActor): Promise<Result<number, Fault>>;
  /** Answers the id of the appointment; the same post again changes nothing. */
  grantPost(input: NewAppointment & ByActor): Promise<Result<string, Fault>>;
  endPosts(input: EndedPosts & ByActor): Promise<Result<null, Fault>>;
  /** 一键移交, in one event. Answers how many posts went over. */
  handOverPosts(input: HandOver & ByActor & WithNotices): Promise<Result<number, Fault>>;
  /** Answers the id of the delegation. */
  delegatePost(input: Omit<Delegation, 'id'> & ByActor & WithNotices): Promise<Result<string, Fault>>;
  endDelegation(input: { readonly delegation: string; readonly lastDay: CivilDate } & ByActor & WithNotices): Promise<Result<null, Fault>>;
}

/** What a question of access needs. */
export interface OrganisationPorts {
  readonly organisation: OrganisationStore;
  readonly clock: Clock;
}

/** Today in China. */
export function today({ clock }: Pick<OrganisationPorts, 'clock'>): CivilDate {
  return chinaDay(clock.now());
}

/** The organisation of today. With the actor: as it stood when that one was looked up, of which the posts are as well. */
export function organisationToday(ports: OrganisationPorts, actor?: Actor): Promise<OrganisationTree> {
  return ports.organisation.treeOn(today(ports), actor?.kind === 'account' ? actor.asOf : undefined);
}
