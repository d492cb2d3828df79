import { expect, test } from 'vitest';
import { formOfLayout, type FormDeclaration, type ListLayout } from './index.ts';

const general: FormDeclaration = {
  id: 'general', title: '清单', ground: [], frame: { cover: '', contents: '', partOne: { number: '', title: '' }, projects: { number: '', title: '' } }, documentHeadings: [], partOne: [],
  contentsLists: { partOne: 'A', projects: 'C' }, titleEndings: ['清单'], gridColumns: 1, gridWidths: [1], repeatedRows: 0, rows: [], targetColumn: 'value', elsewhere: [],
  indicatorColumns: [{ column: 'name', headings: ['三级指标'], span: 1, printed: true, inherits: false }, { column: 'value', headings: ['指标值'], span: 1, printed: true, inherits: false }],
  projectColumns: [{ field: { kind: 'text', name: 'code' }, headings: ['项目编码'] }], requiredLabels: [['项目编码']],
};

const layout: ListLayout = {
  id: 'own', title: '某系统', ground: [], moneyUnit: '元', targets: 'whole',
  columns: [
    { heading: '序号', content: { kind: 'number' } },
    { heading: '项目代号', content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
    { heading: '项目全称', content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
    { heading: '金额（元）', content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
    { heading: '内容', content: { kind: 'indicator', column: 'name' } },
  ],
};

test('a layout that names no project is known by the customary headings', () => {
  expect(formOfLayout({ ...layout, columns: [] }, general).requiredLabels).toEqual([['项目编码']]);
});

test('a layout is read by its own headings first, by the customary ones after', () => {
  const form = formOfLayout(layout, general);
  expect(form).toMatchObject({ id: 'own', title: '某系统', requiredLabels: [['项目代号', '项目全称']] });
  expect(form.projectColumns.map(({ field, headings }) => [field, headings])).toEqual([
    [{ kind: 'text', name: 'code' }, ['项目代号']], [{ kind: 'text', name: 'name' }, ['项目全称']], [{ kind: 'money', name: 'total' }, ['金额']], [{ kind: 'text', name: 'code' }, ['项目编码']],
  ]);
  expect(form.indicatorColumns.map(({ column, headings }) => [column, headings])).toEqual([['name', ['内容', '三级指标']], ['value', ['指标值']]]);
});
