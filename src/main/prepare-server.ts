// What a server needs that no database has: made while the database opens and the server's code is loaded.
import type { RuleEdition } from '../application/plan-figures.ts';
import type { Passwords } from '../application/ports.ts';
import { argon2Passwords } from './adapters/argon2-passwords.ts';
import { nodeSecrets } from './adapters/node-secrets.ts';
import { ruleEdition } from './rule-edition.ts';

export interface PreparedServer {
  readonly passwords: Passwords;
  readonly decoyHash: string;
  readonly edition: RuleEdition;
}

export async function prepareServer(): Promise<PreparedServer> {
  const passwords = argon2Passwords();
  const [decoy, edition] = await Promise.all([passwords.hash(nodeSecrets.token()), ruleEdition()]);
  if (!decoy.ok) throw new Error('the first password hash was refused');
  return { passwords, decoyHash: decoy.value, edition };
}
