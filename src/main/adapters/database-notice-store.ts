// Notices over the database. Choices of mail are kept with the accounts.
import type { NoticeStore } from '../../application/notices/notice-store.ts';
import { ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { chooseMail, countNotices, giveNotices, listNotices, markNotices, readMailChoice } from '../../persistence/repositories/notices.ts';

export function databaseNoticeStore(store: Store, division: string): NoticeStore {
  const { database } = store;
  return {
    list: (query) => listNotices(database, query),
    counts: (account) => countNotices(database, account),
    mark: ({ now, ...input }) => markNotices(database, { ...input, at: new Date(now).toISOString() }),
    async give(input) {
      const given = await giveNotices(store, input);
      return given.ok ? ok(given.value.value) : given;
    },
    choice: (account) => readMailChoice(database, { division, account }),
    async choose(input) {
      const chosen = await chooseMail(store, { ...input, division });
      return chosen.ok ? ok(null) : chosen;
    },
  };
}
