// Random 绩效文本 as documents: what offices really do to the founding form — cells left out, columns added, lines and signatures below the table, notes between
// tables, any character anywhere. Reading such a document gives a plan as the system would hold it.
import * as fc from 'fast-check';
import { foundingHeadings, makeDocument, type CellContent, type ParagraphInput, type RowContent } from './document-factory.ts';
import type { DocumentReading } from '../../src/documents/document-reading.ts';

const words = ['抽检', '监管', '市场主体', '满意度', '“双随机”', '【2020】156号', '2021年', '≥90%', '12315', 'ISO9001-2015', ' ', '　', '，', '。', '"引号"', '\\', '<&>', '_x0007_', '\u0007', '\ud800', '元/批', '①', '\t'];

/** A short text of words people write and characters nobody should. */
export const phrase: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), { maxLength: 6 }).map((parts) => parts.join(''));

/** Text of a cell: mostly a phrase, sometimes several lines, sometimes thousands of characters. */
const cellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: phrase },
  { weight: 3, arbitrary: fc.array(phrase, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.constant('部门职责活动\n\n\n1') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 700 }).map((times) => '加强市场监督管理，确保安全。'.repeat(times)) },
);

const amount = fc.oneof(fc.constantFrom('', '0', '21.00', '1,234.5', '五万', '3万元', '2.975'), phrase);
const percent = fc.oneof(fc.constantFrom('', '25%', '100.00%', '50'), phrase);
const ordinal = fc.constantFrom('1、', '2.', '（3）', '    4、', '  5、', '　　6.', '');

const partOneParagraph = fc.tuple(ordinal, fc.oneof(phrase, cellText)).map(([number, text]) => number + text);

const sections = ['一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施'] as const;

interface PartOneShape {
  readonly paragraphs: readonly (readonly string[])[];
}

const partOne: fc.Arbitrary<PartOneShape | null> = fc.option(
  fc.tuple(...sections.map(() => fc.array(partOneParagraph, { maxLength: 5 }))).map((paragraphs) => ({ paragraphs })),
  { freq: 4 },
);

const levels = fc.constantFrom(['产出指标', '数量指标'], ['产出指标', '质量指标'], ['效益指标', '社会效益指标'], ['满意度指标', '服务对象满意度指标'], ['', ''], ['产出指标', ''], ['', '数量指标']);

const extraColumns = fc.subarray(['指标性质', '度量单位', '权重', '评分标准', '数据来源'], { maxLength: 3 });

const indicator = (columns: number): fc.Arbitrary<RowContent> =>
  fc.tuple(levels, fc.constantFrom('none', 'none', 'none', 'level1', 'basis'), fc.array(cellText, { minLength: 4 + columns, maxLength: 4 + columns })).map(([[level1 = '', level2 = ''], merged, texts]) => {
    const [name = '', description = '', value = '', basis = '', ...others] = texts;
    const under: CellContent = { merge: 'continue' };
    return [merged === 'level1' ? under : level1, level2, name, { text: description, span: 2 }, value, merged === 'basis' ? under : basis, ...others];
  });

const left: fc.Arbitrary<boolean> = fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0);

/** Rows of a project table; each label with its cell may be missing, and rows may follow that no form knows. */
const projectTable: fc.Arbitrary<readonly RowContent[]> = fc
  .record({
    unit: fc.option(fc.constantFrom('414001示例市市场监督管理局本级', '414002示例市计量测试所', '414003 示例市质量检验所'), { freq: 8 }),
    moneyUnit: fc.option(fc.constantFrom('单位：万元', '单位：元', '金额单位：千元'), { freq: 8 }),
    code: fc.constantFrom('130682211L0EHUUZ80ESH', '130682220000000000001', '', '编码'),
    name: phrase,
    amounts: fc.tuple(amount, amount, amount),
    purpose: cellText,
    plan: fc.tuple(percent, percent, percent, percent),
    goals: fc.array(fc.tuple(ordinal, phrase).map(([number, text]) => number + text), { maxLength: 4 }),
    extra: extraColumns,
    keep: fc.record({ total: left, fiscal: left, other: left, purpose: left, plan: left, goals: left, indicators: left }),
    signature: fc.option(fc.constantFrom('填报人：甲', '备注：以上指标已审核'), { freq: 3 }),
  })
  .chain((shape) => fc.tuple(fc.constant(shape), fc.array(indicator(shape.extra.length), { maxLength: 10 })))
  .map(([shape, indicators]) => {
    const { keep, amounts, plan, extra } = shape;
    const head = [...(shape.unit === null ? [] : [{ text: shape.unit, span: 4 }]), ...(shape.moneyUnit === null ? [] : [{ text: shape.moneyUnit, span: 3 }])];
    const pair = (kept: boolean, label: string, value: string): readonly CellContent[] => (kept ? [label, value] : []);
    const [march, june, october, december] = plan;
    return [
      ...(head.length === 0 ? [] : [head]),
      ['项目编码', { text: shape.code, span: 3 }, '项目名称', { text: shape.name, span: 2 }],
      [{ text: '预算规模及资金用途', merge: 'restart' }, ...pair(keep.total, '预算数', amounts[0]), ...pair(keep.fiscal, '其中：财政资金', amounts[1]), ...pair(keep.other, '其他资金', amounts[2])],
      ...(keep.purpose ? [[{ merge: 'continue' }, { text: shape.purpose, span: 6 }] as const] : []),
      ...(keep.plan
        ? ([
            [{ text: '资金支出计划（%）', merge: 'restart' }, { text: '3月底', span: 2 }, '6月底', '10月底', { text: '12月底', span: 2 }],
            [{ merge: 'continue' }, { text: march, span: 2 }, june, october, { text: december, span: 2 }],
          ] as const)
        : []),
      ...(keep.goals ? [['绩效目标', { text: shape.goals.join('\n'), span: 6 }] as const] : []),
      ...(keep.indicators ? [[...foundingHeadings, ...extra], ...indicators] : []),
      ...(shape.signature === null ? [] : [[{ text: shape.signature, span: 7 }] as const]),
    ];
  });

/** A table of no known form. */
const otherTable: fc.Arbitrary<readonly RowContent[]> = fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const title = fc.tuple(fc.constantFrom('1.', '2、', '10.', ''), phrase.filter((text) => /[\u4e00-\u9fff]/u.test(text) && !text.includes('\t')), fc.constantFrom('绩效目标表', '绩效目标')).map((parts) => parts.join(''));

export interface DocumentShape {
  readonly cover: readonly string[];
  readonly partOne: PartOneShape | null;
  readonly projects: readonly { readonly title: string; readonly rows: readonly RowContent[]; readonly note: string | readonly RowContent[] | null }[];
  /** Whether every heading carries its contents mark, as in the founding document. */
  readonly marked: boolean;
}

export const documentShape: fc.Arbitrary<DocumentShape> = fc.record({
  cover: fc.constantFrom([], ['示例市市场监督管理局2021年部门预算绩效文本'], ['2022年部门预算绩效文本', '示例市市场监督管理局', '二〇二一年一月'], ['部门预算绩效文本', '内部资料']),
  partOne,
  projects: fc.array(
    fc.record({ title, rows: projectTable, note: fc.option(fc.oneof(fc.constantFrom('注：资金按季度拨付。', '填表说明见附件'), otherTable), { freq: 4 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  marked: fc.boolean(),
});

export function documentOf({ cover, partOne: part, projects, marked }: DocumentShape): DocumentReading {
  const mark = (text: string, content: string, list: string): ParagraphInput =>
    marked ? { text, instruction: `TC "${content.replaceAll(/["\\]/g, (found) => `\\${found}`)}" \\f ${list} \\l 1` } : { text };
  return makeDocument([
    ...cover,
    ...(part === null
      ? []
      : ['第一部分', '部门整体绩效目标', ...sections.flatMap((heading, index) => [mark(heading, heading.slice(2), 'A'), ...(part.paragraphs[index] ?? [])])]),
    '第二部分',
    '预算项目绩效目标',
    ...projects.flatMap(({ title: heading, rows, note }) => [mark(heading, heading.replace('.', '、'), 'C'), rows, ...(note === null ? [] : [note])]),
  ]);
}
