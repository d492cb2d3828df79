import { describe, expect, test } from 'vitest';
import { fieldAnchors, type FieldAnchor } from '../../domain/form/index.ts';
import { projectTargetsHebei2021 as form } from './project-targets-hebei-2021.form.ts';

describe('the founding form', () => {
  test('has each field at its place', () => {
    expect(fieldAnchors(form).map(inWords)).toEqual([
      'unit · by its own text',
      'money-unit · by its own text',
      'text code · right of 项目编码',
      'text name · right of 项目名称',
      'money total · right of 预算数',
      'money fiscal · right of 其中：财政资金',
      'money other · right of 其他资金',
      'text purpose · 1 row below 预算规模及资金用途',
      'spending 03-31 · below 3月底',
      'spending 06-30 · below 6月底',
      'spending 10-31 · below 10月底',
      'spending 12-31 · below 12月底',
      'text goals · right of 绩效目标',
    ]);
  });

  test('fills every row of its grid', () => {
    for (const [index, row] of form.rows.entries()) {
      const covered = row.reduce((columns, cell) => columns + cell.span, 0);
      expect(covered, `row ${index + 1}`).toBe(form.gridColumns);
    }
  });

  test('has a width for every grid column', () => {
    expect(form.gridWidths).toHaveLength(form.gridColumns);
  });

  test('prints six indicator columns over the whole grid', () => {
    const printed = form.indicatorColumns.filter((column) => column.printed);
    expect(printed.map((column) => column.headings[0])).toEqual(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']);
    expect(printed.reduce((columns, column) => columns + column.span, 0)).toBe(form.gridColumns);
  });

  test('gives no two columns the same heading and no two labels the same text', () => {
    const headings = form.indicatorColumns.flatMap((column) => column.headings);
    expect(new Set(headings).size).toBe(headings.length);
    const labels = form.rows.flat().flatMap((cell) => (cell.kind === 'label' ? cell.texts : []));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('is recognised by labels it prints', () => {
    const labels = form.rows.flat().flatMap((cell) => (cell.kind === 'label' ? cell.texts : []));
    for (const required of form.requiredLabels) expect(labels).toContain(required[0]);
  });
});

function inWords(anchor: FieldAnchor): string {
  const { field } = anchor;
  const name = 'name' in field ? `${field.kind} ${field.name}` : 'checkpoint' in field ? `${field.kind} ${field.checkpoint}` : field.kind;
  switch (anchor.kind) {
    case 'right':
      return `${name} · right of ${anchor.labels[0]}`;
    case 'below':
      return `${name} · below ${anchor.labels[0]}`;
    case 'row-below':
      return `${name} · ${anchor.offset} row below ${anchor.labels[0]}`;
    case 'by-text':
      return `${name} · by its own text`;
  }
}
