// The organisation and its posts on both database homes: one event per change, nothing broken gets in, and what was known before stays readable.
import { expect, test } from 'vitest';
import type { NewAppointment, NodeChange } from '../src/application/organisation-store.ts';
import { postsOn } from '../src/domain/organisation/index.ts';
import { parseCivilDate, type CivilDate } from '../src/kernel/civil-date.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { addAccount } from '../src/persistence/repositories/accounts.ts';
import { saveNodes } from '../src/persistence/repositories/organisation-nodes.ts';
import { readOrganisation } from '../src/persistence/repositories/organisation.ts';
import { delegatePost, endDelegation, endPosts, grantPost, handOverPosts } from '../src/persistence/repositories/posts.ts';
import { uuidV7 } from '../src/persistence/tables/uuid-v7.ts';
import { actor, division, migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const today = day('2026-09-01');
const by = { division, actor };

onEveryEngine('机构与岗位', migrated, (database) => {
  test('一次建成的机构一个事件，逐级都在；再保存一次同样的，什么也不写', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const { nodes } = await readOrganisation(database(), division);
      expect(nodes.map(({ kind, code, name, parent }) => [kind, code, name, parent])).toEqual([
        ['division', '130682', '定州市', null],
        ['department', '414', '市场监督管理局', ids.division],
        ['unit', '414001', '市场监督管理局本级', ids.department],
        ['section', null, '食品科', ids.unit],
      ]);
      const unit = nodes.find(({ id }) => id === ids.unit);
      if (unit === undefined) throw new Error('the unit was not stored');
      expect(must(await saveNodes(store, { ...by, changes: [unit], demo: false, today })).event).toBeNull();
      expect(must(await saveNodes(store, { ...by, changes: [{ ...unit, name: '市场监管局本级' }], demo: false, today })).event).toBe(2);
      expect((await readOrganisation(database(), division)).nodes.map(({ name }) => name)).toContain('市场监管局本级');
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('会让机构出错的更改整个不写入，错在哪里一次说全', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const wrong = [newNode('unit', '414001', '重复的单位', ids.department), newNode('section', null, '没有上级的科室', null)];
      expect(await saveNodes(store, { ...by, changes: wrong, demo: false, today })).toMatchObject({
        fault: { code: 'organisation-broken', what: '预算单位“重复的单位”与“市场监督管理局本级”的代码都是414001。科室“没有上级的科室”没有写明上级。' },
      });
      expect(await saveNodes(store, { ...by, changes: [{ ...newNode('unit', '1', '无', absent), id: absent }], demo: false, today })).toMatchObject({ fault: { code: 'organisation-broken' } });
      expect((await readOrganisation(database(), division)).nodes).toHaveLength(4);
    }));

  test('岗位授予一次；不设该岗位的机构和三员兼任都不行', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const account = await person(store, 'wang');
      const granted = must(await grantPost(store, { ...by, ...post({ account, node: ids.section, role: 'officer' }) }));
      expect(must(await grantPost(store, { ...by, ...post({ account, node: ids.section, role: 'officer' }) }))).toEqual({ event: null, value: granted.value });
      expect(await grantPost(store, { ...by, ...post({ account, node: ids.section, role: 'unit-finance' }) })).toMatchObject({ fault: { code: 'post-wrong-place' } });
      expect(await grantPost(store, { ...by, ...post({ account, node: ids.unit, role: 'system-administrator' }) })).toMatchObject({
        fault: { code: 'post-incompatible', what: '“经办人”与“系统管理员”不能由同一账号担任：管理员不经办业务' },
      });
      expect(await grantPost(store, { ...by, ...post({ account, node: absent, role: 'officer' }) })).toMatchObject({ fault: { code: 'organisation-node-not-found' } });
      const { appointments } = await readOrganisation(database(), division);
      expect(appointments).toMatchObject([{ account, role: 'officer', node: ids.section, from: '2026-01-01', to: null, reason: '任职文件' }]);
    }));

  test('结束的岗位到那一天为止；结束两次只记一次', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const account = await person(store, 'wang');
      const { value: id } = must(await grantPost(store, { ...by, ...post({ account, node: ids.section, role: 'officer' }) }));
      const ending = { ...by, appointments: [id], lastDay: day('2026-08-31'), reason: '调离' };
      must(await endPosts(store, ending));
      expect(must(await endPosts(store, ending)).event).toBeNull();
      const organisation = await readOrganisation(database(), division);
      expect(organisation.appointments).toMatchObject([{ to: '2026-08-31', reason: '调离' }]);
      expect(postsOn(account, day('2026-08-31'), organisation)).toHaveLength(1);
      expect(postsOn(account, day('2026-09-01'), organisation)).toHaveLength(0);
      // After it has ended, a role that would have clashed may be given.
      must(await grantPost(store, { ...by, ...post({ account, node: ids.unit, role: 'system-administrator', from: day('2026-09-01') }) }));
    }));

  test('一键移交：全部岗位从次日起归另一人，一个事件；没有岗位可交的说明没有', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const [from, to, administrator] = [await person(store, 'wang'), await person(store, 'li'), await person(store, 'sun')];
      must(await grantPost(store, { ...by, ...post({ account: from, node: ids.section, role: 'officer' }) }));
      must(await grantPost(store, { ...by, ...post({ account: from, node: ids.unit, role: 'unit-finance', to: day('2026-12-31') }) }));
      must(await grantPost(store, { ...by, ...post({ account: administrator, node: ids.unit, role: 'audit-administrator' }) }));
      const handing = { ...by, from, to, lastDay: day('2026-09-10'), reason: '轮岗', notices: [] };
      expect(await handOverPosts(store, { ...handing, to: administrator })).toMatchObject({ fault: { code: 'post-incompatible' } });
      expect(must(await handOverPosts(store, handing)).value).toBe(2);
      const organisation = await readOrganisation(database(), division);
      const held = (account: string, on: string) => postsOn(account, day(on), organisation).map(({ role }) => role).toSorted();
      expect([held(from, '2026-09-10'), held(from, '2026-09-11'), held(to, '2026-09-10'), held(to, '2026-09-11'), held(to, '2027-01-01')]).toEqual([
        ['officer', 'unit-finance'], [], [], ['officer', 'unit-finance'], ['officer'],
      ]);
      expect(await handOverPosts(store, handing)).toMatchObject({ fault: { code: 'nothing-to-hand-over' } });
    }));

  test('委托代办有起止，可以提前收回；不能委托给自己，也不能绕过三员分立', () =>
    withStore(database(), async (store) => {
      const ids = await county(store);
      const [holder, deputy, administrator] = [await person(store, 'wang'), await person(store, 'li'), await person(store, 'sun')];
      const { value: lent } = must(await grantPost(store, { ...by, ...post({ account: holder, node: ids.unit, role: 'unit-finance' }) }));
      must(await grantPost(store, { ...by, ...post({ account: administrator, node: ids.unit, role: 'security-administrator' }) }));
      const delegation = { ...by, appointment: lent, to: deputy, from: day('2026-09-01'), until: day('2026-09-10'), reason: '外出培训', notices: [] };
      const { value: id } = must(await delegatePost(store, delegation));
      expect(await delegatePost(store, { ...delegation, to: holder })).toMatchObject({ fault: { code: 'delegation-to-oneself' } });
      expect(await delegatePost(store, { ...delegation, to: administrator })).toMatchObject({ fault: { code: 'post-incompatible' } });
      expect(await delegatePost(store, { ...delegation, appointment: absent })).toMatchObject({ fault: { code: 'post-not-found' } });
      const acting = async (on: string) => postsOn(deputy, day(on), await readOrganisation(database(), division)).map(({ onBehalfOf }) => onBehalfOf);
      expect([await acting('2026-09-10'), await acting('2026-09-11')]).toEqual([[holder], []]);
      must(await endDelegation(store, { ...by, notices: [], delegation: id, lastDay: day('2026-09-05') }));
      expect(must(await endDelegation(store, { ...by, notices: [], delegation: id, lastDay: day('2026-09-05') })).event).toBeNull();
      expect([await acting('2026-09-05'), await acting('2026-09-06')]).toEqual([[holder], []]);
      expect(await endDelegation(store, { ...by, notices: [], delegation: absent, lastDay: today })).toMatchObject({ fault: { code: 'post-not-found' } });
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  async function county(store: TestStore) {
    const [divisionId, departmentId, unitId, sectionId] = [store.newId(), store.newId(), store.newId(), store.newId()];
    const changes = [
      { ...newNode('division', '130682', '定州市', null), id: divisionId },
      { ...newNode('department', '414', '市场监督管理局', divisionId), id: departmentId },
      { ...newNode('unit', '414001', '市场监督管理局本级', departmentId), id: unitId },
      { ...newNode('section', null, '食品科', unitId), id: sectionId },
    ];
    const saved = must(await saveNodes(store, { ...by, changes, demo: false, today }));
    expect(saved.event).toBe(1);
    return { division: divisionId, department: departmentId, unit: unitId, section: sectionId };
  }
});

const absent = '01900000-0000-7000-8000-00000000000f';

async function person(store: TestStore, login: string): Promise<string> {
  return must(await addAccount(store, { ...by, login, displayName: login, passwordHash: '$argon2id$x', mustChangePassword: false, grants: [] })).value;
}

function newNode(kind: NodeChange['kind'], code: string | null, name: string, parent: string | null): NodeChange {
  return { id: uuidV7(Date.parse('2026-09-01T00:00:00Z')), kind, code, name, parent, from: null, to: null };
}

function post(parts: Pick<NewAppointment, 'account' | 'node' | 'role'> & Partial<NewAppointment>): NewAppointment {
  return { serves: [], from: day('2026-01-01'), to: null, reason: '任职文件', ...parts };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
