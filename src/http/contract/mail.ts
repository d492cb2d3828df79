// Mail: what an account wants by mail, and whether mail works at all.
import { z } from 'zod';

/** `GET /api/notices/mail` */
export const mailChoiceSchema = z.object({
  /** Whether a server for mail is set up. */
  possible: z.boolean(),
  /** Empty: nothing goes by mail. */
  address: z.string(),
  /** Kinds as a person tells them apart. */
  kinds: z.array(z.object({ title: z.string(), kinds: z.array(z.string()), byMail: z.boolean() })),
});
export type MailChoice = z.infer<typeof mailChoiceSchema>;

/** `PUT /api/notices/mail` */
export const chooseMailSchema = z.object({ address: z.string().trim().max(254, '地址太长'), off: z.array(z.string().max(40, '太长')).max(100, '太多') });
export type ChooseMail = z.input<typeof chooseMailSchema>;

/** `GET /api/mail`; `server` null: mail is off. */
export const mailStateSchema = z.object({
  server: z.string().nullable(),
  from: z.string().nullable(),
  waiting: z.number().int(),
  sent: z.number().int(),
  givenUp: z.number().int(),
  lastFault: z.string().nullable(),
});

/** `POST /api/mail/test` */
export const testMailSchema = z.object({ address: z.string().trim().min(3, '请写收件地址').max(254, '地址太长') });
