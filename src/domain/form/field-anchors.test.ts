import { describe, expect, test } from 'vitest';
import { field, fieldAnchors, label, under, type FieldAnchor, type FormDeclaration, type FormRow } from './index.ts';

describe('where the value of a field stands', () => {
  test('right of its label', () => {
    expect(anchorsOf([[label('项目编码'), field({ kind: 'text', name: 'code' })]])).toEqual(['code: right of 项目编码']);
  });

  test('below its label, also where either spans several columns', () => {
    expect(
      anchorsOf([
        [label('3月底', 2), label('6月底'), label('12月底')],
        [field({ kind: 'spending', checkpoint: '03-31' }, 2), field({ kind: 'spending', checkpoint: '06-30' }), field({ kind: 'spending', checkpoint: '12-31' })],
      ]),
    ).toEqual(['03-31: below 3月底', '06-30: below 6月底', '12-31: below 12月底']);
  });

  test('under a label two columns wide, a second field takes the same label', () => {
    expect(
      anchorsOf([
        [label('其中', 2), label('合计')],
        [field({ kind: 'money', name: 'central' }), field({ kind: 'money', name: 'county' }), field({ kind: 'money', name: 'total' })],
      ]),
    ).toEqual(['central: below 其中', 'county: below 其中', 'total: below 合计']);
  });

  test('in a row further down beside a label that spans rows', () => {
    expect(
      anchorsOf([
        [label('预算规模及资金用途', 1, 3), label('预算数'), field({ kind: 'money', name: 'total' })],
        [under(), field({ kind: 'text', name: 'purpose' }, 2)],
        [under(), field({ kind: 'text', name: 'goals' }, 2)],
      ]),
    ).toEqual([
      'total: right of 预算数',
      'purpose: 1 rows below 预算规模及资金用途',
      'goals: 2 rows below 预算规模及资金用途',
    ]);
  });

  test('by its own text where it has no label', () => {
    expect(anchorsOf([[field({ kind: 'unit' }, 4), field({ kind: 'money-unit' }, 3)], [label('项目编码', 3), label('项目名称', 4)]])).toEqual([
      'unit: by its text',
      'money-unit: by its text',
    ]);
  });

  test('not below a label that spans rows itself, and not below a label two rows up', () => {
    expect(
      anchorsOf([
        [label('资金', 1, 2), label('用途')],
        [field({ kind: 'money', name: 'total' }), field({ kind: 'text', name: 'purpose' })],
        [under(), field({ kind: 'text', name: 'goals' })],
      ]),
    ).toEqual(['total: 1 rows below 资金', 'purpose: below 用途', 'goals: by its text']);
  });

  test('a label carries all its spellings', () => {
    const [anchor] = fieldAnchors(formOf([[label(['项目编码', '项目代码']), field({ kind: 'text', name: 'code' })]]));
    expect(anchor).toEqual({ kind: 'right', field: { kind: 'text', name: 'code' }, labels: ['项目编码', '项目代码'] });
  });
});

/** The anchors of a layout, one short sentence each. */
function anchorsOf(rows: readonly FormRow[]): readonly string[] {
  return fieldAnchors(formOf(rows)).map(inWords);
}

function inWords(anchor: FieldAnchor): string {
  const name = 'name' in anchor.field ? anchor.field.name : 'checkpoint' in anchor.field ? anchor.field.checkpoint : anchor.field.kind;
  switch (anchor.kind) {
    case 'right':
      return `${name}: right of ${anchor.labels[0]}`;
    case 'below':
      return `${name}: below ${anchor.labels[0]}`;
    case 'row-below':
      return `${name}: ${anchor.offset} rows below ${anchor.labels[0]}`;
    case 'by-text':
      return `${name}: by its text`;
  }
}

function formOf(rows: readonly FormRow[]): FormDeclaration {
  return {
    id: 'test',
    title: '示例表',
    ground: [],
    frame: { cover: '', contents: '', partOne: { number: '', title: '' }, projects: { number: '', title: '' } },
    documentHeadings: [],
    partOne: [],
    contentsLists: { partOne: 'A', projects: 'C' },
    titleEndings: ['绩效目标表'],
    gridColumns: 7,
    gridWidths: [1, 1, 1, 1, 1, 1, 1],
    repeatedRows: 0,
    rows,
    indicatorColumns: [],
    targetColumn: 'value',
    elsewhere: [],
    projectColumns: [],
    requiredLabels: [['示例']],
  };
}
