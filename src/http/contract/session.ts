// Signing in and out.
import { z } from 'zod';

/** `code`: where the account asks for one (answer `second-factor-asked`). */
export const signInRequestSchema = z.object({ login: z.string().min(1).max(64), password: z.string().min(1).max(256), code: z.string().max(12).optional() });
export type SignInRequest = z.infer<typeof signInRequestSchema>;

export const accountSchema = z.object({ id: z.string(), login: z.string(), name: z.string(), mustChangePassword: z.boolean() });
export type Account = z.infer<typeof accountSchema>;

/** A post of today. */
const heldPostSchema = z.object({
  appointment: z.string(),
  /** Identifier of the role (docs/glossary.md). */
  role: z.string(),
  /** As people call it: 经办人. */
  title: z.string(),
  node: z.string(),
  /** Name of the place; null where the organisation of today does not hold it. */
  place: z.string().nullable(),
  /** Name of whom one stands in for; null for a post of one's own. */
  onBehalfOf: z.string().nullable(),
});

/** `GET /api/session` and `POST /api/session` (sign in); `DELETE /api/session` signs out. `csrf` goes into the header `x-csrf-token` of every changing request. */
export const sessionSchema = z.object({
  account: accountSchema.nullable(),
  csrf: z.string(),
  posts: z.array(heldPostSchema),
  /** The only account there is: it acts in every role until a second one is made. */
  alone: z.boolean(),
  /** Emergency access that is open: the `appointment` of its post, why, until when (ISO 8601). */
  emergencies: z.array(z.object({ id: z.string(), reason: z.string(), until: z.string() })),
  /** What this account may do somewhere: what the menus are made of. The server asks again for the very thing. */
  may: z.array(z.string()),
});
export type Session = z.infer<typeof sessionSchema>;

/** `POST /api/session/name`: the own name, as versions and pages show it from now on. */
export const changeNameRequestSchema = z.object({ name: z.string().trim().min(1).max(40) });
export type ChangeNameRequest = z.infer<typeof changeNameRequestSchema>;

/** `POST /api/session/password`. */
export const changePasswordRequestSchema = z.object({ current: z.string().min(1).max(256), next: z.string().min(10, '新密码至少10个字符').max(256) });
export type ChangePasswordRequest = z.infer<typeof changePasswordRequestSchema>;

/** `GET /api/sign-on` */
export const signOnOfferSchema = z.object({
  /** What the button of the sign-in page says; null where no office of identities is set up. */
  title: z.string().nullable(),
  /** Why this browser was just sent back to the sign-in page; told once. */
  refusal: z.string().nullable(),
});
