import { describe, expect, test } from 'vitest';
import type { TouchedParts, TouchedProject } from '../editing/index.ts';
import { outsideReopened, reopenedByComments, wholeProject, type CommentPlace } from './index.ts';

const onText: CommentPlace = { project: null, row: null, field: null };
const touchedNothing: TouchedParts = { frame: false, overall: [], projects: [], reordered: false };
const touchedProject: TouchedProject = { id: 'a', kind: 'changed', parts: [], rows: [], reordered: false };

describe('a return', () => {
  test('without comments, or with one on the text, opens everything', () => {
    const everything = { everything: true, overall: ['goals', 'dutyGoals', 'safeguards', 'departmentTables'], projects: new Map([['a', wholeProject], ['b', wholeProject]]) };
    expect(reopenedByComments([], ['a', 'b'])).toEqual(everything);
    expect(reopenedByComments([{ ...onText, project: 'a' }, onText], ['a', 'b'])).toEqual(everything);
  });

  test('opens the row of a cell, the field, the project, the section of part one, each once', () => {
    const comments: readonly CommentPlace[] = [
      { project: 'a', row: 'a1', field: 'value' },
      { project: 'a', row: 'a1', field: 'basis' },
      { project: 'a', row: null, field: 'budget' },
      { project: 'a', row: null, field: 'budget' },
      { project: 'b', row: null, field: null },
      { project: null, row: null, field: 'safeguards' },
    ];
    const opened = reopenedByComments(comments, ['a', 'b', 'c']);
    expect([opened.everything, opened.overall]).toEqual([false, ['safeguards']]);
    expect([...opened.projects]).toEqual([
      ['a', { whole: false, parts: ['budget'], rows: ['a1'], lines: [] }],
      ['b', { whole: true, parts: [], rows: [], lines: [] }],
    ]);
  });
});

describe('what is written', () => {
  const opened = reopenedByComments([{ project: 'a', row: 'a1', field: 'value' }, { project: 'a', row: null, field: 'budget' }, { project: 'b', row: null, field: null }, { ...onText, field: 'goals' }], ['a', 'b', 'c']);

  test.each<readonly [string, Partial<TouchedParts>]>([
    ['nothing', {}],
    ['the row, and the field that was commented', { projects: [{ ...touchedProject, parts: ['budget'], rows: [{ id: 'a1', kind: 'removed' }] }] }],
    ['anything in a project that was returned whole', { projects: [{ ...touchedProject, id: 'b', parts: ['name'], rows: [{ id: 'b9', kind: 'added' }], reordered: true }] }],
    ['the section of part one', { overall: ['goals'] }],
  ])('lies inside: %s', (_what, touched) => {
    expect(outsideReopened({ ...touchedNothing, ...touched }, opened)).toBeNull();
  });

  test('lies outside part by part, and all of it is told', () => {
    const touched: TouchedParts = {
      frame: false,
      overall: ['goals', 'dutyGoals'],
      projects: [
        { ...touchedProject, parts: ['budget', 'name'], rows: [{ id: 'a1', kind: 'changed' }, { id: 'a2', kind: 'changed' }] },
        { ...touchedProject, id: 'b', kind: 'removed' },
        { ...touchedProject, id: 'c', reordered: true },
      ],
      reordered: false,
    };
    expect(outsideReopened(touched, opened)).toEqual({
      frame: false,
      overall: ['dutyGoals'],
      projects: [
        { id: 'a', parts: ['name'], rows: ['a2'], whole: false },
        { id: 'b', parts: [], rows: [], whole: true },
        { id: 'c', parts: [], rows: [], whole: true },
      ],
    });
  });

  test('never lies inside where projects move or an import changes the frame, unless everything is open', () => {
    for (const touched of [{ ...touchedNothing, reordered: true }, { ...touchedNothing, frame: true }]) {
      expect(outsideReopened(touched, opened)).toMatchObject({ frame: true, overall: [], projects: [] });
      expect(outsideReopened(touched, reopenedByComments([], ['a']))).toBeNull();
    }
  });
});
