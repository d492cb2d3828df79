// Export of stored texts: which one is meant by unit and year, and a department with its units in order.
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import type { PlanStore } from '../src/application/plan-store.ts';
import { checkCode, readCheckCode } from '../src/application/exports/check-code.ts';
import { printedSet } from '../src/application/exports/printed-set.ts';
import { presentMoment } from '../src/application/exports/stored-plan-file.ts';
import { mostMembers, readSetCode, setCode } from '../src/application/exports/set-code.ts';
import { codedVersion } from '../src/application/queries/coded-version.ts';
import { planQueries } from '../src/application/queries/plan-queries.ts';
import { exportList } from '../src/application/exports/export-list.ts';
import { exportPlan } from '../src/application/exports/export-plan.ts';
import { exportPlans } from '../src/application/exports/export-plans.ts';
import { readPlanFile, type ExportFormat } from '../src/documents/index.ts';
import { listLayouts } from '../src/catalogue/list-layouts/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { nodeSecrets } from '../src/main/adapters/node-secrets.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { inMemoryPlanStore } from './support/in-memory-stores.ts';
import { everythingMayChange } from './support/may-change.ts';
import { makePlan } from './support/plan-factory.ts';

const edition = '规则';
const actor: Actor = { kind: 'local', osUser: '张三' };
const people = { organisation: inMemoryPeople().organisation, clock: { now: () => 0 } };
let plans: PlanStore;

const ports = () => ({ ...people, plans, edition, secrets: nodeSecrets });

beforeEach(() => void (plans = inMemoryPlanStore(() => 0, () => null)));

describe('the text of a unit', () => {
  test('is its latest version', async () => {
    await store(planOf('414001', '示例局本级', ['旧项目']));
    await store(planOf('414001', '示例局本级', ['新项目', '另一项目']));
    const { name, plan, projects } = await exported('414001');
    expect([name, projects]).toEqual(['示例局2021年部门预算绩效文本.docx', 2]);
    expect(plan.projects.map(({ title }) => title)).toEqual(['新项目绩效目标表', '另一项目绩效目标表']);
  });

  test('is cut out of the text of its department', async () => {
    const department = { ...planOf('414001', '示例局本级', ['甲']), ...twoUnits() };
    await store(department, '414');
    const { plan } = await exported('414002');
    expect(plan.units.map(({ code }) => code)).toEqual(['414002']);
    expect(plan.projects.map(({ number, title }) => [number, title])).toEqual([[1, '乙绩效目标表']]);
  });

  test('is the 示范 text only where no real one stands, and says so', async () => {
    await store(planOf('414001', '示例局本级', ['示范项目']), '414001', true);
    expect((await exported('414001')).remarks).toEqual(['这是示范文本，不是本单位的正式文本。']);
    await store(planOf('414001', '示例局本级', ['真项目']));
    const { plan, remarks } = await exported('414001');
    expect([plan.projects[0]?.title, remarks]).toEqual(['真项目绩效目标表', []]);
  });

  test('that is not stored is answered by what is', async () => {
    await store(planOf('414001', '示例局本级', ['甲']));
    expect(await exportPlan(ports(), { actor, unit: '999001', fiscalYear: 2021, format: 'docx' })).toMatchObject({
      ok: false,
      fault: { code: 'plan-not-found', what: '没有单位999001在2021年的绩效文本', remedy: '2021年已存的有：414001示例局本级。请核对单位代码和年度。' },
    });
    expect(await exportPlan(ports(), { actor, unit: '414001', fiscalYear: 2022, format: 'docx' })).toMatchObject({ ok: false, fault: { remedy: expect.stringContaining('hengji import') } });
  });

  test('is not given to whoever may not read it', async () => {
    await store(planOf('414001', '示例局本级', ['甲']));
    expect(await exportPlan(ports(), { actor: { kind: 'anonymous' }, unit: '414001', fiscalYear: 2021, format: 'docx' })).toMatchObject({ ok: false });
  });
});

describe('the text of a department', () => {
  test('holds its units in order, projects numbered through, each unit named above its first table', async () => {
    await store(planOf('414002', '示例计量所', ['乙', '丙']));
    await store(planOf('414001', '示例局本级', ['甲']));
    await store(planOf('415001', '别的局', ['丁']));
    const { name, plan } = await exported('414');
    expect(name).toBe('示例局2021年部门预算绩效文本.docx');
    expect(plan.units.map(({ code }) => code)).toEqual(['414001', '414002']);
    expect(plan.projects.map(({ number, unitCode, title }) => [number, unitCode, title])).toEqual([
      [1, '414001', '甲绩效目标表'],
      [2, '414002', '乙绩效目标表'],
      [3, '414002', '丙绩效目标表'],
    ]);
    expect(plan.unread).toEqual([]);
  });
});

describe('a workbook', () => {
  test('of a unit comes back with its identities, so that edits find their cells; of several units together it does not', async () => {
    await store(planOf('414001', '示例局本级', ['甲']));
    await store(planOf('414002', '示例计量所', ['乙']));
    const own = await exported('414001', 'xlsx');
    expect([own.name, own.pages]).toEqual(['示例局2021年部门预算绩效文本.xlsx', null]);
    expect(own.identities?.projects).toHaveLength(1);
    const together = await exported('414', 'xlsx');
    expect(together.plan.projects.map(({ title }) => title)).toEqual(['甲绩效目标表', '乙绩效目标表']);
    expect(together.identities).toBeNull();
  });
});

describe('the check code', () => {
  test('stands at the foot of every sheet of a version, Word and Excel, and leads back to it', async () => {
    await store(planOf('414001', '示例局本级', ['甲']));
    await store(planOf('414001', '示例局本级', ['甲', '乙']));
    const [word, sheet] = [await exported('414001'), await exported('414001', 'xlsx')];
    const foot = /校验码 ([\dA-Z-]+)/u.exec(textOfPart(word.bytes, 'word/footer1.xml'))?.[1] ?? '';
    expect(foot).toMatch(/^414001-2021-2-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    for (const part of ['word/footer2.xml', 'word/footer3.xml']) expect(textOfPart(word.bytes, part)).toContain(foot);
    expect(textOfPart(sheet.bytes, 'xl/worksheets/sheet1.xml')).toContain(foot);
    const code = readCheckCode(foot);
    expect(code).toMatchObject({ unitCode: '414001', fiscalYear: 2021, version: 2 });
    // What is read of the exported file has the same seal: the paper can be held against the file as well.
    expect(checkCode({ unitCode: '414001', fiscalYear: 2021, version: 2 }, word.plan, nodeSecrets)).toBe(foot);
    expect(checkCode({ unitCode: '414001', fiscalYear: 2021, version: 2 }, planOf('414001', '示例局本级', ['甲']), nodeSecrets)).not.toBe(foot);
  });

  test('is read however it was typed', () => {
    const code = readCheckCode('414001-2021-3-7KQF-M2X1-9TW0');
    for (const typed of ['４１４００１－２０２１－３－７ｋｑｆ－ｍ２ｘ１－９ｔｗ０', ' 校验码：414001—2021—3—7KQF M2XI 9TWO ', '414001-2021-3-7kqfm2xl9two']) expect(readCheckCode(typed)).toEqual(code);
    expect(readCheckCode('415-0000-1-7KQF-M2X1-9TW0')).toMatchObject({ fiscalYear: null });
    for (const typed of ['', '414001', '414001-2021-7KQF-M2X1-9TW0', '414001-2021-3-7KQF-M2X1']) expect(readCheckCode(typed)).toBeNull();
  });
});

describe('the check codes of a department', () => {
  const feetOf = async (format: ExportFormat = 'docx') => codesIn((await exported('414', format)).bytes);
  beforeEach(async () => {
    await store(planOf('414002', '示例计量所', ['乙', '丙']));
    await store(planOf('414001', '示例局本级', ['甲']));
  });

  test('are one of the set on cover, contents and part one, and on the tables of each unit that of its own version', async () => {
    const { set, own } = await feetOf();
    expect(set).toMatch(/^414-2021-1\.1-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    expect(own).toEqual([codeOf(await exported('414001')), codeOf(await exported('414002'))]);
    expect(readSetCode(set)).toEqual({ unitCode: '414', fiscalYear: 2021, versions: [1, 1] });
    const { bytes } = await exported('414');
    // The footers of the sections, in their order: cover, contents, and one section for each unit.
    const links = [...textOfPart(bytes, 'word/document.xml').matchAll(/<w:footerReference w:type="default" r:id="(rId\d+)"/gu)].map(([, id]) => id);
    const parts = new Map([...textOfPart(bytes, 'word/_rels/document.xml.rels').matchAll(/Id="(rId\d+)"[^>]*Target="(footer\d+\.xml)"/gu)].map(([, id, part]) => [id, part]));
    const shown = links.map((id) => codeOnly(textOfPart(bytes, `word/${parts.get(id) ?? ''}`)));
    expect(shown).toEqual([set, set, ...own]);
  });

  test('are the same from one export to the next, and in Excel as in Word', async () => {
    expect(await feetOf()).toEqual(await feetOf());
    expect(await feetOf('xlsx')).toEqual(await feetOf());
  });

  test('change with an edited unit: its own and that of the set, no other', async () => {
    const before = await feetOf();
    await store(planOf('414002', '示例计量所', ['乙', '丁']));
    const after = await feetOf();
    expect(after.set).toMatch(/^414-2021-1\.2-/u);
    expect([after.set === before.set, after.own[0] === before.own[0], after.own[1] === before.own[1]]).toEqual([false, true, false]);
  });

  test('seal the order of the texts too', () => {
    const [first, second] = ['414001-2021-1-7KQF-M2XP-9TWD', '414002-2021-1-7KQF-M2XP-9TWE'];
    const name = { unitCode: '414', fiscalYear: 2021, versions: [1, 1] };
    expect(setCode(name, [first, second], nodeSecrets)).toBe(setCode(name, [first, second], nodeSecrets));
    expect(setCode(name, [first, second], nodeSecrets)).not.toBe(setCode(name, [second, first], nodeSecrets));
  });

  test('lead back to the units and their versions, and say which have moved on; a unit that came later is no part of it', async () => {
    const { set, own } = await feetOf();
    const look = (typed: string) => codedVersion({ queries: planQueries(ports()), secrets: nodeSecrets }, actor, typed);
    expect(await look(own[1] ?? '')).toMatchObject({ ok: true, value: { kind: 'version', outcome: 'same', isLatest: true } });
    await store(planOf('414002', '示例计量所', ['乙', '丁']));
    await store(planOf('414000', '示例稽查队', ['戊']));
    const found = await look(set.toLowerCase());
    if (!found.ok || found.value.kind !== 'set') throw new Error('no set was found');
    expect([found.value.outcome, ...found.value.members.map(({ plan, version, isLatest, checkCode: code }) => [plan.unitCode, version.number, isLatest, code])]).toEqual([
      'same', ['414001', 1, true, own[0]], ['414002', 1, false, own[1]],
    ]);
    expect(await look(`${set.slice(0, -4)}0000`)).toMatchObject({ ok: false, fault: { what: '没有找到校验码所说的一套文本' } });
  });

  test('are missing for the set where one text has edits that no version holds, and for more texts than find room at the foot', async () => {
    const listed = await planQueries(ports()).list(actor);
    const [plan] = listed.ok ? listed.value : [];
    const content = plan === undefined ? null : await plans.load(plan, plan.lastChange);
    if (plan === undefined || content === null) throw new Error('no text');
    const [settled, edited] = [presentMoment(plan), { ...presentMoment(plan), version: null }].map((moment) => ({ moment, content }));
    if (settled === undefined || edited === undefined) throw new Error('no member');
    const name = { unit: '414', fiscalYear: 2021 };
    const own = codeOf(await exported(plan.unitCode));
    const withEdits = printedSet([settled, edited], name, nodeSecrets);
    expect(withEdits.foot).toBe('其中有未报送的修改，整套没有校验码');
    expect([...new Set(withEdits.partFeet.projects)]).toEqual([`校验码 ${own}`, '有未报送的修改，没有校验码']);
    const many = printedSet(Array.from({ length: mostMembers + 1 }, () => settled), name, nodeSecrets);
    expect([many.foot, many.remarks, [...new Set(many.partFeet.projects)]]).toEqual(['', ['超过24份文本合成的，整套没有校验码；各单位的表仍有各自的校验码。'], [`校验码 ${own}`]]);
  });

  test('whose letters are others do not match, where the texts are those it names', async () => {
    const { set } = await feetOf();
    const typed = `${set.slice(0, -4)}${set.endsWith('0000') ? '1111' : '0000'}`;
    expect(await codedVersion({ queries: planQueries(ports()), secrets: nodeSecrets }, actor, typed)).toMatchObject({ ok: true, value: { kind: 'set', outcome: 'different', members: [{}, {}] } });
  });
});

describe('all indicators of a year', () => {
  test('are one list, the texts one after the other, 示范 left out', async () => {
    await store(planOf('414002', '示例计量所', ['乙', '丙']));
    await store(planOf('414001', '示例局本级', ['甲']));
    await store(planOf('415001', '示范局', ['丁']), '415001', true);
    const exportedList = await exportList(ports(), { actor, fiscalYear: 2021, layout: listLayouts[0] });
    if (!exportedList.ok) throw new Error(exportedList.fault.what);
    const received: number[] = [];
    for await (const piece of exportedList.value.pieces) received.push(...piece);
    const read = readPlanFile(Uint8Array.from(received), '清单.xlsx');
    if (!read.ok) throw new Error(read.fault.what);
    expect([exportedList.value.plans, read.value.plan.units.map(({ code }) => code ?? '').toSorted(), read.value.plan.projects.map(({ name }) => name?.value)]).toEqual([2, ['414001', '414002'], expect.arrayContaining(['甲', '乙', '丙'])]);
    expect(read.value.plan.projects).toHaveLength(3);
  });

  test('are refused where there is none, and to whoever may not read', async () => {
    expect(await exportList(ports(), { actor, fiscalYear: 2030, layout: listLayouts[0] })).toMatchObject({ ok: false, fault: { what: '2030年没有已存的绩效文本' } });
    expect(await exportList(ports(), { actor: { kind: 'anonymous' }, fiscalYear: 2021, layout: listLayouts[0] })).toMatchObject({ ok: false });
  });
});

describe('all texts of a year', () => {
  test('are one zip, a file for each, 示范 left out', async () => {
    await store(planOf('414002', '示例计量所', ['乙']));
    await store(planOf('414001', '示例局本级', ['甲']));
    await store(planOf('415001', '示范局', ['丙']), '415001', true);
    const exportedAll = await exportPlans(ports(), { actor, fiscalYear: 2021, format: 'docx' });
    if (!exportedAll.ok) throw new Error(exportedAll.fault.what);
    const received: number[] = [];
    for await (const piece of exportedAll.value.pieces) received.push(...piece);
    const files = unzipSync(Uint8Array.from(received));
    expect(exportedAll.value.plans).toBe(2);
    expect(Object.keys(files).toSorted()).toEqual(['414001 示例局2021年部门预算绩效文本.docx', '414002 示例计量所2021年部门预算绩效文本.docx']);
    for (const [name, bytes] of Object.entries(files)) expect(readPlanFile(bytes, name)).toMatchObject({ ok: true, value: { plan: { fiscalYear: 2021 } } });
  });

  test('are refused where there is none', async () => {
    expect(await exportPlans(ports(), { actor, fiscalYear: 2030, format: 'docx' })).toMatchObject({ ok: false, fault: { what: '2030年没有已存的绩效文本' } });
    expect(await exportPlans(ports(), { actor: { kind: 'anonymous' }, fiscalYear: 2030, format: 'docx' })).toMatchObject({ ok: false });
  });
});

function planOf(code: string, name: string, projects: readonly string[]): DepartmentPlan {
  const plan = makePlan(projects.map((project) => ({ name: project, code: '130682210000000000001', rows: [{ name: '数量', value: '≥1批' }] })), 2021, name);
  const units = plan.units.map((unit) => ({ ...unit, code }));
  return { ...plan, units, projects: plan.projects.map((project) => ({ ...project, unitCode: code })) };
}

/** Two projects of two units in one text. */
function twoUnits(): Pick<DepartmentPlan, 'units' | 'projects'> {
  const [first, second] = [planOf('414001', '示例局本级', ['甲', '乙']), planOf('414002', '示例计量所', ['甲', '乙'])];
  const [own, other] = [first.projects[0], second.projects[1]];
  if (own === undefined || other === undefined) throw new Error('no project');
  return { units: [...first.units, ...second.units], projects: [own, other] };
}

/** A part of an office file as text. */
function textOfPart(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array(0));
}

/** The code in the foot of a part of a file. */
function codeOnly(part: string): string {
  return /校验码 ([\dA-Z.-]+)/u.exec(part)?.[1] ?? '';
}

function codeOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return codeOnly(textOfPart(bytes, 'word/footer1.xml'));
}

/** Every code that the sheets of a file carry: that of the set, and those of its texts in order. */
function codesIn(bytes: Uint8Array): { readonly set: string; readonly own: readonly string[] } {
  const feet = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (/^word\/footer|^xl\/worksheets\/sheet/u.test(name) ? [codeOnly(strFromU8(part))] : []));
  const [set = '', ...own] = [...new Set(feet)].filter((code) => code !== '').toSorted((a, b) => (a < b ? -1 : 1));
  return { set, own };
}

async function store(plan: DepartmentPlan, unitCode = plan.units[0]?.code ?? '', demo = false): Promise<void> {
  const figures = planFigures(plan);
  if (figures === null) throw new Error('no figures');
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  await plans.save({ actor: 'system', plan, remarks: [], format: 'txt', bytes, fileName: plan.file, demo, division: '130682', unitCode, unit: null, rules: [], figures, edition, mayNow: everythingMayChange });
}

async function exported(unit: string, format: ExportFormat = 'docx') {
  const result = await exportPlan(ports(), { actor, unit, fiscalYear: 2021, format });
  if (!result.ok) throw new Error(result.fault.what);
  const read = readPlanFile(result.value.bytes, result.value.name);
  if (!read.ok) throw new Error(read.fault.what);
  return { ...result.value, plan: read.value.plan, identities: read.value.identities };
}
