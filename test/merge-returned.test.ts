// Taking over what a workbook says from the command line: nothing, what nobody else touched, or everything; and what a workbook could not hold.
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { mergeReturned, type Acceptance } from '../src/application/commands/merge-returned.command.ts';
import { saveEdits } from '../src/application/commands/save-edits.command.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import type { PlanStore } from '../src/application/plan-store.ts';
import { exportPlan } from '../src/application/exports/export-plan.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { nodeSecrets } from '../src/main/adapters/node-secrets.ts';
import { changedWorkbook } from './support/changed-workbook.ts';
import { ownParser } from './support/http-server.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { inMemoryPlanStore } from './support/in-memory-stores.ts';
import { everythingMayChange } from './support/may-change.ts';
import { makePlan } from './support/plan-factory.ts';

const edition = '规则';
const actor: Actor = { kind: 'local', osUser: '张三' };
const people = { organisation: inMemoryPeople().organisation, clock: { now: () => 0 } };
let plans: PlanStore;

beforeEach(() => void (plans = inMemoryPlanStore(() => 0, () => null)));

const rows = [
  { level1: '产出指标', level2: '数量指标', name: '巡查次数', value: '≥20次' },
  { level1: '产出指标', level2: '质量指标', name: '台账完整率', value: '≥95%' },
];

test('what nobody else touched is taken over, a conflict is left as it stands until the workbook is to win', async () => {
  const workbook = changedWorkbook(await stored(makePlan([{ name: '河道巡查', purpose: '巡查费', rows }], 2021, '示例局')), { '≥20次': '≥24次', '≥95%': '≥98%' });
  await written(1, '≥90%');
  expect(await merged(workbook, 'none')).toMatchObject({ accepted: 0, outcome: null, comparison: { changes: [{ title: '指标值', conflict: null }, { title: '指标值', conflict: 'both-wrote' }] } });
  expect(await values()).toEqual(['≥20次', '≥90%']);
  expect(await merged(workbook, 'unopposed')).toMatchObject({ accepted: 1, outcome: 'saved' });
  expect(await values()).toEqual(['≥24次', '≥90%']);
  expect(await merged(workbook, 'all')).toMatchObject({ accepted: 1, outcome: 'saved', comparison: { changes: [{ before: '≥95%', now: '≥90%', returned: '≥98%' }] } });
  expect(await values()).toEqual(['≥24次', '≥98%']);
  expect(await merged(workbook, 'all')).toMatchObject({ accepted: 0, outcome: null, comparison: { changes: [] } });
});

test('whoever may not edit takes nothing over', async () => {
  const workbook = changedWorkbook(await stored(makePlan([{ name: '河道巡查', rows }], 2021, '示例局')), { '≥20次': '≥24次' });
  expect(await mergeReturned({ ...people, plans, parser: ownParser, edition }, { actor: { kind: 'anonymous' }, bytes: workbook, fileName: '表.xlsx', accept: 'all' })).toMatchObject({ ok: false, fault: { code: 'not-signed-in' } });
  expect(await values()).toEqual(['≥20次', '≥95%']);
});

test('a text that no cell holds went out cut and locked; that it comes back cut is told and no change', async () => {
  const long = '字'.repeat(40_000);
  const plan = makePlan([{ name: '河道巡查', purpose: long, rows }], 2021, '示例局');
  const place = plan.projects[0]?.place;
  if (place === undefined) throw new Error('there is a project');
  const workbook = await stored({ ...plan, overall: { ...plan.overall, goals: [{ number: null, text: long, source: long, place }] } });
  const result = await merged(changedWorkbook(workbook, { '≥20次': '≥24次' }), 'all');
  expect(result).toMatchObject({ accepted: 1, comparison: { changes: [{ title: '指标值' }] } });
  expect(result.comparison.remarks).toContain('有2格的文字超过 Excel 一格的容量，导出时只有开头部分，没有比较；请在系统里修改。');
});

/** Stores the plan and exports it as a workbook. */
async function stored(made: DepartmentPlan): Promise<Uint8Array> {
  const plan = { ...made, units: made.units.map((unit) => ({ ...unit, code: '414001' })) };
  const figures = planFigures(plan);
  if (figures === null) throw new Error('no figures');
  await plans.save({ actor: 'system', plan, remarks: [], format: 'txt', bytes: new Uint8Array(1), fileName: plan.file, demo: false, division: '130682', unitCode: '414001', unit: null, rules: [], figures, edition, mayNow: everythingMayChange });
  const exported = await exportPlan({ ...people, plans, edition, secrets: nodeSecrets }, { actor, unit: '414001', fiscalYear: 2021, format: 'xlsx' });
  if (!exported.ok) throw new Error(exported.fault.what);
  return exported.value.bytes;
}

async function merged(bytes: Uint8Array, accept: Acceptance) {
  const result = await mergeReturned({ ...people, plans, parser: ownParser, edition }, { actor, bytes, fileName: '表.xlsx', accept });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}

async function standing() {
  const [listed] = await plans.list(edition, [{ kind: 'everything', states: null }]);
  const content = listed === undefined ? null : await plans.load(listed, listed.lastChange);
  if (listed === undefined || content === null) throw new Error('the plan is stored');
  return { listed, content };
}

async function values(): Promise<readonly string[]> {
  const { content } = await standing();
  return content.plan.projects.flatMap(({ indicators }) => indicators.map(({ target }) => target.source));
}

/** What somebody else writes into a value in the meantime. */
async function written(row: number, text: string): Promise<void> {
  const { listed, content } = await standing();
  const [project] = content.identities.projects;
  const edit = { kind: 'cell' as const, project: project?.id ?? '', row: project?.indicators[row] ?? '', column: 'value' as const, text };
  const saved = await saveEdits({ ...people, plans }, { actor, planId: listed.id, baseEvent: listed.lastChange.event, edits: [edit], title: '编辑' });
  if (!saved.ok) throw new Error(saved.fault.what);
}
