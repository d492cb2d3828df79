// A county with its people: 30 departments with ten units each and two sections in every unit, a finance bureau, four accounts a unit, one account for each role that is asked
// about, and declarations on their way: the texts of earlier years approved, those of the last year a third with the unit, a third with its department, a third with the
// finance bureau, every tenth returned once.
import path from 'node:path';
import { openStoredData, ownPassword, root, unitCodeOf, years } from './stored-county.mjs';

/** @param {string} file @returns {Promise<any>} */
const compiled = (file) => import(path.join(root, 'dist', file));
const { argon2Passwords } = await compiled('main/adapters/argon2-passwords.js');

const actor = 'system:bench';
const unitsOfDepartment = 10;
const today = new Date().toISOString().slice(0, 10);
/** Held by one account each, in the first department and unit where the role is of one. */
export const askedRoles = ['officer', 'section-head', 'unit-finance', 'unit-leader', 'department-finance', 'finance-first-review', 'finance-performance', 'finance-budget', 'treasury', 'auditor', 'registrar', 'system-administrator', 'security-administrator', 'audit-administrator'];
/** @param {string} role */
export const loginOf = (role) => `asked-${role}`;

/**
 * @param {string} dataFolder of a program that does not run; without plans as yet
 * @param {Record<string, string>} environment
 * @param {number} units
 */
export async function storePeople(dataFolder, environment, units) {
  const { organisation, accounts, close } = await openStoredData(dataFolder, environment);
  const nodes = countyNodes(units, () => organisation.newId());
  must(await organisation.saveNodes({ actor, changes: nodes.all, demo: false, today }));
  const passwordHash = must(await argon2Passwords().hash(ownPassword));
  const grant = (/** @type {string} */ role, /** @type {string} */ node, /** @type {string[]} */ serves = []) => ({ account: null, role, node, serves, from: '2021-01-01', to: null, reason: '任职文件' });
  const create = async (/** @type {string} */ login, /** @type {any[]} */ grants) => must(await accounts.create({ login, name: login, passwordHash, grants, actor })).id;
  for (const [index, { unit, sections }] of nodes.units.entries()) {
    await create(`officer-${index}`, [grant('officer', sections[0])]);
    await create(`head-${index}`, sections.map((/** @type {string} */ section) => grant('section-head', section)));
    await create(`finance-${index}`, [grant('unit-finance', unit)]);
    await create(`leader-${index}`, [grant('unit-leader', unit)]);
  }
  for (const [index, department] of nodes.departments.entries()) await create(`department-${index}`, [grant('department-finance', department)]);
  const places = placesOfRoles(nodes);
  for (const role of askedRoles) {
    const id = await create(loginOf(role), [grant(role, places[role] ?? nodes.division, role === 'finance-first-review' ? nodes.departments : [])]);
    must(await accounts.replacePassword({ accountId: id, passwordHash, actor }));
  }
  await close();
}

/**
 * Where the texts stand.
 * @param {string} dataFolder of a program that does not run
 * @param {Record<string, string>} environment
 */
export async function storeDeclarations(dataFolder, environment) {
  const { plans, declarations, store, close } = await openStoredData(dataFolder, environment);
  const listed = await plans.list('', [{ kind: 'everything', states: null }]);
  for (const [index, { id, fiscalYear }] of listed.entries()) {
    const take = async (/** @type {string} */ kind, /** @type {string} */ action, /** @type {string} */ state) =>
      must(await declarations.change({ planId: id, actor, kind: `declaration.${kind}`, key: null }, async () => ({ ok: true, value: { value: null, ids: [], change: { detail: {}, rules: [], under: [], step: { state, round: 'first-up', declaredBy: [], action, reason: '' } } } })));
    const last = fiscalYear === years.at(-1);
    const unit = Math.floor(index / years.length);
    if (last && unit % 3 === 0) continue;
    await take('submitted', 'submit', 'with-department');
    if (last && unit % 10 === 0) {
      await take('returned', 'return', 'returned');
      await take('submitted', 'submit', 'with-department');
    }
    if (last && unit % 3 === 1) continue;
    await take('passed', 'pass', 'with-first-review');
    if (!last) await take('approved', 'approve', 'approved');
  }
  await store.database.query('analyze');
  await close();
}

/** @param {number} units @param {() => string} newId */
function countyNodes(units, newId) {
  /** @type {any[]} */
  const all = [];
  const add = (/** @type {string} */ kind, /** @type {string | null} */ code, /** @type {string} */ name, /** @type {string | null} */ parent) => {
    const id = newId();
    all.push({ id, kind, code, name, parent, from: null, to: null });
    return id;
  };
  const division = add('division', '130682', '定州市', null);
  const departments = Array.from({ length: Math.ceil(units / unitsOfDepartment) }, (_, index) => add('department', String(601 + index), `第${index + 1}主管部门`, division));
  const found = Array.from({ length: units }, (_, index) => {
    const unit = add('unit', unitCodeOf(index + 1), `第${index + 1}单位`, departments[Math.floor(index / unitsOfDepartment)] ?? division);
    return { unit, sections: ['业务科', '综合科'].map((name) => add('section', null, name, unit)) };
  });
  const bureau = add('department', '201', '财政局', division);
  const financeUnit = add('unit', '201001', '财政局本级', bureau);
  const sections = Object.fromEntries(['业务股', '绩效股', '预算股', '国库股'].map((name) => [name, add('section', null, name, financeUnit)]));
  return { all, division, departments, units: found, sections };
}

/** @param {ReturnType<typeof countyNodes>} nodes @returns {Record<string, string | undefined>} */
function placesOfRoles({ departments, units, sections }) {
  const [first] = units;
  return {
    'officer': first?.sections[0],
    'section-head': first?.sections[0],
    'unit-finance': first?.unit,
    'unit-leader': first?.unit,
    'registrar': first?.unit,
    'department-finance': departments[0],
    'finance-first-review': sections['业务股'],
    'finance-performance': sections['绩效股'],
    'finance-budget': sections['预算股'],
    'treasury': sections['国库股'],
  };
}

/** @param {any} result */
function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}
