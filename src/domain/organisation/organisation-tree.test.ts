import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { divisionOfCode, idsUnder, isWithin, kindsAbove, lineAbove, nearestOfKind, nodeOfCode, nodesOn, organisationTree, type OrganisationKind, type OrganisationNode } from './index.ts';

const county = [
  node('division', 'd', null, '110199'),
  node('department', '901', 'd', '901'),
  node('department', '9011', 'd', '9011'),
  node('unit', '901001', '901', '901001'),
  node('unit', '901002', '901', '901002'),
  node('section', 'food', '901001', null),
  node('office', 'east', '901002', null),
];

describe('the tree of an organisation', () => {
  test('walks from a section up to the division and down again', () => {
    const tree = organisationTree(county);
    expect(tree.faults).toEqual([]);
    expect(lineAbove(tree, 'food').map(({ id }) => id)).toEqual(['food', '901001', '901', 'd']);
    expect(nearestOfKind(tree, 'food', 'unit')?.id).toBe('901001');
    expect(nearestOfKind(tree, 'food', 'department')?.id).toBe('901');
    expect(nearestOfKind(tree, 'd', 'unit')).toBeNull();
    expect(idsUnder(tree, '901')).toEqual(['901', '901001', '901002', 'food', 'east']);
    expect(idsUnder(tree, 'nowhere')).toEqual([]);
  });

  test('knows ancestry by links: department 9011 is not within 901 because its code begins so', () => {
    const tree = organisationTree(county);
    expect(isWithin(tree, '901001', '901')).toBe(true);
    expect(isWithin(tree, '901', '901')).toBe(true);
    expect(isWithin(tree, '9011', '901')).toBe(false);
    expect(isWithin(tree, 'nowhere', 'd')).toBe(false);
  });

  test.each([
    ['a node told twice', [...county, node('section', 'food', '901001', null)], [['food', 'same-id', '科室“food”重复登记。']]],
    ['a code given twice within a kind', [...county, node('unit', 'x', '901', '901001')], [['x', 'same-code', '预算单位“x”与“901001”的代码都是901001。']]],
    ['a unit without anything above', [...county, node('unit', 'x', null, '9')], [['x', 'no-parent', '预算单位“x”没有写明上级。']]],
    ['a section of a unit that is not there', [...county, node('section', 'x', '404', null)], [['x', 'no-parent', '科室“x”的上级不存在。']]],
    ['a section directly under a department', [...county, node('section', 'x', '901', null)], [['x', 'wrong-parent', '科室“x”不能直接隶属于主管部门“901”。']]],
    ['a circle of divisions', [node('division', 'a', 'b', '1'), node('division', 'b', 'a', '2')], [['a', 'circle', '区划“a”的上级绕了一圈又回到自己。'], ['b', 'circle', '区划“b”的上级绕了一圈又回到自己。']]],
  ])('names %s and goes on with the rest', (_what, nodes, expected) => {
    const tree = organisationTree(nodes);
    expect(tree.faults.map(({ node: id, kind, message }) => [id, kind, message])).toEqual(expected);
  });

  test('tells a code by its kind and its division, and finds the place by both', () => {
    const next = [node('division', 'e', null, '110198'), node('department', 'e-901', 'e', '901'), node('unit', 'e-901001', 'e-901', '901001')];
    const tree = organisationTree([...county, ...next]);
    expect(tree.faults).toEqual([]);
    const found = [['110199', '901001'], ['110198', '901001'], ['110198', '901'], ['110198', '901002'], ['110199', '110199']] as const;
    expect(found.map(([division, code]) => nodeOfCode(tree, { division, code })?.id ?? null)).toEqual(['901001', 'e-901001', 'e-901', null, null]);
    expect([divisionOfCode(tree, '110198')?.id, divisionOfCode(tree, '901')]).toEqual(['e', null]);
    expect(organisationTree([...county, node('division', 'x', null, '110199')]).faults).toMatchObject([{ node: 'x', kind: 'same-code' }]);
  });

  test('blames a circle of nodes with codes once and comes to an end', () => {
    const tree = organisationTree([node('unit', 'u', 'v', '1'), node('department', 'v', 'u', '2'), node('unit', 'w', 'w', '3')]);
    expect(tree.nodes.size).toBe(0);
    expect(tree.faults.map(({ node: id }) => id)).toEqual(['v', 'w']);
  });

  test('leaves out what hangs under a node with a fault, and blames only that node', () => {
    const tree = organisationTree([...county, node('unit', 'x', '404', '9'), node('section', 'y', 'x', null)]);
    expect(tree.faults.map(({ node: id }) => id)).toEqual(['x']);
    expect([tree.nodes.has('x'), tree.nodes.has('y'), tree.nodes.has('food')]).toEqual([false, false, true]);
  });

  test('blames those on a circle, not those hanging on it', () => {
    const tree = organisationTree([node('division', 'a', 'b', '1'), node('division', 'b', 'a', '2'), node('division', 'c', 'a', '3')]);
    expect(tree.faults.map(({ node: id }) => id)).toEqual(['a', 'b']);
    expect(tree.nodes.size).toBe(0);
  });

  test('never throws, and every node is in the tree, blamed, or under one that is', () => {
    const kinds: readonly OrganisationKind[] = ['division', 'department', 'unit', 'section', 'office'];
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const anyNode = fc.record({ id: names, kind: fc.constantFrom(...kinds), code: fc.option(names), name: names, parent: fc.option(names), from: fc.constant(null), to: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 8 }), (nodes) => {
        const tree = organisationTree(nodes);
        for (const { id, kind, parent } of tree.nodes.values()) {
          expect(lineAbove(tree, id).at(-1)?.kind).toBe('division');
          const above = parent === null ? null : (tree.nodes.get(parent) ?? null);
          expect(above === null ? kind === 'division' : kindsAbove[kind].includes(above.kind)).toBe(true);
        }
        if (tree.nodes.size < nodes.length) expect(tree.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('only the nodes that exist on a day stand in the organisation of that day', () => {
  const nodes = [{ ...node('unit', 'old', '901', '1'), to: day('2020-12-31') }, { ...node('unit', 'new', '901', '2'), from: day('2021-01-01') }, node('unit', 'always', '901', '3')];
  expect(nodesOn(day('2020-12-31'), nodes).map(({ id }) => id)).toEqual(['old', 'always']);
  expect(nodesOn(day('2021-01-01'), nodes).map(({ id }) => id)).toEqual(['new', 'always']);
});

function node(kind: OrganisationKind, id: string, parent: string | null, code: string | null): OrganisationNode {
  return { id, kind, code, name: id, parent, from: null, to: null };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
