// Accounts as whoever looks after them sees them, and one's own account.
import { z } from 'zod';

const day = z.iso.date('应为日期');
const moment = z.number().int();

export const sessionListSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** Milliseconds since 1970. */
      createdAt: moment,
      lastSeenAt: moment,
      /** Browser and system in a few words; null where unknown. */
      device: z.string().nullable(),
      /** The one from which it is asked. */
      current: z.boolean(),
    }),
  ),
});
export type SessionList = z.infer<typeof sessionListSchema>;

/** `GET /api/account`: what the page of the own account needs beside the session. */
export const ownAccountSchema = sessionListSchema.extend({ secondFactor: z.boolean(), passwordRules: z.array(z.string()) });

export const accountOverviewSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  state: z.enum(['active', 'disabled']),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  posts: z.array(z.object({ id: z.string(), role: z.string(), title: z.string(), node: z.string(), place: z.string(), from: day, to: day.nullable() })),
});
export type AccountOverview = z.infer<typeof accountOverviewSchema>;

/** `GET /api/accounts` */
export const accountListSchema = z.object({ accounts: z.array(accountOverviewSchema) });

/** `POST /api/accounts`; `separation`: asked of the only account. */
export const createAccountRequestSchema = z.object({
  login: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(40),
  separation: z.object({ node: z.string(), firstKeeps: z.string(), secondGets: z.string() }).nullable(),
});
export type CreateAccountRequest = z.infer<typeof createAccountRequestSchema>;

/** A password made by the server, shown once. */
export const issuedPasswordSchema = z.object({ accountId: z.string(), login: z.string(), password: z.string() });
export type IssuedPassword = z.infer<typeof issuedPasswordSchema>;

/** `PUT /api/accounts/:id/state` */
export const accountStateRequestSchema = z.object({ state: z.enum(['active', 'disabled']) });

/** `POST /api/account/second-factor` asks for a key, `PUT` confirms it with the first code, `DELETE` (with the password) switches it off. */
export const passwordAgainSchema = z.object({ password: z.string().min(1).max(256) });
export const offeredSecondFactorSchema = z.object({ secret: z.string(), address: z.string(), proof: z.string() });
export type OfferedSecondFactor = z.infer<typeof offeredSecondFactorSchema>;
export const confirmSecondFactorSchema = z.object({ secret: z.string().max(64), proof: z.string().max(128), code: z.string().min(1).max(12) });

/** How many sessions ended. */
export const endedSessionsSchema = z.object({ ended: z.number().int() });

export const doneSchema = z.object({ done: z.literal(true) });
