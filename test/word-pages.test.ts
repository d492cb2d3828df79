// The page numbers in the contents of written texts are those of the pages LibreOffice makes: for the founding document, for a department of several units, for every
// form, and for generated texts with paragraphs and cells of every length that people write. Ground: docs/adr/0011-page-numbers.md.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { defaultReadingLimits } from '../src/documents/document-reading.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { readDocx } from '../src/documents/word/docx/read-docx.ts';
import { writePlan } from '../src/documents/word/write/plan/write-plan.ts';
import { combinePlans, type DepartmentPlan, type NumberedParagraph, type Project } from '../src/domain/plan/index.ts';
import { missingOffice, printedPages, type PrintedPage } from './support/office-program.ts';

const missing = missingOffice();

describe.skipIf(missing !== null)(`the contents of a written text (needs soffice${missing === null ? '' : `: ${missing}`})`, () => {
  test('show the page on which each heading stands', () => {
    const founding = planOf('../data/samples/dingzhou-2021.docx');
    const plans = new Map<string, DepartmentPlan>([
      ['founding', founding],
      ['department', combinePlans([founding, otherUnit(founding)])],
      ...formDeclarations.filter(({ id }) => id !== 'project-targets-hebei-2021').map(({ id }) => [id, planOf(`forms/${id}.html`)] as const),
      ...fc.sample(generated(founding), { numRuns: 12, seed: 20210101 }).map((plan, index) => [`generated-${index}`, plan] as const),
    ]);
    const codes = new Map([['414001', '校验码 414001-2021-1-7KQF-M2X1-9TW0'], ['414002', '校验码 414002-2021-1-0000-M2X1-9TW0']]);
    const footOf = ({ unitCode }: { readonly unitCode: string | null }) => codes.get(unitCode ?? '') ?? '';
    const written = new Map([...plans].map(([name, plan]) => [
      name,
      name === 'department'
        ? writePlan(plan, { foot: '整套校验码 414-2021-1.1-7KQF-1111-9TW0', partFeet: { tables: plan.departmentTables.map(footOf), projects: plan.projects.map(footOf) } })
        : writePlan(plan, { foot: '校验码 414001-2021-1-7KQF-M2X1-9TW0' }),
    ]));
    const pages = printedPages(new Map([...written].map(([name, { bytes }]) => [name, bytes])));
    for (const [name, { bytes, remarks }] of written) {
      expect([name, remarks]).toEqual([name, []]);
      const entries = contentsOf(bytes);
      expect(entries.length).toBeGreaterThanOrEqual(plans.get(name)?.projects.length ?? 1);
      expect([name, entries.map(({ text }) => [text, pageOf(text, pages.get(name) ?? [])])]).toEqual([name, entries.map(({ text, page }) => [text, page])]);
    }
    expect(pages.get('founding')?.filter(({ number }) => number !== null)).toHaveLength(written.get('founding')?.pages ?? 0);
    // A department's sheets: the code of the set up to the first table, then that of each unit on every sheet of its tables; pages go on counting.
    const department = pages.get('department') ?? [];
    const shown = department.map(({ text }) => /校验码(\d+)-2021/u.exec(text)?.[1]);
    expect(department.filter(({ number }) => number !== null).map(({ number }) => number)).toEqual(Array.from({ length: written.get('department')?.pages ?? 0 }, (_, index) => index + 1));
    expect(shown).toEqual(shown.toSorted((a = '', b = '') => ['414', '414001', '414002'].indexOf(a) - ['414', '414001', '414002'].indexOf(b)));
    const opensTwo = department.findIndex(({ number, text }) => number !== null && text.includes('计量第1号经费绩效目标表'));
    expect([shown.indexOf('414002'), shown[0], new Set(shown).size]).toEqual([opensTwo, '414', 3]);
    // Cover and contents too.
    expect(pages.get('founding')?.filter(({ text }) => !text.includes('校验码414001-2021-1-7KQF-M2X1-9TW0'))).toEqual([]);
  });

  test('and texts beyond measure still open: 200 goals, cells of 10 000 characters, characters that XML cannot carry', () => {
    const founding = planOf('../data/samples/dingzhou-2021.docx');
    const [project] = founding.projects;
    if (project === undefined) throw new Error('no project');
    const goals = Array.from({ length: 200 }, (_, index) => numbered(index + 1, `第${index + 1}项目标\u0007“引号”`));
    const plan: DepartmentPlan = { ...founding, overall: { ...founding.overall, goals }, projects: [withTexts(project, (index) => (index === 2 ? '极长的说明。'.repeat(1_700) : '\ud800<&>'))] };
    const { bytes, remarks } = writePlan(plan);
    expect(remarks).toEqual([]);
    const pages = printedPages(new Map([['beyond', bytes]])).get('beyond') ?? [];
    const whole = pages.map(({ text }) => text).join('');
    expect(whole).toContain('第200项目标_x0007_');
    expect(whole).toContain('_xD800_<&>');
    expect(pages.length).toBeGreaterThan(30);
  });
});

/** Entries of both contents lists as the file stores them. */
function contentsOf(bytes: Uint8Array): readonly { readonly text: string; readonly page: number }[] {
  const read = readDocx(bytes, '文.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks.flatMap((block) => {
    const entry = block.kind === 'paragraph' ? /^(.+)\t(\d+)$/su.exec(block.text) : null;
    return entry === null ? [] : [{ text: entry[1] ?? '', page: Number(entry[2]) }];
  });
}

/** The number of the first numbered page on which the heading of an entry stands. */
function pageOf(entry: string, pages: readonly PrintedPage[]): number | null {
  const plain = entry.replaceAll(/\s+/gu, '');
  const [, number = '', title = plain] = /^(\d+)、(.+)$/u.exec(plain) ?? [];
  const headings = number === '' ? ['一', '二', '三'].map((ordinal) => `${ordinal}、${title}`).concat(title) : [`${number}.${title}`, `${number}、${title}`];
  const found = pages.filter((page) => page.number !== null).find(({ text }) => headings.some((heading) => text.includes(heading)));
  return found?.number ?? null;
}

function planOf(file: string): DepartmentPlan {
  const read = readPlanFile(new Uint8Array(readFileSync(new URL(file, import.meta.url))), file);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

/** The same tables as those of a second unit of the department, under other titles. */
function otherUnit(plan: DepartmentPlan): DepartmentPlan {
  const units = plan.units.map((unit) => ({ ...unit, code: '414002', name: '示例市计量测试所' }));
  return { ...plan, units, projects: plan.projects.slice(0, 4).map((project, index) => ({ ...project, unitCode: '414002', title: `计量第${index + 1}号经费绩效目标表` })) };
}

const words = [
  '加强', '市场', '监督', '管理', '食品药品', '特种设备', '“双随机、一公开”', '12315', '投诉举报', '2021年', '，', '。', '；', '、', '质量强市', '不断提高', '达到100%', '≥95%', '满意度',
  '对辖区内', '企业', '开展检查', '培训', '确保', '（含快检）', '《条例》', 'ISO9001', '元/批', '——', '…',
];

/** A text of about so many characters. */
const textOf = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: Math.ceil(most / 3) }).map((parts) => parts.join(''));

/** Texts of five projects with 1 to 27 indicators. */
function generated(base: DepartmentPlan): fc.Arbitrary<DepartmentPlan> {
  const paragraphs = fc.array(fc.tuple(fc.constantFrom('', '    ', '　　'), textOf(200)), { minLength: 1, maxLength: 9 }).map((items) => items.map(([blanks, text], index) => numbered(index + 1, text, blanks)));
  const project = (index: number): fc.Arbitrary<Project> =>
    fc.tuple(fc.integer({ min: 1, max: 27 }), fc.constantFrom(12, 30, 60, 120), fc.infiniteStream(textOf(240)), textOf(200)).map(([rows, most, texts, purpose]) => {
      const [origin] = base.projects;
      if (origin === undefined) throw new Error('no project');
      const indicators = Array.from({ length: rows }, (_, row) => origin.indicators[row % origin.indicators.length]).flatMap((row, position) => (row === undefined ? [] : [{ ...row, ordinal: position + 1 }]));
      const filled = withTexts({ ...origin, indicators }, () => (texts.next().value ?? '').slice(0, most));
      return { ...filled, number: index + 1, ordinal: index + 1, title: `示例第${index + 1}号经费绩效目标表`, purpose: origin.purpose === null ? null : { ...origin.purpose, text: purpose } };
    });
  return fc
    .record({ goals: paragraphs, dutyGoals: paragraphs, safeguards: paragraphs, projects: fc.tuple(...[0, 1, 2, 3, 4].map(project)) })
    .map(({ projects, ...overall }) => ({ ...base, overall, projects, contents: [], unread: [] }));
}

/** The project with other texts in the prose columns of its indicators; `text` gets the position of the cell. */
function withTexts(project: Project, text: (index: number) => string): Project {
  let index = 0;
  const other = (source: { readonly text: string; readonly place: Project['place'] }) => ({ ...source, text: text(index++) });
  const indicators = project.indicators.map((row) => {
    const { name, description, basis } = row.columns;
    return { ...row, columns: { ...row.columns, ...(name && { name: other(name) }), ...(description && { description: other(description) }), ...(basis && { basis: other(basis) }) } };
  });
  return { ...project, indicators };
}

function numbered(number: number, text: string, blanks = ''): NumberedParagraph {
  return { number, text, source: `${blanks}${number}、${text}`, place: { file: '', table: null, row: null, cell: null, paragraph: number, line: null } };
}
