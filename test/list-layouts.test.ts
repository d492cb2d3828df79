// Lists for other systems: each layout writes the founding document and others so that reading the list gives the same projects with the same targets; and lists
// of any length go on over several sheets.
import { describe, expect, test } from 'vitest';
import { listLayouts } from '../src/catalogue/list-layouts/index.ts';
import { readPlanFile, streamIndicatorList } from '../src/documents/index.ts';
import { isProjectSummary, type ListLayout } from '../src/domain/form/index.ts';
import { targetInThree, type DepartmentPlan, type Project } from '../src/domain/plan/index.ts';
import { formatFen } from '../src/kernel/money.ts';
import { describeCitation } from '../src/kernel/citation.ts';
import { foundingPlan } from './support/corpus.ts';
import { planOfForm } from './support/form-sample.ts';

describe.each(listLayouts.filter((layout) => !isProjectSummary(layout)))('$id', (layout) => {
  test.each([['the founding document', foundingPlan()], ['a form with signs and units apart', planOfForm('project-targets-sichuan')]])('%s reads back with the same content', async (_what, plan) => {
    const again = readAgain(await written(layout, [plan]));
    expect(again.projects.map((project) => contentOf(project, layout))).toEqual(plan.projects.map((project) => contentOf(project, layout)));
  });

  test('says where it comes from, and what was not verified says so', () => {
    expect(layout.ground.length).toBeGreaterThan(0);
    if (layout.id === 'budget-system') expect(layout.ground.map(describeCitation).join('')).toContain('（待核实）');
  });
});

describe('the summary', () => {
  const summary = listLayouts.find(({ id }) => id === 'project-summary') ?? listLayouts[0];

  test('has one row a project, with its money by source and what can be measured', async () => {
    const plan = foundingPlan();
    const read = readPlanFile(await written(summary, [plan, planOfForm('project-targets-sichuan')]), '汇总表.xlsx');
    if (!read.ok) throw new Error(read.fault.what);
    const rows = read.value.plan.unread.map(({ text }) => text).join('\n');
    for (const { code, name, budget } of plan.projects) {
      const amount = budget.total?.value ?? null;
      expect(rows).toContain(`${code?.value}\t${name?.value}\t${amount === null ? '' : formatFen(amount, '万元')}`);
    }
    expect(rows).toContain('：≥20批');
  });

  test('read again it is told as what it is, and no project comes of it that would lack its indicators', async () => {
    const read = readPlanFile(await written(summary, [foundingPlan()]), '汇总表.xlsx');
    expect(read).toMatchObject({ ok: true, value: { plan: { projects: [], units: [] } } });
    expect(read.ok && read.value.plan.unread.map(({ reason }) => reason)).toEqual(['unknown-table']);
  });
});

test('a bureau’s own layout is read by its own headings', async () => {
  const own: ListLayout = {
    id: 'own', title: '本局导出', ground: [], moneyUnit: '元', targets: 'in-three',
    columns: [
      { heading: '顺序', content: { kind: 'number' } },
      { heading: '代号', content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
      { heading: '项目全称', content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
      { heading: '金额（元）', content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
      { heading: '大类', content: { kind: 'indicator', column: 'level1' } },
      { heading: '小类', content: { kind: 'indicator', column: 'level2' } },
      { heading: '考核内容', content: { kind: 'indicator', column: 'name' } },
      { heading: '关系', content: { kind: 'indicator', column: 'sign' } },
      { heading: '数值', content: { kind: 'indicator', column: 'value' } },
      { heading: '单位', content: { kind: 'indicator', column: 'unit' } },
      { heading: '备用', content: { kind: 'nothing' } },
    ],
  };
  const plan = foundingPlan();
  const bytes = await written(own, [plan]);
  expect(readPlanFile(bytes, '表.xlsx')).toMatchObject({ ok: true, value: { plan: { projects: [] } } });
  const read = readPlanFile(bytes, '表.xlsx', { layouts: { layouts: [own], fit: 'mapped-headings' } });
  if (!read.ok) throw new Error(read.fault.what);
  const again = read.value.plan;
  expect(read.value).toMatchObject({ remarks: ['按列式“本局导出”读取。'], layout: { id: 'own', unreadRows: [] }, lists: [{ table: 1, rows: 135 }] });
  expect(again.projects.map((project) => contentOf(project, own))).toEqual(plan.projects.map((project) => contentOf(project, own)));
});

test('several plans stand in one list, each row with its unit', async () => {
  const [layout] = listLayouts;
  const plan = foundingPlan();
  const other = { ...plan, units: plan.units.map((unit) => ({ ...unit, code: '415001', name: '别的局' })), projects: plan.projects.slice(0, 1).map((project) => ({ ...project, unitCode: '415001', code: null })) };
  const again = readAgain(await written(layout, [plan, other]));
  expect(again.units.map(({ code }) => code)).toEqual(['414001', '415001']);
  expect(again.projects).toHaveLength(16);
});

/** What a list carries of a project: identity, total, and every target as it is read. */
function contentOf({ code, name, budget, indicators }: Project, { targets, columns }: ListLayout): unknown {
  const carries = (column: string) => columns.some(({ content }) => content.kind === 'indicator' && content.column === column);
  return {
    code: code?.value ?? null,
    name: name?.value ?? null,
    total: budget.total?.value ?? null,
    rows: indicators.map((row) => ({
      levels: [row.level1, row.level2, row.name],
      target: targets === 'whole' ? row.target.source : targetInThree(row),
      basis: carries('basis') ? row.basis : null,
    })),
  };
}

async function written(layout: ListLayout, plans: readonly DepartmentPlan[]): Promise<Uint8Array> {
  async function* each(): AsyncGenerator<DepartmentPlan> {
    yield* plans;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of streamIndicatorList(layout, layout.title, each())) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function readAgain(bytes: Uint8Array): DepartmentPlan {
  const read = readPlanFile(bytes, '表.xlsx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}
