// What waits to be sent by mail, over the database.
import type { MailQueue } from '../../application/notices/mail.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { mailFigures, settleMail, takeWaitingMail } from '../../persistence/repositories/notice-mail.ts';

/** `division`: of the accounts. */
export function databaseMailQueue({ database }: Pick<Store, 'database'>, division: string): MailQueue {
  const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();
  return {
    take: ({ now, gather, oldest, lease }) => takeWaitingMail(database, { now: moment(now), gatheredBefore: moment(now - gather), notBefore: moment(now - oldest), leaseUntil: moment(now + lease), accounts: division }),
    settle: (ids, outcome) => settleMail(database, ids, outcome),
    figures: () => mailFigures(database),
  };
}
