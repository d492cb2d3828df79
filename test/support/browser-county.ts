// The people of a county (declaring-county.ts) in a browser, before the real server over a database: everybody in a window of their own, signed in.
import type { Page } from 'playwright-core';
import { describeInBrowser, keepsSession, webFolder, type BrowserPeople } from './browser-people.ts';
import type { CountyPost } from './declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './declaring-server.ts';
import { Visitor } from './http-server.ts';
import { migrated, must, withStore } from './store-factory.ts';
import { onEmbedded } from './with-database.ts';

export interface CountyInBrowser extends DeclaringServer {
  readonly address: string;
  /** A window of that account's own, signed in, at a page: the one that signing in leads to by default. */
  readonly enter: (account: { readonly id: string; readonly login: string }, at?: string) => Promise<Page>;
  readonly browse: (post: CountyPost, at?: string) => Promise<Page>;
  /** Of somebody who is not signed in. */
  readonly stranger: () => Promise<Page>;
}

type Work = (its: CountyInBrowser) => Promise<void>;

/**
 * @example describeCountyInBrowser('消息', (served) => { test('…', served(async (its) => { const page = await its.browse('unitFinance'); })); });
 */
export function describeCountyInBrowser(title: string, suite: (served: (work: Work) => () => Promise<void>) => void): void {
  describeInBrowser(title, (people) =>
    onEmbedded(title, migrated, (database) =>
      suite((work) => () =>
        withStore(database(), async (store) => {
          const its = await declaringServer(store, { webFolder });
          const address = await its.server.listen({ port: 0, host: '127.0.0.1' });
          try {
            await work({ ...its, address, ...entrances(its, people, address) });
          } finally {
            await people.closeWindows();
            await its.server.close();
          }
        }),
      ),
    ),
  );
}

function entrances(its: DeclaringServer, people: BrowserPeople, address: string): Pick<CountyInBrowser, 'enter' | 'browse' | 'stranger'> {
  const signedIn = async (login: string, at: string): Promise<Page> => {
    const visitor = new Visitor(its.server);
    const answer = await visitor.signIn(countyPassword, login);
    if (answer.status !== 200) throw new Error(answer.body);
    const page = await people.window();
    await keepsSession(page, address, visitor.cookies);
    await page.goto(address + at);
    return page;
  };
  return {
    async enter({ id, login }, at = '/') {
      must(await its.ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
      return signedIn(login, at);
    },
    async browse(post, at = '/') {
      await its.as(post);
      const page = await signedIn(its.county.people[post].account.login, at);
      // Leads to the desk or to the newest text; what is clicked before would be undone by it.
      if (at === '/') await page.waitForURL(/\/(?:plans\/|desk)/u);
      return page;
    },
    stranger: () => people.window(),
  };
}
