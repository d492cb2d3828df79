import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dutyMatrix, type MatrixProject } from '../../domain/duty/index.ts';
import { fen } from '../../kernel/money.ts';
import { defaultReadingLimits } from '../document-reading.ts';
import { readDocument } from '../read-document.ts';
import { dutyWorkbook } from './duty-workbook.ts';

const duties = [{ number: '1', text: '食品安全监督管理：抽检覆盖全部乡镇，结果全部公开' }, { number: '2', text: '消费维权' }];
const title = '414001 某局2027年职责、工作活动和项目对照表';

describe('the matrix as a workbook', () => {
  test('says what each duty and activity costs, names what is missing, and counts every project once in the sum', () => {
    expect(cellsOf([project('a', 6_000_000), project('b', null, '1'), project('c', 2_000_000)], [{ name: '抽检', duty: '1', projects: ['a'] }, { name: '宣传', duty: '9', projects: [] }])).toEqual([
      ['职责', '职责的预算（万元）', '占全部预算', '工作活动', '活动的预算（万元）', '项目', '预算数（万元）', '还缺什么'],
      ['1、食品安全监督管理：抽检覆盖全部乡镇，结果全部公开', '6.00', '75.0%', '抽检', '6.00', '1. a', '6.00', ''],
      ['', '', '', '', '', '1. b', '不明', '没有归入工作活动'],
      ['2、消费维权', '', '', '', '', '', '', '没有工作活动；没有项目'],
      ['第一部分没有的职责（9）', '', '', '宣传', '', '', '', '职责不在第一部分'],
      ['没有对应职责的项目', '', '', '', '', '1. c', '2.00', '没有对应的职责'],
      ['合计（每个项目只计一次）', '8.00', '', '', '', '', '8.00', ''],
    ]);
  });

  test('lies across, repeats its headings, names the text at the foot, and joins what spans several rows', () => {
    const bytes = dutyWorkbook(dutyMatrix({ duties, projects: [project('a', 1, '1'), project('b', 1, '1')], activities: [{ name: '抽检', duty: '1', projects: ['a', 'b'] }] }), title);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('orientation="landscape"');
    expect([...sheet.matchAll(/mergeCell ref="([A-Z]\d+:[A-Z]\d+)"/gu)].map(([, range]) => range)).toEqual(['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3']);
    expect(sheet).toContain(title);
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('$1:$1');
  });
});

function cellsOf(projects: readonly MatrixProject[], activities: Parameters<typeof dutyMatrix>[0]['activities']): readonly (readonly string[])[] {
  const read = readDocument(dutyWorkbook(dutyMatrix({ duties, projects, activities }), title), 'matrix.xlsx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => Array.from({ length: 8 }, (_, index) => cells[index]?.paragraphs.map(({ text }) => text).join('') ?? '')) : []));
}

function project(id: string, total: number | null, ...served: readonly string[]): MatrixProject {
  return { id, number: 1, name: id, total: total === null ? null : fen(total), duties: served };
}
