// Export of stored texts: which one is meant by unit and year, and a department with its units in order.
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import type { PlanStore } from '../src/application/plan-store.ts';
import { checkCode, readCheckCode } from '../src/application/exports/check-code.ts';
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

async function store(plan: DepartmentPlan, unitCode = plan.units[0]?.code ?? '', demo = false): Promise<void> {
  const figures = planFigures(plan);
  if (figures === null) throw new Error('no figures');
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  await plans.save({ actor: 'system', plan, remarks: [], format: 'txt', bytes, fileName: plan.file, demo, division: '130682', unitCode, rules: [], figures, edition, mayNow: everythingMayChange });
}

async function exported(unit: string, format: ExportFormat = 'docx') {
  const result = await exportPlan(ports(), { actor, unit, fiscalYear: 2021, format });
  if (!result.ok) throw new Error(result.fault.what);
  const read = readPlanFile(result.value.bytes, result.value.name);
  if (!read.ok) throw new Error(read.fault.what);
  return { ...result.value, plan: read.value.plan, identities: read.value.identities };
}
