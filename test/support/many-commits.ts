// Commands of every kind in turn, for readings that last: what they write, close, write over and take away must not disturb the reading.
import { addAccount, renameAccount, replacePassword } from '../../src/persistence/repositories/accounts.ts';
import { removeDemo } from '../../src/persistence/repositories/remove-demo.ts';
import { savePlanImport } from '../../src/persistence/repositories/save-plan-import.ts';
import { actor, division, must, sampleImport, type TestStore } from './store-factory.ts';

const founding = sampleImport();

/** The founding document in its n-th version: another file, another goal, and one project more or less. */
function editedImport(count: number) {
  const { plan, file } = founding;
  const [first, ...others] = plan.projects;
  const projects = first === undefined || count % 2 === 0 ? others : [first, ...others, { ...first, number: 99, ordinal: 16, code: null, title: `新增项目 ${count}` }];
  return { ...founding, plan: { ...plan, projects }, file: { ...file, bytes: new TextEncoder().encode(`第${count}次修改`) } };
}

/** One command for each call. `removesDemo`: the 示范 text goes with the fourth. */
export function commitsOf(store: TestStore, accountId: string, { removesDemo = true } = {}): () => Promise<void> {
  let count = 0;
  return async () => {
    count += 1;
    switch (count % 5) {
      case 0:
        must(await replacePassword(store, { division, actor, accountId, passwordHash: `$argon2id$${count}`, mustChangePassword: count % 2 === 0 }));
        return;
      case 1:
        must(await savePlanImport(store, editedImport(count)));
        return;
      case 2:
        must(await renameAccount(store, { division, actor, accountId, displayName: `改名${count}` }));
        return;
      case 3:
        must(await addAccount(store, { division, actor, login: `login-${count}`, displayName: '新人', passwordHash: '$argon2id$', mustChangePassword: true, grants: [] }));
        return;
      default:
        if (removesDemo) must(await removeDemo(store, { division, actor }));
        else must(await savePlanImport(store, { ...editedImport(count), fiscalYear: 2030 + count }));
    }
  };
}
