// What a server needs that no database has: made while the database opens and the server's code is loaded.
import type { RuleEdition } from '../application/plan-figures.ts';
import type { MailSender } from '../application/notices/mail.ts';
import type { Passwords, SignOn } from '../application/ports.ts';
import { argon2Passwords } from './adapters/argon2-passwords.ts';
import { nodeSecrets } from './adapters/node-secrets.ts';
import { ruleEdition } from './rule-edition.ts';
import type { MailSettings } from './workplace/mail-settings.ts';
import type { SignOnSettings } from './workplace/sign-on-settings.ts';

export interface PreparedServer {
  readonly passwords: Passwords;
  readonly decoyHash: string;
  readonly edition: RuleEdition;
  readonly signOn: SignOn | null;
  readonly mail: MailSender | null;
}

export async function prepareServer(signOnSettings: SignOnSettings | null, mailSettings: MailSettings | null): Promise<PreparedServer> {
  const passwords = argon2Passwords();
  const [decoy, edition] = await Promise.all([passwords.hash(nodeSecrets.token()), ruleEdition()]);
  if (!decoy.ok) throw new Error('the first password hash was refused');
  // Their libraries are loaded only where they are used.
  const signOn = signOnSettings === null ? null : (await import('./adapters/openid-sign-on.ts')).openidSignOn(signOnSettings);
  const mail = mailSettings === null ? null : (await import('./adapters/smtp-mail.ts')).smtpMail(mailSettings);
  return { passwords, decoyHash: decoy.value, edition, signOn, mail };
}
