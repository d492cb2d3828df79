import { expect, test } from 'vitest';
import { isOwnOffice, organisationTree, organName, ownOfficeTitle, reviewingDepartment, type OrganisationNode } from './index.ts';

const department = { code: '414', name: '市场监督管理局' };

test.each([
  ['414001', '局机关', true],
  ['414009', '市场监督管理局本级', true],
  ['414009', '市场监督管理局', true],
  ['414002', '市场监管综合执法队', false],
])('the unit %s %s is the department’s own office: %s', (code, name, expected) => {
  expect(isOwnOffice({ code, name }, department)).toBe(expected);
});

test('what somebody declared of it holds, whatever it is numbered or called', () => {
  expect(isOwnOffice({ code: '414001', name: '某某本级', ownOffice: false }, department)).toBe(false);
  expect(isOwnOffice({ code: '414002', name: '市场监管综合执法队', ownOffice: true }, department)).toBe(true);
  expect(isOwnOffice({ code: '414001', name: '局机关', ownOffice: null }, department)).toBe(true);
});

test('what was declared of it is told in words', () => {
  expect([true, false, null].map(ownOfficeTitle)).toEqual(['本级', '二级单位', '按代码和名称判断']);
});

test('a unit of the second level passes its department; 本级, a department itself and a place nobody knows do not', () => {
  const node = (kind: OrganisationNode['kind'], id: string, parent: string | null): OrganisationNode => ({ id, kind, code: id, name: `${id}名`, parent, from: null, to: null });
  const tree = organisationTree([node('division', '130682', null), node('department', '414', '130682'), node('unit', '414001', '414'), node('unit', '414002', '414')]);
  expect(['414002', '414001', '414', 'gone'].map((id) => reviewingDepartment(tree, id)?.id ?? null)).toEqual(['414', null, null, null]);
});

test.each([
  ['示例县财政局本级', '示例县财政局'],
  ['示例县市场监管综合执法队', '示例县市场监管综合执法队'],
  ['本级', '本级'],
])('formal documents call %s %s', (name, expected) => {
  expect(organName(name)).toBe(expected);
});
