import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../sheet/write/write-xlsx.ts';
import { text, type Workbook } from '../sheet/write/workbook.ts';
import { organisationSheetStyles, type OrganisationSheetStyle } from '../../catalogue/typography/organisation-sheet.typography.ts';
import { personHeadings, placeHeadings, type OrganisationSheets } from './organisation-sheets.ts';
import { readOrganisationWorkbook } from './read-organisation-workbook.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { writeOrganisationWorkbook } from './write-organisation-workbook.ts';

const read = (bytes: Uint8Array): OrganisationSheets => {
  const result = readOrganisationWorkbook(bytes, '机构.xlsx');
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
};

describe('the workbook of an organisation', () => {
  test('reads back as it was written, each row with its number', () => {
    expect(read(writeOrganisationWorkbook(sampleOrganisation()))).toEqual(sampleOrganisation());
  });

  test('an empty one is a template: it reads as two empty lists', () => {
    expect(read(writeOrganisationWorkbook({ places: [], people: [] }))).toEqual({ places: [], people: [] });
  });

  test('a text that looks like a formula stays that text', () => {
    const place = { row: 2, kind: '科室', code: '', name: '=1+1', parent: '@SUM', from: '', to: '', successor: '=2', ownOffice: '否' };
    expect(read(writeOrganisationWorkbook({ places: [place], people: [] })).places).toEqual([place]);
  });

  test('lists are found by their headings: columns in another order, a title above, blank rows between, columns nobody knows', () => {
    const rows = [['某县机构一览'], [], [placeHeadings.parent, '备注', ` ${placeHeadings.name} `, placeHeadings.kind], ['130682', '新', '食品科', '科室'], [], ['414001', '', '药品科', '科室']];
    expect(read(workbookOf('别的名字', rows))).toEqual({
      places: [
        { row: 4, kind: '科室', code: '', name: '食品科', parent: '130682', from: '', to: '', successor: '', ownOffice: '' },
        { row: 6, kind: '科室', code: '', name: '药品科', parent: '414001', from: '', to: '', successor: '', ownOffice: '' },
      ],
      people: [],
    });
  });

  test('people alone are enough', () => {
    const rows = [[personHeadings.login, personHeadings.role, personHeadings.place, personHeadings.name], ['wang', '经办人', '食品科', '食品科经办人']];
    expect(read(workbookOf('人员', rows)).people).toEqual([{ row: 2, login: 'wang', name: '食品科经办人', role: '经办人', place: '食品科', serves: '', from: '', to: '', reason: '' }]);
  });

  test.each([
    ['no workbook', new TextEncoder().encode('类型,名称,上级'), 'organisation-no-workbook'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'zip-truncated'],
    ['a workbook without such lists', workbookOf('绩效', [['项目名称', '预算数'], ['房租', '10']]), 'organisation-no-lists'],
    ['more than a list can be', new Uint8Array(6 * 1024 * 1024), 'organisation-no-workbook'],
  ])('%s is refused with what to do', (_what, bytes, code) => {
    const result = readOrganisationWorkbook(bytes, '机构.xlsx');
    expect(result.ok ? null : result.fault.code).toBe(code);
  });
});

function workbookOf(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const workbook: Workbook<OrganisationSheetStyle> = {
    title: name,
    styles: organisationSheetStyles,
    sheets: [
      {
        name,
        state: 'visible',
        columns: [],
        frozen: { rows: 0, columns: 0 },
        rowHeight: 20,
        merges: [],
        choices: [],
        isProtected: false,
        filter: null,
        page: { orientation: 'portrait', repeatedRows: 0, foot: '' },
        rows: rows.map((cells) => ({ height: null, cells: cells.map((cell, index) => ({ column: index + 1, style: 'text' as const, content: text(cell) })) })),
      },
    ],
  };
  return writeXlsx(workbook);
}
