// Texts at the edge of what people and programs write: characters that XML cannot carry, cells of 10 000 and of more characters than Excel takes, 200 goals, nothing at
// all, quotes in titles. Files stay valid, other programs open them, and nothing is lost.
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { readPlanFile, writePlan, writePlanWorkbook } from '../src/documents/index.ts';
import { applyEdit, draftOf, planOf, type PlanEdit } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { planOfForm } from './support/form-sample.ts';
import { numberedIdentities } from './support/numbered-identities.ts';
import { converted, missingOffice } from './support/office-program.ts';
import { withoutPlaces } from './support/plan-without-places.ts';

const base = { ...planOfForm('project-targets-hebei-2021'), departmentTables: planOfForm('department-targets').departmentTables };
const [{ id: project, indicators: rows } = { id: '', indicators: [] }] = numberedIdentities(base).projects;
const [firstRow = ''] = rows;

const quoted = '“引号”"直引号"\'单引号\'<&>：*?[]/\\绩效目标表';
const long = '加强市场监督管理，确保安全。'.repeat(800);
const tooLong = '甲乙丙丁戊'.repeat(9_000);
const goals = Array.from({ length: 200 }, (_, index) => `${index + 1}、第${index + 1}项目标`);
const forbidden = '响铃\u0007、半个字\ud800、转义_x0007_、制表\t';

const field = (name: 'title' | 'name' | 'purpose' | 'budget.total', text: string): PlanEdit => ({ kind: 'field', project, field: name, text });
const value = (text: string): PlanEdit => ({ kind: 'cell', project, row: firstRow, column: 'description', text });

describe('what is at the edge', () => {
  test.each<readonly [string, readonly PlanEdit[]]>([
    ['quotes and signs in titles and names', [field('title', quoted), field('name', quoted)]],
    ['cells of 10 000 characters', [field('purpose', long), value(long)]],
    ['200 goals of the project and 200 of part one', [{ kind: 'goals', project, texts: goals }, { kind: 'paragraphs', part: 'goals', texts: goals }]],
    ['nothing: every cell that can be blank is', [field('name', ''), field('purpose', ''), field('budget.total', ''), value(''), { kind: 'goals', project, texts: [] }]],
  ])('%s come back whole from Word and Excel', (_, edits) => {
    const plan = edited(edits);
    for (const again of [readAgain(writePlan(plan).bytes, '文.docx'), readAgain(workbookOf(plan), '表.xlsx')]) {
      expect(comparable(again)).toEqual(comparable(plan));
    }
  });

  test('characters that XML cannot carry come back from Word and Excel', () => {
    const plan = edited([value(forbidden)]);
    for (const again of [readAgain(writePlan(plan).bytes, '文.docx'), readAgain(workbookOf(plan), '表.xlsx')]) expect(comparable(again)).toEqual(comparable(plan));
  });

  test('more than a cell of Excel takes is whole in Word, and in Excel its beginning, locked, with where the rest is', () => {
    const plan = edited([value(tooLong)]);
    expect(readAgain(writePlan(plan).bytes, '文.docx').projects[0]?.indicators[0]?.columns.description?.text).toBe(tooLong);
    const written = writePlanWorkbook(plan, { identities: null, foot: '' });
    expect(written.remarks).toEqual([expect.stringContaining('第1个项目有超过32767字的格')]);
    const text = readAgain(written.bytes, '表.xlsx').projects[0]?.indicators[0]?.columns.description?.text ?? '';
    expect(text.startsWith(tooLong.slice(0, 32_000))).toBe(true);
    expect(text).toContain('这一格有45000字');
  });

  test('any text at all makes parts that are well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => {
        const plan = edited([value(written), field('purpose', written)]);
        for (const bytes of [writePlan(plan).bytes, workbookOf(plan)]) {
          for (const [name, part] of Object.entries(unzipSync(bytes))) {
            // oxlint-disable-next-line no-control-regex
            if (name.endsWith('.xml')) expect(new TextDecoder('utf-8', { fatal: true }).decode(part)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(missingOffice() !== null)(`LibreOffice (${missingOffice() ?? 'soffice'})`, () => {
  test('opens them all, as a workbook and as a Word file', () => {
    const plan = edited([field('title', quoted), field('name', quoted), field('purpose', long), value(forbidden), { kind: 'goals', project, texts: goals }]);
    const sheet = readAgain(converted(workbookOf(plan), '表.xlsx', 'xlsx'), '表.xlsx');
    expect(sheet.projects[0]).toMatchObject({ title: quoted, name: { text: quoted }, purpose: { text: long } });
    expect(sheet.projects[0]?.goals).toHaveLength(200);
    const word = readAgain(converted(writePlan(plan).bytes, '文.docx', 'docx'), '文.docx');
    expect(word.projects[0]).toMatchObject({ title: quoted, name: { text: quoted }, purpose: { text: long } });
    expect(word.departmentTables[0]?.tasks).toHaveLength(3);
  });
});

/** Contents marks are the export's own where a text has one table more, and the year is counted anew where fewer projects are left. */
function comparable(plan: DepartmentPlan): object {
  return { ...withoutPlaces(plan), contents: null, fiscalYearOrigin: null };
}

function edited(edits: readonly PlanEdit[]): DepartmentPlan {
  let draft = draftOf({ ...base, unread: [] }, numberedIdentities(base));
  for (const edit of edits) {
    const outcome = draft === null ? null : applyEdit(draft, edit, indicatorTrees);
    if (outcome?.applied !== true) throw new Error('the edit applies');
    draft = outcome.draft;
  }
  if (draft === null) throw new Error('the identities fit');
  return planOf(draft);
}

function workbookOf(plan: DepartmentPlan): Uint8Array {
  return writePlanWorkbook(plan, { identities: null, foot: '' }).bytes;
}

function readAgain(bytes: Uint8Array, file: string): DepartmentPlan {
  const read = readPlanFile(bytes, file);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}
