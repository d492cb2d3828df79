// The list of people against the accounts and posts that stand: which accounts are to be made, which posts to be given, and which rows cannot be meant.
import { isRole, roles, type Role } from '../../domain/access/index.ts';
import type { PersonRow } from '../../documents/organisation/organisation-sheets.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ListedAccount } from '../account-store.ts';
import { loginShape } from '../commands/create-account.command.ts';
import { whyNotGranted } from '../organisation-changes.ts';
import type { NewAppointment, StoredAppointment, StoredOrganisation } from '../organisation-store.ts';
import { suitableName } from '../personal-name.ts';
import { findPlace, type NamedPlace } from './place-finder.ts';
import type { ImportFault, ImportLine } from './import-line.ts';
import { writtenDay } from './written-day.ts';

/** The account is named by its login: it may not be there yet. */
export interface ReadPost extends Omit<NewAppointment, 'account'> {
  readonly row: number;
  readonly login: string;
}

export interface ReadPeople {
  readonly accounts: readonly { readonly row: number; readonly login: string; readonly name: string }[];
  readonly posts: readonly ReadPost[];
  readonly lines: readonly ImportLine[];
  readonly faults: readonly ImportFault[];
}

export interface StandingPeople {
  readonly places: readonly NamedPlace[];
  /** With the places that the other list adds. */
  readonly organisation: StoredOrganisation;
  readonly accounts: readonly ListedAccount[];
  readonly today: CivilDate;
}

const customaryReason = '按机构与岗位表导入';

export function readPeople(rows: readonly PersonRow[], standing: StandingPeople): ReadPeople {
  const accounts = new Map<string, { readonly row: number; readonly login: string; readonly name: string }>();
  const posts: ReadPost[] = [];
  const lines: ImportLine[] = [];
  const faults: ImportFault[] = [];
  const pending: StoredAppointment[] = [];
  for (const row of rows) {
    const person = readPerson(row, standing, accounts.get(row.login.toLowerCase())?.name ?? null);
    if (!person.ok) {
      faults.push({ sheet: 'people', row: row.row, message: person.fault });
      continue;
    }
    const { login, name, account } = person.value;
    const called = `${name}（${login}）`;
    const isNew = account === null && !accounts.has(login);
    if (isNew) accounts.set(login, { row: row.row, login, name });
    if (row.role === '' && row.place === '') {
      lines.push({ sheet: 'people', row: row.row, what: isNew ? 'new' : 'same', text: isNew ? `建立账号：${called}` : `账号已有：${called}` });
      continue;
    }
    const read = readPost(row, { ...standing, organisation: { ...standing.organisation, appointments: [...standing.organisation.appointments, ...pending] } }, { account: account?.id ?? `new ${login}`, login });
    if (!read.ok) {
      faults.push({ sheet: 'people', row: row.row, message: read.fault });
      continue;
    }
    const { post, stands } = read.value;
    const title = `${standing.places.find(({ id }) => id === post.node)?.name ?? ''}的${roles[post.role].title}`;
    if (!stands) {
      posts.push(post);
      pending.push({ ...post, id: `row ${row.row}`, account: account?.id ?? `new ${login}` });
    }
    lines.push({ sheet: 'people', row: row.row, what: stands ? 'same' : 'new', text: `${isNew ? '建立账号并' : ''}${stands ? '已担任' : '担任'}${title}：${called}` });
  }
  return { accounts: [...accounts.values()], posts, lines, faults };
}

interface Person {
  readonly login: string;
  readonly name: string;
  /** Null: to be made. */
  readonly account: ListedAccount | null;
}

/** `namedAbove`: the name in an earlier row of the same login. */
function readPerson({ login: written, name: given }: PersonRow, { accounts }: StandingPeople, namedAbove: string | null): Result<Person, string> {
  if (written === '') return failed('没有写登录名');
  const login = written.toLowerCase();
  const account = accounts.find((one) => one.login === login) ?? null;
  if (account !== null) return account.state === 'active' ? ok({ login, name: account.name === '' ? login : account.name, account }) : failed(`账号“${login}”已停用，请先由系统管理员恢复`);
  if (!loginShape.test(login)) return failed(`登录名“${written}”的写法不合适：2至32个小写字母、数字、点、连字符或下划线，以字母开头`);
  const name = suitableName(given === '' && namedAbove !== null ? namedAbove : given);
  return name.ok ? ok({ login, name: name.value, account }) : failed(given === '' ? '新的账号要写姓名' : name.fault.what);
}

function readPost(row: PersonRow, { places, organisation, today }: StandingPeople, { account, login }: { readonly account: string; readonly login: string }): Result<{ readonly post: ReadPost; readonly stands: boolean }, string> {
  const role = roleOf(row.role);
  if (role === null) return failed(row.role === '' ? '写了所在机构，没有写岗位' : `没有“${row.role}”这个岗位`);
  if (row.place === '') return failed('写了岗位，没有写所在机构');
  const place = findPlace(places, row.place);
  if (!place.ok) return failed(`所在机构：${place.fault}`);
  const serves: string[] = [];
  for (const written of row.serves.split(/[、，,；;]/u).map((part) => part.trim()).filter((part) => part !== '')) {
    const department = findPlace(places.filter(({ kind }) => kind === 'department'), written);
    if (!department.ok) return failed(`联系的部门：${department.fault}`);
    serves.push(department.value.id);
  }
  if (role === 'finance-first-review' && serves.length === 0) return failed(`“${roles[role].title}”要写联系的部门`);
  const [from, to] = [writtenDay(row.from), writtenDay(row.to)];
  if (from === 'unreadable' || to === 'unreadable') return failed(`日期“${from === 'unreadable' ? row.from : row.to}”读不出来，请写2026-09-01`);
  const post: ReadPost = { row: row.row, login, role, node: place.value.id, serves, from: from ?? today, to, reason: row.reason === '' ? customaryReason : row.reason };
  const granted = whyNotGranted(organisation, { ...post, account });
  return granted.ok ? ok({ post, stands: granted.value !== null }) : failed(`${granted.fault.what}。${granted.fault.remedy}`);
}

function roleOf(title: string): Role | null {
  return Object.keys(roles).filter(isRole).find((role) => roles[role].title === title) ?? null;
}
