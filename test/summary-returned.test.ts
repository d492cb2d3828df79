// The summary of a budget (项目支出绩效目标汇总表) that went out, was gone over in a spreadsheet program and comes back: what was not touched is no difference, one cell
// is exactly one, and what a person accepts is saved without losing what the summary does not carry.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { mergeReturned, type Acceptance } from '../src/application/commands/merge-returned.command.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import type { PlanStore } from '../src/application/plan-store.ts';
import { departmentForms, formDeclarations } from '../src/catalogue/forms/index.ts';
import { projectSummaryLayout } from '../src/catalogue/list-layouts/project-summary.layout.ts';
import { readPlanFile, streamIndicatorList, wentOutWhole } from '../src/documents/index.ts';
import { readPlan } from '../src/documents/plan/read-plan.ts';
import { draftOf, summaryEdits, type PlanDraft, type SummaryEdits, type SummaryRow } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { changedWorkbook } from './support/changed-workbook.ts';
import { foundingPlan } from './support/corpus.ts';
import { documentOf, documentShape } from './support/document-arbitrary.ts';
import { planOfForm } from './support/form-sample.ts';
import { ownParser } from './support/http-server.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { inMemoryPlanStore } from './support/in-memory-stores.ts';
import { everythingMayChange } from './support/may-change.ts';
import { numberedIdentities } from './support/numbered-identities.ts';

const founding = foundingPlan();

describe('written, read and compared', () => {
  test.each([['the founding document', founding], ['a form with sign and unit apart', planOfForm('project-targets-sichuan')]])('%s shows no difference', async (_what, plan) => {
    expect(compared(plan, await readBack(plan))).toEqual({ edits: [], remarks: [] });
  });

  test('any document shows no difference', async () => {
    await fc.assert(
      fc.asyncProperty(documentShape, async (shape) => {
        const plan = readPlan(documentOf(shape), formDeclarations, departmentForms);
        if (plan.projects.length === 0) return;
        expect(compared(plan, await readBack(plan)).edits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('one value of the founding document that is changed is exactly that difference', async () => {
    const rows = await readBack(founding);
    const stated = rows.flatMap(({ indicators }, project) => indicators.split('\n').map((line, index) => ({ project, line, index })));
    fc.assert(
      fc.property(fc.constantFrom(...stated), ({ project, line, index }) => {
        const text = `${line}左右`;
        const changed = rows.map((row, position) => (position === project ? { ...row, indicators: row.indicators.split('\n').with(index, text).join('\n') } : row));
        const { edits, remarks } = compared(founding, changed);
        expect(remarks).toEqual([]);
        expect(edits).toMatchObject([{ kind: 'cell', column: 'value', project: draftFor(founding).projects[project]?.id }]);
        expect(edits.every((edit) => edit.kind === 'cell' && text.endsWith(`：${edit.text}`))).toBe(true);
      }),
    );
  });
});

describe('taken over', () => {
  const actor: Actor = { kind: 'local', osUser: '张三' };
  const people = { organisation: inMemoryPeople().organisation, clock: { now: () => 0 } };

  test('is what a person accepts, and the rest of the project stays', async () => {
    const plans = await stored([founding]);
    const bytes = changedWorkbook(await summaryOf(founding), { [nameOf(founding)]: '食品监督抽检' });
    expect(await merged(plans, bytes, 'none')).toMatchObject({ ok: true, value: { accepted: 0, comparison: { changes: [{ kind: 'changed', title: '项目名称', returned: '食品监督抽检' }], remarks: ['按汇总表与现在的内容比较；汇总表没有的栏目保持原样。'] } } });
    expect(await merged(plans, bytes, 'all')).toMatchObject({ ok: true, value: { accepted: 1, outcome: 'saved' } });
    expect(await merged(plans, bytes, 'all')).toMatchObject({ ok: true, value: { accepted: 0, comparison: { changes: [] } } });
    const now = await standing(plans);
    expect(now.projects.map(({ indicators }) => indicators.length)).toEqual(founding.projects.map(({ indicators }) => indicators.length));
    expect(now.projects.filter(({ name }) => name?.value === '食品监督抽检')).toHaveLength(1);
  });

  test('a summary of nothing that is stored, and one of several texts, is refused with what to do', async () => {
    const bytes = await summaryOf(founding);
    expect(await merged(inMemoryPlanStore(() => 0, () => null), bytes, 'none')).toMatchObject({ ok: false, fault: { code: 'plan-not-found', what: '这里没有这张汇总表里的项目' } });
    const other = { ...founding, fiscalYear: null };
    expect(await merged(await stored([founding, other]), bytes, 'none')).toMatchObject({ ok: false, fault: { code: 'returned-several-plans', what: expect.stringContaining('2份文本') } });
  });

  async function stored(made: readonly DepartmentPlan[]): Promise<PlanStore> {
    const plans = inMemoryPlanStore(() => 0, () => null);
    for (const [index, plan] of made.entries()) {
      const figures = planFigures(plan);
      if (figures === null) throw new Error('no figures');
      await plans.save({ actor: 'system', plan, remarks: [], format: 'txt', bytes: new Uint8Array([index]), fileName: plan.file, demo: false, division: '130682', unitCode: '414001', unit: null, rules: [], figures, edition: '规则', mayNow: everythingMayChange });
    }
    return plans;
  }

  async function merged(plans: PlanStore, bytes: Uint8Array, accept: Acceptance) {
    return mergeReturned({ ...people, plans, parser: ownParser, edition: '规则' }, { actor, bytes: bytes.slice(), fileName: '汇总表.xlsx', accept });
  }

  async function standing(plans: PlanStore): Promise<DepartmentPlan> {
    const [listed] = await plans.list('规则', [{ kind: 'everything', states: null }]);
    const content = listed === undefined ? null : await plans.load(listed, listed.lastChange);
    if (content === null) throw new Error('the plan is stored');
    return content.plan;
  }
});

test('sums, blank rows and an amount in another unit are no projects', () => {
  const table = (heading: string) => `序号,预算单位,项目编码,项目名称,${heading},财政资金（万元）,其他资金（万元）,绩效目标,主要绩效指标\n1,某局,A1,抽检,20,20,0,抽检,批次：≥20批\n,,,,,,,,\n,合计,,合计,20,20,0,,\n`;
  const rows = (heading: string) => {
    const read = readPlanFile(new TextEncoder().encode(table(heading)), '表.csv');
    if (!read.ok) throw new Error(read.fault.what);
    return read.value.summary;
  };
  expect(rows('预算数（万元）')).toMatchObject([{ unitCode: null, code: 'A1', name: '抽检', amounts: { total: { text: '20', value: 20_000_000 } }, indicators: '批次：≥20批' }]);
  expect(rows('预算数（元）')).toBeNull();
});

async function summaryOf(plan: DepartmentPlan): Promise<Uint8Array> {
  async function* one(): AsyncGenerator<DepartmentPlan> {
    yield plan;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of streamIndicatorList(projectSummaryLayout, projectSummaryLayout.title, one())) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function readBack(plan: DepartmentPlan): Promise<readonly SummaryRow[]> {
  const read = readPlanFile(await summaryOf(plan), '汇总表.xlsx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.summary ?? [];
}

function compared(plan: DepartmentPlan, rows: readonly SummaryRow[]): SummaryEdits {
  let ids = 0;
  return summaryEdits(draftFor(plan), rows, { newId: () => `new${(ids += 1)}`, isWhole: wentOutWhole });
}

function nameOf({ projects }: DepartmentPlan): string {
  return projects[8]?.name?.text ?? '';
}

function draftFor(plan: DepartmentPlan): PlanDraft {
  const draft = draftOf(plan, numberedIdentities(plan));
  if (draft === null) throw new Error('the identities fit');
  return draft;
}
