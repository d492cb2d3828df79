import { describe, expect, test } from 'vitest';
import type { TouchedParts, TouchedProject } from '../editing/index.ts';
import { freeProject, leavingProject, outsideReopened, reopenedByComments, reopenedNow, shutProject, wholeProject, type CommentPlace, type OpenedProject, type ReopenedProject, type ReopeningFacts } from './index.ts';

const onText: CommentPlace = { project: null, row: null, field: null };
const touchedNothing: TouchedParts = { frame: false, overall: [], projects: [], reordered: false };
const touchedProject: TouchedProject = { id: 'a', kind: 'changed', parts: [], rows: [], reordered: false };

describe('a return', () => {
  test('without comments, or with one on the text, opens everything', () => {
    const everything = { everything: true, additions: true, overall: ['goals', 'dutyGoals', 'safeguards', 'departmentTables'], projects: new Map([['a', wholeProject], ['b', wholeProject]]) };
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
      ['a', { ...shutProject, parts: ['budget'], rows: ['a1'] }],
      ['b', wholeProject],
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

const partOne = ['goals', 'dutyGoals', 'safeguards', 'departmentTables'];
const cut: ReopenedProject = { ...shutProject, parts: ['budget', 'goals'], rows: ['a1'], lines: ['l1'] };

describe('what is open now', () => {
  test('is said of no other state than those that are open in parts', () => {
    for (const state of ['drafting', 'with-department', 'approved', 'published'] as const) expect(reopenedNow(asked({ state }))).toBeNull();
  });

  test('after a control figure is what it opened, and part one with it; where it opened nothing, nothing', () => {
    expect(reopenedNow(asked({ state: 'control-given', round: 'second-up' }, { a: cut, b: leavingProject }))).toEqual({
      everything: false, additions: false, overall: partOne, projects: new Map([['a', cut], ['b', leavingProject]]),
    });
    expect(reopenedNow(asked({ state: 'control-given', round: 'second-up' }))).toEqual({ everything: false, additions: false, overall: [], projects: new Map() });
  });

  test('in an adjustment are its projects, also those taken in already, part one, and new projects', () => {
    const facts = asked({ state: 'adjusting', round: 'adjustment' }, { a: wholeProject, b: cut, c: freeProject });
    expect(reopenedNow(facts)).toEqual({ everything: false, additions: true, overall: partOne, projects: new Map([['a', wholeProject], ['c', freeProject]]) });
  });

  test('in an adjustment of an older program is what had gone back to its section', () => {
    expect(reopenedNow(asked({ state: 'adjusting', round: 'adjustment' }, { a: shutProject }, 'sent-back'))?.projects).toEqual(new Map([['a', wholeProject]]));
  });
});

describe('a return in its round', () => {
  const onRow: CommentPlace = { project: 'b', row: 'b1', field: 'value' };

  test('in the first round opens what the comments point at', () => {
    expect(reopenedNow(asked({ round: 'first-up' }))).toMatchObject({ everything: true, additions: true });
    expect(reopenedNow(asked({ round: 'first-up', comments: [onRow] }))?.projects).toEqual(new Map([['b', { ...shutProject, rows: ['b1'] }]]));
  });

  test('after a control figure opens what the figure opened, and what the comments point at besides', () => {
    expect(reopenedNow(asked({ round: 'second-up' }, { a: cut }))?.projects).toEqual(new Map([['a', cut]]));
    const both = reopenedNow(asked({ round: 'second-up', comments: [onRow, { ...onRow, project: 'a', row: 'a2' }] }, { a: cut }));
    expect(both).toEqual({ everything: false, additions: false, overall: partOne, projects: new Map([['a', { ...cut, rows: ['a1', 'a2'] }], ['b', { ...shutProject, rows: ['b1'] }]]) });
  });

  test('after a control figure lets no project come or go, even where the whole text is returned', () => {
    for (const comments of [[onText], []]) {
      const opened = reopenedNow(asked({ round: 'second-up', comments }));
      expect(opened).toEqual({ everything: false, additions: false, overall: partOne, projects: new Map([['a', wholeProject], ['b', wholeProject], ['c', wholeProject]]) });
    }
  });

  test('of an adjustment opens nothing beside its projects', () => {
    const projects = { a: wholeProject };
    expect(reopenedNow(asked({ round: 'adjustment' }, projects))).toEqual({ everything: false, additions: true, overall: partOne, projects: new Map([['a', wholeProject]]) });
    expect(reopenedNow(asked({ round: 'adjustment', comments: [onText] }, projects))?.projects).toEqual(new Map([['a', wholeProject]]));
    const pointed = reopenedNow(asked({ round: 'adjustment', comments: [onRow, { project: 'a', row: null, field: 'purpose' }] }, projects));
    expect(pointed).toEqual({ everything: false, additions: false, overall: [], projects: new Map([['a', { ...shutProject, parts: ['purpose'] }]]) });
  });
});

describe('a project', () => {
  const added: TouchedProject = { ...touchedProject, id: 'new', kind: 'added' };
  const removed: TouchedProject = { ...touchedProject, kind: 'removed' };
  const outside = (projects: readonly TouchedProject[], facts: ReopeningFacts) => {
    const opened = reopenedNow(facts);
    return opened === null ? null : (outsideReopened({ ...touchedNothing, projects }, opened)?.projects.map(({ id }) => id) ?? []);
  };

  test('comes in an adjustment, and what came there may go again; what was approved stays', () => {
    const facts = asked({ state: 'adjusting', round: 'adjustment' }, { a: wholeProject, new: freeProject });
    expect(outside([added], facts)).toEqual([]);
    expect(outside([{ ...added, kind: 'removed' }], facts)).toEqual([]);
    expect(outside([removed], facts)).toEqual(['a']);
  });

  test('that gets no money leaves the text, and nothing else of it is written', () => {
    const facts = asked({ state: 'control-given', round: 'second-up' }, { a: leavingProject });
    expect(outside([removed], facts)).toEqual([]);
    expect(outside([added, { ...touchedProject, parts: ['name'] }], facts)).toEqual(['new', 'a']);
  });
});

function asked(facts: Partial<ReopeningFacts>, opened: Readonly<Record<string, ReopenedProject>> = {}, state: OpenedProject['state'] = 'accepted'): ReopeningFacts {
  const projects = new Map<string, OpenedProject>(['a', 'b', 'c', ...Object.keys(opened)].map((id) => [id, { state: Object.hasOwn(opened, id) ? state : 'accepted', reopened: opened[id] ?? shutProject }]));
  return { state: 'returned', round: 'first-up', comments: [], projects, ...facts };
}
