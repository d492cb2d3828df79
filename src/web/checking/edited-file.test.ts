import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../../documents/index.ts';
import { reportOn } from '../../domain/check/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { handedFile } from './handed-files-writer.ts';
import { editedDocument } from './edited-document.ts';
import { openedFile, shownPlan, withAccepted, withEdit, withRedo, withUndo, type EditedFile } from './edited-file.ts';

const edit = (text: string) => ({ kind: 'cell', project: 'p9', row: 'p9.1', column: 'value', text }) as const;
const docx = opened('dingzhou-2021.docx');
const before = '≥40检验批次数大于等于40为优';

describe('a checked file that is edited', () => {
  test('shows what is typed before it is a step, and what it was when the typing is given up', () => {
    const typing = { ...docx, typing: edit('≥4') };
    expect([valueOf(shownPlan(typing)), typing.history.done]).toEqual(['≥4', []]);
    expect(shownPlan({ ...typing, typing: null })).toBe(docx.file.reading.plan);
  });

  test('goes back and forth step by step', () => {
    const twice = withEdit(withEdit(docx, '一', edit('≥41批次')), '二', edit('≥42批次'));
    expect(twice.history.done.map(({ title }) => title)).toEqual(['一', '二']);
    const back = withUndo(withUndo(twice));
    expect([valueOf(shownPlan(back)), back.history.done]).toEqual([before, []]);
    expect(valueOf(shownPlan(withRedo(back)))).toBe('≥41批次');
    expect(withUndo(back)).toBe(back);
    expect(withRedo(twice)).toBe(twice);
  });

  test('counts nothing as a step that changes nothing', () => {
    const standing = docx.draft.projects[9]?.project.indicators[1]?.columns.value?.text ?? '';
    expect(withEdit(docx, '一', edit(standing)).history.done).toEqual([]);
    expect(withEdit(docx, '一', { ...edit('1'), row: 'p9.99' }).history.done).toEqual([]);
  });

  test('takes proposals as one step, with what was written into their blanks', () => {
    const { proposals } = proposalsOn(docx);
    const blank = proposals.find((proposal) => proposal.kind === 'rewrite' && proposal.edits.length === 1 && proposal.edits[0]?.column === 'value' && proposal.edits[0].blanks.length === 1);
    if (blank?.kind !== 'rewrite') throw new Error('no such proposal');
    const accepted = withAccepted(docx, '采纳', [blank], new Map([[`${blank.id}.value.0`, '77']]));
    const [row = 0] = blank.indicators;
    expect(shownPlan(accepted).projects[blank.project - 1]?.indicators[row - 1]?.target.source).toBe(blank.edits[0]?.new.replace('（　）', '77'));
    expect(shownPlan(withUndo(accepted))).toEqual(docx.file.reading.plan);
    expect(withAccepted(accepted, '再采纳', [blank], new Map()), 'a proposal that no longer fits').toBe(accepted);
  });
});

describe('its text as a file', () => {
  test('is the file itself where nothing was changed', () => {
    const document = editedDocument(docx);
    expect(document.ok && document.value.bytes).toBe(docx.file.bytes);
  });

  test.each([['dingzhou-2021.docx'], ['dingzhou-2021.txt']])('%s is written in place where only cells were changed', (name) => {
    const document = editedDocument(withEdit(withEdit(opened(name), '一', edit('≥42批次')), '二', { kind: 'field', project: 'p9', field: 'purpose', text: '抽检。' }));
    if (!document.ok) throw new Error(document.fault.what);
    expect([document.value.file, document.value.remarks]).toEqual([name, []]);
    expect([valueOf(document.value.plan), document.value.plan.projects[9]?.purpose?.text]).toEqual(['≥42批次', '抽检。']);
  });

  test.each([
    ['rows were taken out', 'dingzhou-2021.docx', { kind: 'row-removed', project: 'p9', row: 'p9.0' }],
    ['rows were moved', 'dingzhou-2021.docx', { kind: 'row-moved', project: 'p9', row: 'p9.0', at: 3 }],
    ['goals were written anew', 'dingzhou-2021.docx', { kind: 'goals', project: 'p9', texts: ['1.抽检40批次'] }],
    ['its format cannot be written into', 'dingzhou-2021.doc', edit('≥42批次')],
  ] as const)('is written anew where %s, and says so', (_, name, change) => {
    const edited = withEdit(opened(name), '一', change);
    const document = editedDocument(edited);
    if (!document.ok) throw new Error(document.fault.what);
    expect(document.value.file).toBe('dingzhou-2021.docx');
    expect(document.value.remarks[0]).toContain('按表样重新排版');
    const texts = (plan: DepartmentPlan) => plan.projects.map(({ indicators, goals }) => [indicators.map(({ name: row, target }) => [row, target.source.trim()]), goals.map(({ text }) => text)]);
    expect(texts(document.value.plan)).toEqual(texts(shownPlan(edited)));
  });
});

test('what is taken away is named as the command line names it', () => {
  const names = (edited: EditedFile) => (['comments', 'letter', 'text', 'sheet', 'report'] as const).map((kind) => {
    const written = handedFile(kind, edited);
    if (!written.ok) throw new Error(written.fault.what);
    return written.value.fileName;
  });
  expect(names(docx)).toEqual(['dingzhou-2021.批注.docx', 'dingzhou-2021.审核意见书.docx', 'dingzhou-2021.docx', 'dingzhou-2021.审核表.xlsx', 'dingzhou-2021.检查报告.html']);
  expect(names(withEdit(docx, '一', edit('≥42批次')))[2]).toBe('dingzhou-2021.已改.docx');
});

function valueOf(plan: DepartmentPlan): string | undefined {
  return plan.projects[9]?.indicators[1]?.target.source.trim();
}

function proposalsOn({ file }: EditedFile) {
  const report = reportOn(file.reading.plan, checkCatalogue, { profile: null, presentation: 'root-causes', previous: null });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value.made;
}

function opened(name: string): EditedFile {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../data/samples/${name}`, import.meta.url)));
  const reading = readPlanFile(bytes, name);
  if (!reading.ok) throw new Error(reading.fault.what);
  return openedFile({ name, bytes, reading: reading.value });
}
