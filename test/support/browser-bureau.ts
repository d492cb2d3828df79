// One person in a browser before the real server over stores in memory, in which the founding document may stand: what it takes to walk the pages of one bureau.
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { importResultSchema } from '../../src/http/contract/plans.ts';
import { keepsSession, webFolder, wide, type BrowserPeople } from './browser-people.ts';
import { ownPassword, sample, settledVisitor, testServer, Visitor, type TestServer, type TestServerOptions } from './http-server.ts';

export interface ServedPages extends TestServer {
  readonly address: string;
}

export interface AtDesk extends ServedPages {
  /** The same account, as a program asks for it. */
  readonly visitor: Visitor;
  readonly page: Page;
}

/** A server that listens until the test is over. */
export async function served(people: BrowserPeople, options: TestServerOptions = {}): Promise<ServedPages> {
  const its = await testServer({ ...options, settings: { webFolder, ...options.settings } });
  const address = await its.server.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await people.closeWindows();
    await its.server.close();
  });
  return { ...its, address };
}

/** The only account, before an empty window in which it is signed in. */
export async function atDesk(people: BrowserPeople, size?: typeof wide): Promise<AtDesk> {
  const its = await served(people);
  const visitor = await settledVisitor(its);
  return { ...its, visitor, page: await entered(people, its, { login: 'admin', password: ownPassword, size }) };
}

/** An empty window with a session of its own. */
export async function entered(people: BrowserPeople, { server, address }: ServedPages, { login, password, size = wide }: { readonly login: string; readonly password: string; readonly size?: typeof wide | undefined }): Promise<Page> {
  const visitor = new Visitor(server);
  const answer = await visitor.signIn(password, login);
  if (answer.status !== 200) throw new Error(answer.body);
  const page = await people.window(size);
  await keepsSession(page, address, visitor.cookies);
  return page;
}

/** The founding document, imported. */
export async function foundingImported(visitor: Visitor): Promise<string> {
  return importResultSchema.parse((await visitor.upload('/api/imports', sample())).json()).planId;
}
