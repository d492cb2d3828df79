// The port to mail (SMTP, off where no server is named) and to what waits to be sent. A mail says what happened in the sentences of the notices and where to go on;
// it holds no content of a plan.
import type { NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { StoredNotice } from './notice-store.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailSender {
  /** As the page shows it: `smtp.example.gov.cn:465`. */
  readonly server: string;
  readonly from: string;
  /** `final`: the server refused the address for good, so another attempt is of no use. The fault never holds an address. */
  send(mail: Mail): Promise<Result<null, Fault & { readonly final: boolean }>>;
  close(): void;
}

/** The notices of one account that go into one mail. */
export interface WaitingMail {
  readonly account: string;
  /** Null where nobody is to be written to: no address, or the account may not sign in. */
  readonly address: string | null;
  readonly off: readonly NoticeKindId[];
  readonly notices: readonly StoredNotice[];
  /** Of the notice that was tried most often. */
  readonly attempts: number;
}

export type MailOutcome =
  | { readonly kind: 'sent' }
  /** Read in the program already, switched off, or nobody to write to. */
  | { readonly kind: 'unwanted' }
  | { readonly kind: 'again'; readonly attempts: number; readonly at: number; readonly fault: string }
  | { readonly kind: 'given-up'; readonly attempts: number; readonly fault: string };

export interface MailFigures {
  readonly waiting: number;
  readonly sent: number;
  readonly givenUp: number;
  /** Why the last one that did not go waits or was given up; null where none. */
  readonly lastFault: string | null;
}

export interface MailQueue {
  /** Takes what is due for `lease` milliseconds, so that nobody else sends it: accounts whose oldest new notice is at least `gather` old, with all they have. New notices older than `oldest` are not sent any more. */
  take(input: { readonly now: number; readonly gather: number; readonly oldest: number; readonly lease: number }): Promise<readonly WaitingMail[]>;
  settle(ids: readonly string[], outcome: MailOutcome): Promise<void>;
  figures(): Promise<MailFigures>;
}
