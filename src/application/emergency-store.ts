// The port to emergency access (紧急授权): a post given for some hours, beside everything that separates posts otherwise, seen by everybody concerned and kept
// for audit.
import type { Role } from '../domain/access/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';
import type { ByActor } from './organisation-store.ts';

export interface NewEmergency {
  readonly account: string;
  readonly role: Role;
  readonly node: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly until: string;
}

export interface StoredEmergency extends NewEmergency {
  readonly id: string;
  /** As events name who opened it. */
  readonly openedBy: string;
  /** Who ended it before its time; null where nobody did. */
  readonly closedBy: string | null;
}

export interface EmergencyStore {
  /** All there ever were, the newest first. */
  list(): Promise<readonly StoredEmergency[]>;
  /** Answers its id. */
  open(input: NewEmergency & ByActor): Promise<Result<string, Fault>>;
  /** Ends it at a moment; nothing changes where it has ended already. */
  close(input: { readonly id: string; readonly moment: string } & ByActor): Promise<Result<null, Fault>>;
}
