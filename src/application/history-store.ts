// The port to what happened: the events of one thing as people read them, the proof of the chain, and the events themselves for whoever checks them elsewhere.
import type { AuditReport } from './local-work.ts';

/** What was said with an event, beside what it did. */
export interface EventNote {
  /** `comment`: an opinion of a reviewer; its text is for reviewers alone until it is delivered. */
  readonly source: 'step' | 'project' | 'comment' | 'answer' | 'finding' | 'disclosure';
  readonly text: string;
}

export interface RecordedEvent {
  readonly event: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  /** The name that person had then, or the way it came in. */
  readonly by: string;
  /** In whose post, as it is read behind the name; empty where it was their own. */
  readonly under: string;
  readonly kind: string;
  readonly title: string;
  /** What the event tells beside the rows; never a fact about a person. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly notes: readonly EventNote[];
  /** Whether it changed what the text says. */
  readonly changesContent: boolean;
}

/** An event as it stands in the chain. */
export interface ChainedEvent {
  readonly division: string;
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly title: string;
  readonly actor: string;
  readonly by: string;
  readonly under: string;
  readonly subject: string | null;
  readonly detail: RecordedEvent['detail'];
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Which events of a division; null asks for all. */
export interface EventChoice {
  readonly kind: string | null;
  readonly actor: string | null;
  readonly subject: string | null;
  /** ISO 8601, UTC: not before, and before. */
  readonly from: string | null;
  readonly until: string | null;
}

/** An event in the list of a division. */
export interface ListedEvent extends Pick<RecordedEvent, 'event' | 'at' | 'actor' | 'by' | 'under' | 'kind' | 'title' | 'detail'> {
  readonly subject: string | null;
  /** What it was done to, as it is called now: a text, an account, a place; null where it has no name or none any more. */
  readonly object: string | null;
}

export interface HistoryStore {
  /** What can happen, as people call it. */
  kinds(): readonly { readonly kind: string; readonly title: string }[];
  /** Of a division, the newest first; `before` null begins with the last. */
  listed(of: EventChoice & { readonly division: string; readonly before: number | null; readonly most: number }): Promise<readonly ListedEvent[]>;
  /** The newest first; `before` null begins with the last. */
  ofPlan(of: { readonly division: string; readonly planId: string; readonly before: number | null; readonly most: number }): Promise<readonly RecordedEvent[]>;
  /** Of a division, behind an event, the oldest first. */
  chained(of: { readonly division: string; readonly after: number; readonly most: number }): Promise<readonly ChainedEvent[]>;
  verify(): Promise<AuditReport>;
}
