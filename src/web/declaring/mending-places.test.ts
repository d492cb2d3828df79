// Every question that a step of a declaration or a project asks leads somewhere, and the places are of the very thing that is missing.
import { describe, expect, test } from 'vitest';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { mendingPlaces } from './mending-places.ts';

const finding = (id: string, severity: 'blocks' | 'explain', answered: boolean) => ({ id, key: id, rule: 'val-empty', severity, message: '', project: 'b', rows: [], ordinals: [1], column: 'value', said: null, answer: answered ? { id: 'x', side: 'finance' as const, by: '', at: '', reason: '' } : null, side: null });
const project = (id: string, number: number, name: string) => ({ id, number, name });
const declaration = { projects: [project('a', 1, '抽检经费'), project('b', 2, '检定经费')], findings: [finding('f1', 'blocks', true), finding('f2', 'explain', false), finding('f3', 'blocks', false)] };
const placesOf = (guard: string, told = '') => mendingPlaces({ planId: 'p', declaration, guard, told });

describe('what a step still misses', () => {
  test('leads somewhere, whatever guard asks it', () => {
    const guards = new Set(declarationLifecycle.steps.flatMap(({ guards: asked }) => asked.map(({ id }) => id)));
    expect(guards.size).toBeGreaterThan(8);
    // Who gives posts, and which text stands in the place, is named in the sentence itself; what was submitted once stays so.
    expect([...guards].filter((guard) => placesOf(guard).length === 0)).toEqual(['somebody-there', 'never-submitted', 'place-free']);
  });

  test('leads to the first cell that still has such a finding, and to the list of all', () => {
    expect(placesOf('no-blocking-finding')).toEqual([
      { text: '第一处：2. 检定经费', href: '/plans/p/projects/2?finding=f3', section: null },
      { text: '逐处看', href: '/plans/p/declaration', section: 'asking-title' },
    ]);
    expect(placesOf('everything-answered')[0]).toMatchObject({ href: '/plans/p/projects/2?finding=f2' });
  });

  test('leads to the form of the projects that the sentence names', () => {
    expect(placesOf('costing-adds-up', '测算明细的合计与预算数不一致：“检定经费”。')).toEqual([
      { text: '编辑“检定经费”', href: '/plans/p/edit/projects/2', section: null },
      { text: '到“编辑”', href: '/plans/p/edit', section: null },
    ]);
  });

  test('leads nowhere where the text is with somebody else', () => {
    expect(placesOf('declaration-open')).toEqual([]);
  });
});
