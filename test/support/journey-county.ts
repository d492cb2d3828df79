// The people of the journey of six roles, set up over HTTP on a running server as its administrators would with a workbook: a county with the bureau, its two
// sections, a department above it and the finance bureau, and one account per post. What they do from then on they do on the pages.
import { z } from 'zod';
import type { OrganisationSheets, PersonRow, PlaceRow } from '../../src/documents/organisation/organisation-sheets.ts';
import { organisationImportSchema } from '../../src/http/contract/organisation-import.ts';
import { issuedPasswordSchema } from '../../src/http/contract/accounts.ts';
import { organisationSchema } from '../../src/http/contract/organisation.ts';
import { WebVisitor } from './up-program.mjs';
import { journeyUnit } from './journey-text.ts';

/** Of everybody, once they have signed in the first time. */
export const journeyPassword = 'a quiet harbour';

/** Logins, with the post each holds. */
const people = {
  jingban: { name: '经办甲', role: '经办人', place: '414001/产品质量科' },
  fuze: { name: '负责甲', role: '科室（所）负责人', place: '414001/产品质量科' },
  caiwu: { name: '财务甲', role: '单位财务', place: '414001' },
  jieti: { name: '财务乙', role: '经办人', place: '414001/办公室' },
  lingdao: { name: '领导甲', role: '单位领导', place: '414001' },
  chushen: { name: '初审甲', role: '财政对口业务股', place: '301001/行政政法股', serves: '414、415' },
  jixiao: { name: '绩效甲', role: '财政绩效股', place: '301001/绩效股' },
  yusuan: { name: '预算甲', role: '财政预算股', place: '301001/预算股' },
  shenji: { name: '审计甲', role: '审计', place: '130682' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly role: string; readonly place: string; readonly serves?: string }>>;

export type JourneyLogin = keyof typeof people | 'anquan';

export interface OtherUnit {
  readonly code: string;
  readonly name: string;
}

export interface JourneyServer {
  readonly address: string;
  /** First password of `admin`. */
  readonly password: string;
}

/** Answers the visitor that is signed in as `admin`. `before`: what the only account does while it still acts in every role. */
export async function setUpCounty({ address, password }: JourneyServer, others: readonly OtherUnit[] = [], before: (admin: WebVisitor) => Promise<void> = async () => undefined): Promise<WebVisitor> {
  const admin = await settled(address, 'admin', password);
  const sheets: OrganisationSheets = { places: placesWith(others), people: Object.entries(people).map(([login, person], index) => personRow(index + 2, login, person)) };
  await importSheets(admin, { ...sheets, people: [] });
  await before(admin);
  const { nodes } = organisationSchema.parse((await asked(admin, 'GET', '/api/organisation')).body);
  const division = nodes.find(({ kind }) => kind === 'division');
  const separation = { node: division?.id ?? '', firstKeeps: 'system-administrator', secondGets: 'security-administrator' };
  const security = issuedPasswordSchema.parse((await asked(admin, 'POST', '/api/accounts', { login: 'anquan', name: '安全甲', separation })).body);
  const { issued } = await importSheets(admin, sheets);
  await importSheets(await settled(address, 'anquan', security.password), sheets);
  for (const { login, password: first } of issued) await settled(address, login, first);
  return admin;
}

/** Signed in, with a password of its own. */
async function settled(address: string, login: string, first: string): Promise<WebVisitor> {
  const visitor = new WebVisitor(address);
  const entered = await visitor.signIn(first, login);
  if (entered.status !== 200) throw new Error(`${login} is not let in: ${JSON.stringify(entered.body)}`);
  await asked(visitor, 'POST', '/api/session/password', { current: first, next: journeyPassword });
  return visitor;
}

async function importSheets(visitor: WebVisitor, sheets: OrganisationSheets) {
  const told = organisationImportSchema.parse((await asked(visitor, 'POST', '/api/organisation/imports', { sheets, write: true })).body);
  if (told.faults.length > 0) throw new Error(told.faults.map(({ message }) => message).join('; '));
  return told;
}

async function asked(visitor: WebVisitor, method: string, url: string, json?: object): Promise<{ readonly body: unknown }> {
  const answer = await visitor.ask(method, url, json === undefined ? {} : { json });
  if (answer.status >= 400) throw new Error(`${method} ${url}: ${z.json().parse(answer.body) === null ? '' : JSON.stringify(answer.body)}`);
  return answer;
}

function placesWith(others: readonly OtherUnit[]): readonly PlaceRow[] {
  const departments = [...new Set(others.map(({ code }) => code.slice(0, 3)))].filter((code) => code !== '414' && code !== '301');
  const rows: readonly Pick<PlaceRow, 'kind' | 'code' | 'name' | 'parent'>[] = [
    { kind: '区划', code: '130682', name: '示例县', parent: '' },
    { kind: '主管部门', code: '414', name: '示例县市场监督管理局', parent: '130682' },
    { kind: '预算单位', code: journeyUnit.code, name: journeyUnit.name, parent: '414' },
    { kind: '科室', code: '', name: '产品质量科', parent: '414001' },
    { kind: '科室', code: '', name: '办公室', parent: '414001' },
    { kind: '主管部门', code: '301', name: '示例县财政局', parent: '130682' },
    { kind: '预算单位', code: '301001', name: '示例县财政局本级', parent: '301' },
    { kind: '科室', code: '', name: '行政政法股', parent: '301001' },
    { kind: '科室', code: '', name: '绩效股', parent: '301001' },
    { kind: '科室', code: '', name: '预算股', parent: '301001' },
    { kind: '主管部门', code: '415', name: '示例县其他部门', parent: '130682' },
    ...departments.filter((code) => code !== '415').map((code) => ({ kind: '主管部门', code, name: `示例县第${code}部门`, parent: '130682' })),
    ...others.map(({ code, name }) => ({ kind: '预算单位', code, name, parent: code.slice(0, 3) })),
  ];
  return rows.map((row, index) => ({ ...row, row: index + 2, from: '2020-01-01', to: '', successor: '', ownOffice: '' }));
}

function personRow(row: number, login: string, { name, role, place, serves = '' }: { readonly name: string; readonly role: string; readonly place: string; readonly serves?: string }): PersonRow {
  return { row, login, name, role, place, serves, from: '2020-01-01', to: '', reason: '任职文件' };
}
