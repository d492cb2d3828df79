// What a signed-in account stands for, as its pages show it: the posts with their places, and what it may do somewhere.
import { accessActions, type AccessAction } from '../../catalogue/access/access-actions.ts';
import { roles, type Role } from '../../domain/access/index.ts';
import type { AccountStore, OpenEmergency, OpenSession } from '../account-store.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';

export interface HeldPost {
  readonly appointment: string;
  readonly role: Role;
  readonly title: string;
  readonly node: string;
  /** Null where the organisation of today does not hold it. */
  readonly place: string | null;
  /** Name of whom one stands in for; null for a post of one's own. */
  readonly onBehalfOf: string | null;
}

export interface OwnStanding {
  readonly posts: readonly HeldPost[];
  readonly alone: boolean;
  readonly emergencies: readonly OpenEmergency[];
  readonly may: readonly AccessAction[];
}

export async function ownStanding(ports: OrganisationPorts & { readonly accounts: AccountStore }, { account, standing }: OpenSession): Promise<OwnStanding> {
  const tree = await organisationToday(ports);
  const names = await ports.accounts.names(standing.posts.flatMap(({ onBehalfOf }) => onBehalfOf ?? []));
  const actor = { kind: 'account', account, ...standing } as const;
  return {
    posts: standing.posts.map(({ appointment, role, node, onBehalfOf }) => ({
      appointment,
      role,
      title: roles[role].title,
      node,
      place: tree.nodes.get(node)?.name ?? null,
      onBehalfOf: onBehalfOf === null ? null : (names.get(onBehalfOf) ?? ''),
    })),
    alone: standing.alone,
    emergencies: standing.emergencies,
    may: accessActions.filter((action) => maySomewhere(actor, action, tree) === null),
  };
}
