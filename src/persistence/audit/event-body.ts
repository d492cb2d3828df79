// The canonical text of an event, which its hash covers: who, when, what, by which rules, and the digest of every row written, closed or taken
// away. hash = sha256(previous hash ⏎ division ⏎ number ⏎ body); the database computes it while it holds the head of the chain.
import { z } from 'zod';
import type { JsonValue } from '../tables/column.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { canonicalJson } from './canonical-json.ts';
import { rowDigest, rowKey, hashHex } from './row-digest.ts';
import type { TableWrite } from './table-write.ts';

/** A post that was not the actor's own; written by `application/borrowed-post.ts`. */
export const borrowedPosts = z.array(z.object({ kind: z.enum(['delegation', 'emergency']), post: z.string(), role: z.string(), place: z.string(), account: z.string().nullable(), reason: z.string().nullable() }));

export const firstPreviousHash = '0'.repeat(64);

const rowMention = z.tuple([z.string(), z.string()]);
const rowWritten = z.tuple([z.string(), z.string(), z.string(), z.string()]);
const eventBody = z.object({
  at: z.string(),
  kind: z.string(),
  actor: z.string(),
  /** Left out where the actor acted in a post of their own; events of earlier programs never have it. */
  under: borrowedPosts.optional(),
  subject: z.string().nullable(),
  /** Ids of the rule and policy versions in force. */
  rules: z.array(z.string()),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Table, key, SHA-256, SM3. */
  written: z.array(rowWritten),
  closed: z.array(rowMention),
  removed: z.array(rowMention),
});

export type EventBody = z.infer<typeof eventBody>;
export type EventDetail = EventBody['detail'];

export function writeEventBody({ under = [], ...head }: Omit<EventBody, 'written' | 'closed' | 'removed'>, writes: readonly TableWrite[]): string {
  const body = {
    ...head,
    ...(under.length === 0 ? {} : { under }),
    written: writes.flatMap(({ table, insert = [], put = [] }) =>
      [...insert, ...put].map((row): [string, string, string, string] => {
        const { sha256, sm3 } = rowDigest(table, row);
        return [table.name, rowKey(table, row), sha256, sm3];
      }),
    ),
    closed: writes.flatMap(({ table, close = [] }) => close.map((row) => mention(table, row))),
    removed: writes.flatMap(({ table, remove = [] }) => remove.map((row) => mention(table, row))),
  };
  return canonicalJson(body satisfies EventBody & JsonValue);
}

/** The body as written, or null where the text is none. */
export function readEventBody(text: string): EventBody | null {
  try {
    return eventBody.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function eventHash(previousHash: string, division: string, number: number, body: string): string {
  return hashHex('sha256', [previousHash, division, String(number), body].join('\n'));
}

function mention(table: TableDeclaration, row: Parameters<typeof rowKey>[1]): [string, string] {
  return [table.name, rowKey(table, row)];
}
