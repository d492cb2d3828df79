// The reviewer's sheet: what stands in it, and that what was decided in it comes back, for the document it was made of and no other.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../src/application/queries/review-decisions.ts';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { readPlanFile, readReviewDecisions, reviewDocument } from '../src/documents/index.ts';
import { proposalMark, readRowMark, problemMark } from '../src/documents/opinion/sheet/review-layout.ts';
import { reportOn } from '../src/domain/check/index.ts';
import { trackedFindings } from '../src/domain/follow-up/index.ts';
import { runCommandLine } from './support/command-line.ts';
import { filledSheet, sheetRows, type FilledCell } from './support/filled-sheet.ts';
import { converted, missingOffice } from './support/office-program.ts';

const options = { profile: null, presentation: 'root-causes', previous: null } as const;
const founding = new Uint8Array(readFileSync(new URL('../data/samples/dingzhou-2021.docx', import.meta.url)));
const report = reportFor(founding, 'dingzhou-2021.docx');
const sha256 = createHash('sha256').update(founding).digest('hex');
const { bytes } = reviewDocument({ report, sha256 });
const rows = sheetRows(bytes);
const marks = rows.flatMap(([first = '']) => readRowMark(first) ?? []);

describe('the sheet about the founding document', () => {
  test('lists every problem under the number it has in the letter, and every root cause behind one of them', () => {
    const problems = rows.filter(([first = '']) => first.startsWith('f:'));
    expect(problems.map(([, number]) => Number(number))).toEqual(report.check.findings.map((_, index) => index + 1));
    const tracked = trackedFindings(report.check.all, report.plan);
    const told = new Set(marks.flatMap((mark) => (mark.kind === 'problem' ? mark.positions : [])));
    expect(tracked.filter((_, index) => !told.has(index + 1)).map(({ id }) => id)).toEqual([]);
  });

  test('lists every proposal: each cell of a rewriting, each change of the table', () => {
    const expected = report.made.proposals.flatMap((proposal) => (proposal.kind === 'rewrite' ? proposal.edits.map(({ column }) => proposalMark(proposal.id, column)) : [proposalMark(proposal.id, null)]));
    expect(rows.flatMap(([first = '']) => (first.startsWith('p:') ? [first] : []))).toEqual(expected);
  });

  test('is no text to check, and says where it belongs', () => {
    expect(readPlanFile(bytes, '审核表.xlsx')).toMatchObject({ ok: false, fault: { code: 'own-opinion', remedy: expect.stringContaining('--decisions') } });
  });

  test('without a decision holds none', () => {
    expect(decisionsOf(bytes, '审核表.xlsx')).toEqual({ ok: true, value: { sha256, proposals: [], findings: [] } });
  });
});

describe('what was decided', () => {
  const rewrite = report.made.proposals.find((proposal) => proposal.kind === 'rewrite' && proposal.edits.length > 1);
  const remove = report.made.proposals.find(({ kind }) => kind === 'remove');
  const [first, second] = rewrite?.kind === 'rewrite' ? rewrite.edits : [];
  if (rewrite === undefined || remove === undefined || first === undefined || second === undefined) throw new Error('the sample has no such proposals');
  const [one, other] = [proposalMark(rewrite.id, first.column), proposalMark(rewrite.id, second.column)];
  const problem = marks.find((mark) => mark.kind === 'problem' && mark.positions.length > 1);
  const positions = problem?.kind === 'problem' ? problem.positions : [];
  const keys = trackedFindings(report.check.all, report.plan).flatMap((finding, index) => (positions.includes(index + 1) ? [finding.id] : []));

  test('comes back: a choice for all cells of a proposal, a text of one’s own, a problem that is not put', () => {
    const decided = decidedOn([
      { row: one, heading: '决定', text: '采纳' },
      { row: other, heading: '改为', text: '=2+3' },
      { row: other, heading: '备注', text: '已核' },
      { row: proposalMark(remove.id, null), heading: '决定', text: ' 不采纳 ' },
      { row: problemMark(positions), heading: '处理', text: '不提' },
      { row: problemMark(positions), heading: '理由', text: '已当面说明' },
    ]);
    const refused = { proposal: remove.id, choice: 'refuse', texts: [], note: null };
    const accepted = { proposal: rewrite.id, choice: 'accept', texts: [{ column: second.column, text: '=2+3' }], note: '已核' };
    expect(decided.ok && decided.value.proposals).toHaveLength(2);
    expect(decided.ok && decided.value.proposals).toEqual(expect.arrayContaining([refused, accepted]));
    expect(decided.ok && decided.value.findings).toHaveLength(keys.length);
    expect(decided.ok && decided.value.findings.every(({ choice, note }) => choice === 'drop' && note === '已当面说明')).toBe(true);
  });

  test.each([
    ['a word nobody offered', [{ row: one, heading: '决定', text: '同意' }], '“修改建议”第', '写的是“同意”，应当是“采纳”或“不采纳”'],
    ['two minds about one proposal', [{ row: one, heading: '决定', text: '采纳' }, { row: other, heading: '决定', text: '不采纳' }], '是同一条建议', '有的采纳有的不采纳'],
  ])('is refused as a whole for %s, with the place', (_, filled, where, told) => {
    const decided = decidedOn(filled);
    expect(decided).toMatchObject({ ok: false, fault: { code: 'decisions-unclear' } });
    expect(decided.ok ? '' : decided.fault.what).toContain(where);
    expect(decided.ok ? '' : decided.fault.what).toContain(told);
  });

  test('is the same after rows were sorted and a column was put in', () => {
    const filled = filledSheet(bytes, [{ row: one, heading: '决定', text: '采纳' }, { row: problemMark(positions), heading: '处理', text: '不提' }]);
    expect(sameDecisions(decisionsOf(rearranged(filled), 'a.xlsx'))).toEqual(sameDecisions(decisionsOf(filled, 'a.xlsx')));
  });

  test('is written into a copy of the very file by the command line, and refused for another', async () => {
    const files = { '审核表.xlsx': filledSheet(bytes, [{ row: proposalMark('p10.r2.rewrite', 'value'), heading: '改为', text: '≥42批次' }]) };
    const { out, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--decisions', '审核表.xlsx'], { files });
    expect(out).toContain('按决定改了 1 格');
    const copy = readPlanFile(written.get('dingzhou-2021.采纳.docx') ?? new Uint8Array(0), 'a.docx');
    expect(copy.ok && copy.value.plan.projects[9]?.indicators[1]?.target.source.trim()).toBe('≥42批次');
    const elsewhere = await runCommandLine(['check', 'dingzhou-2021.txt', '--decisions', '审核表.xlsx'], { files });
    expect([elsewhere.code, elsewhere.err]).toEqual([2, expect.stringContaining('不是针对这份文件作的')]);
  });

  function decidedOn(filled: readonly FilledCell[]) {
    return decisionsOf(filledSheet(bytes, filled), '审核表.xlsx');
  }
});

test('no text of a document can begin a formula in it', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', '＝'), fc.string({ maxLength: 12 }), (sign, rest) => {
      const { plan } = reportFor(founding, 'a.docx');
      const [project, ...projects] = plan.projects;
      if (project === undefined) throw new Error('no project');
      const said = `${sign}${rest}`;
      const indicators = project.indicators.map((row) => ({ ...row, name: said, columns: { ...row.columns, name: { text: said, place: row.place } } }));
      const changed = reportOn({ ...plan, projects: [{ ...project, indicators }, ...projects.slice(0, 1)] }, checkCatalogue, options);
      if (!changed.ok) throw new Error(changed.fault.what);
      const parts = unzipSync(reviewDocument({ report: changed.value, sha256 }).bytes);
      for (const [name, content] of Object.entries(parts)) {
        if (!name.startsWith('xl/worksheets/')) continue;
        const xml = strFromU8(content);
        expect(xml).not.toMatch(/<f[ >]/u);
        for (const [, kind = ''] of xml.matchAll(/<c r="[A-Z]+\d+" s="\d+"([^>/]*)><(?!v>\d+<)/gu)) expect(kind).toContain('t="inlineStr"');
      }
    }),
    { numRuns: 12 },
  );
});

test('any file is read without an exception, and another workbook is no reviewer’s sheet', () => {
  expect(readReviewDecisions(founding, 'a.docx')).toEqual({ ok: true, value: null });
  expect(readReviewDecisions(strToU8('决定'), 'a.txt')).toEqual({ ok: true, value: null });
  const { 'xl/worksheets/sheet4.xml': data, ...others } = unzipSync(bytes);
  expect(readReviewDecisions(zipSync({ ...others, 'xl/worksheets/sheet4.xml': strToU8(strFromU8(data ?? new Uint8Array(0)).replace('HENGJI-REVIEW/1', 'HENGJI-REVIEW/9')) }), 'a.xlsx')).toEqual({ ok: true, value: null });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => readReviewDecisions(new Uint8Array([0x50, 0x4b, 3, 4, ...junk]), 'a.xlsx').ok !== undefined));
});

const missing = missingOffice();
test.skipIf(missing !== null)(`LibreOffice saves it with decisions and opinions in it (${missing ?? 'needs soffice'})`, async () => {
  const filled = filledSheet(bytes, [{ row: proposalMark('p10.r2.rewrite', 'value'), heading: '改为', text: '≥42批次' }]);
  const saved = converted(filled, '审核表.xlsx', 'xlsx');
  expect(decisionsOf(saved, '审核表.xlsx')).toEqual(decisionsOf(filled, '审核表.xlsx'));
  const files = { '审核表.xlsx': saved, '意见.xlsx': bytes };
  const against = async (opinions: string) => (await runCommandLine(['check', 'dingzhou-2021.docx', '--against', opinions], { files })).out.replaceAll(opinions, '');
  expect(await against('审核表.xlsx')).toBe(await against('意见.xlsx'));
});

/** The rows below the headings the other way round, and everything one column further right but the marks. */
function rearranged(sheet: Uint8Array): Uint8Array {
  const entries = unzipSync(sheet);
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    const [start = '', ...pieces] = strFromU8(entries[name] ?? new Uint8Array(0)).split(/(?=<row )/u);
    const last = pieces.at(-1) ?? '';
    const tail = last.slice(last.indexOf('</row>') + 6);
    const [heading, ...below] = [...pieces.slice(0, -1), last.slice(0, last.indexOf('</row>') + 6)];
    const moved = [heading, ...below.toReversed()].map((row, index) => row.replaceAll(/ r="([A-Z]*)\d+"/gu, (_, letters: string) => ` r="${letters === '' || letters === 'A' ? letters : next(letters)}${index + 1}"`));
    entries[name] = strToU8(start + moved.join('') + tail);
  }
  return zipSync(entries);
}

function next(letters: string): string {
  return String.fromCharCode(letters.charCodeAt(0) + 1);
}

function sameDecisions(decided: ReturnType<typeof decisionsOf>) {
  if (!decided.ok) throw new Error(decided.fault.what);
  const byText = (list: readonly object[]) => list.map((entry) => JSON.stringify(entry)).toSorted();
  return { sha256: decided.value.sha256, proposals: byText(decided.value.proposals), findings: byText(decided.value.findings) };
}

function reportFor(file: Uint8Array, name: string) {
  const read = readPlanFile(file, name);
  if (!read.ok) throw new Error(read.fault.what);
  const checked = reportOn(read.value.plan, checkCatalogue, options);
  if (!checked.ok) throw new Error(checked.fault.what);
  return checked.value;
}
