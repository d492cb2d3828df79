// The summary of what changed, on one page: money, goals, targets; and how little of a thing is called a change.
import { describe, expect, test } from 'vitest';
import { readDocx } from '../src/documents/word/docx/read-docx.ts';
import { defaultReadingLimits } from '../src/documents/document-reading.ts';
import { writeChangeSummary } from '../src/documents/revision/change-summary.ts';
import { pairedByIdentity } from '../src/domain/comparison/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { missingOffice, printedPages } from './support/office-program.ts';
import { makePlan } from './support/plan-factory.ts';

const missing = missingOffice();

describe('the summary of a change', () => {
  test('tells money, goals and targets before and after', () => {
    const before = makePlan([
      { name: '抽检经费', total: '59.00', goals: ['完成抽检。', '提高合格率。'], rows: [{ name: '批次', value: '≥20批' }, { name: '合格率', value: '≥90%' }] },
      { name: '购车经费', total: '30.00', rows: [{ name: '辆数', value: '5辆' }] },
    ]);
    const after = makePlan([
      { name: '抽检经费', total: '80.00', goals: ['完成抽检。', '提高合格率，公布结果。'], rows: [{ name: '批次', value: '≥30批' }, { name: '覆盖率', value: '≥60%' }] },
      { name: '培训经费', total: '2.50', rows: [{ name: '人数', value: '' }] },
    ]);
    const text = summaryOf(before, after, [['p1', ['r1', 'r2']], ['p2', ['r3']]], [['p1', ['r1', 'r4']], ['p3', ['r5']]]);
    expect(text).toContain('项目由2个变为2个（新增1个，取消1个）；预算合计由89.00万元变为82.50万元（−6.50万元）；目标改动1处；指标新增1条、删去1条、改动1条。');
    expect(text).toContain('抽检经费|59.00|80.00|+21.00');
    expect(text).toContain('培训经费（新增）|—|2.50|+2.50');
    expect(text).toContain('购车经费（取消）|30.00|—|−30.00');
    expect(text).toContain('抽检经费|提高合格率。|提高合格率，公布结果。');
    expect(text).toContain('抽检经费|批次|≥20批|≥30批');
    expect(text).toContain('抽检经费|覆盖率|（新增）|≥60%');
    expect(text).toContain('抽检经费|合格率|≥90%|（删去）');
  });

  test('of texts that differ in nothing of these says so', () => {
    const plan = makePlan([{ name: '抽检经费', total: '59.00', rows: [{ name: '批次', value: '≥20批' }] }]);
    const text = summaryOf(plan, { ...plan, projects: plan.projects.map((project) => ({ ...project, number: 7 })) }, [['p1', ['r1']]], [['p1', ['r1']]]);
    expect(text).toContain('两稿的资金、目标和指标没有变动。');
  });

  test('a blank budget is not zero, and a project that only moved did not change', () => {
    const bought = { name: '购车经费', total: '30.00', rows: [] };
    const before = makePlan([{ name: '抽检经费', total: '', rows: [] }, bought]);
    const after = makePlan([bought, { name: '抽检经费', total: '10.00', rows: [] }]);
    const text = summaryOf(before, after, [['p1', []], ['p2', []]], [['p2', []], ['p1', []]]);
    expect(text).toContain('有项目没有写预算数，合计无法比较');
    expect(text).toContain('抽检经费|空白|10.00|无法比较');
    expect(text).not.toContain('购车经费|');
  });

  test.skipIf(missing !== null)(`stands on one page however much changed, and counts what it left out${missing === null ? '' : ` (${missing})`}`, () => {
    const rows = (value: string) => Array.from({ length: 60 }, (_, index) => ({ name: `第${index + 1}项很长很长很长很长很长很长很长的指标名称`, value: `${value}${index}批` }));
    const project = (value: string, budget: string) => Array.from({ length: 12 }, (_, index) => ({ name: `第${index + 1}个项目经费`, total: budget, goals: [`${value}第${index}项目标，${'内容'.repeat(60)}。`], rows: rows(value) }));
    const [before, after] = [makePlan(project('≥', '1.00')), makePlan(project('≤', '2.00'))];
    const ids = Array.from({ length: 12 }, (_, index) => [`p${index}`, Array.from({ length: 60 }, (_unused, row) => `r${index}.${row}`)] as const);
    const { bytes } = written(before, after, ids, ids);
    const pages = printedPages(new Map([['summary', bytes]])).get('summary') ?? [];
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toMatch(/另有\d+处，见修订稿。$/u);
  });
});

type Ids = readonly (readonly [string, readonly string[]])[];

function written(before: DepartmentPlan, after: DepartmentPlan, beforeIds: Ids, afterIds: Ids) {
  const identified = (plan: DepartmentPlan, ids: Ids) => ({ plan, identities: { projects: ids.map(([id, indicators]) => ({ id, indicators })) } });
  return writeChangeSummary({ before, after, pairs: pairedByIdentity(identified(before, beforeIds), identified(after, afterIds)), author: '王小明', at: '2021-12-31T16:00:00+08:00', span: '第1版至第2版' });
}

/** Paragraphs and rows of the file, cells of a row kept apart. */
function summaryOf(before: DepartmentPlan, after: DepartmentPlan, beforeIds: Ids, afterIds: Ids): string {
  const read = readDocx(written(before, after, beforeIds, afterIds).bytes, '摘要.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')))).join('\n');
}
