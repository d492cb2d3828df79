// Who acts: nobody known, a signed-in account with its posts of today, or a person at this machine's command line.
import type { Account, Standing } from './account-store.ts';

export interface AccountActor extends Standing {
  readonly kind: 'account';
  readonly account: Account;
}

export type Actor =
  | { readonly kind: 'anonymous' }
  | AccountActor
  /** The command line on the data folder: reaching it needs the rights of the folder's owner. */
  | { readonly kind: 'local'; readonly osUser: string }
  /** The program itself, while it sets up an empty database. */
  | { readonly kind: 'setup' };

export const anonymous: Actor = { kind: 'anonymous' };

/** What events put before the name of a person at the command line. */
export const commandLineActor = 'system:cli/';
export const setupActor = 'system:setup';
/** The program itself, telling what a day brings. */
export const dayActor = 'system:day';

/** The actor as events name it. */
export function auditName(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'system:anonymous';
    case 'account':
      return actor.account.id;
    case 'local':
      return `${commandLineActor}${actor.osUser}`;
    case 'setup':
      return setupActor;
  }
}
