import { expect, test } from 'vitest';
import { gridAction, gridKeys, type GridAction } from './grid-keys.ts';

/** `Ctrl+Shift+z` as a pressed key. */
function pressed(keys: string): GridAction | null {
  const parts = keys.split('+');
  return gridAction({ key: parts.at(-1) ?? '', ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift') });
}

test.each<readonly [string, GridAction | null]>([
  ['ArrowDown', { kind: 'move', key: 'ArrowDown', extends: false }],
  ['Shift+ArrowRight', { kind: 'move', key: 'ArrowRight', extends: true }],
  ['ArrowUp', { kind: 'move', key: 'ArrowUp', extends: false }],
  ['ArrowLeft', { kind: 'move', key: 'ArrowLeft', extends: false }],
  ['Home', { kind: 'edge', edge: 'start', whole: false, extends: false }],
  ['End', { kind: 'edge', edge: 'end', whole: false, extends: false }],
  ['Shift+Home', { kind: 'edge', edge: 'start', whole: false, extends: true }],
  ['Shift+End', { kind: 'edge', edge: 'end', whole: false, extends: true }],
  ['Ctrl+Home', { kind: 'edge', edge: 'start', whole: true, extends: false }],
  ['Ctrl+End', { kind: 'edge', edge: 'end', whole: true, extends: false }],
  ['Ctrl+ArrowDown', { kind: 'jump', key: 'ArrowDown', extends: false }],
  ['Ctrl+Shift+ArrowRight', { kind: 'jump', key: 'ArrowRight', extends: true }],
  ['PageUp', { kind: 'page', by: -1, extends: false }],
  ['Shift+PageDown', { kind: 'page', by: 1, extends: true }],
  ['Shift+ ', { kind: 'choose-rows' }],
  ['Ctrl+ ', { kind: 'choose-columns' }],
  [' ', null],
  ['Shift+Enter', { kind: 'move', key: 'ArrowUp', extends: false }],
  ['Tab', { kind: 'next', by: 1 }],
  ['Shift+Tab', { kind: 'next', by: -1 }],
  ['Enter', { kind: 'open' }],
  ['F2', { kind: 'open' }],
  ['Delete', { kind: 'clear' }],
  ['Backspace', { kind: 'clear' }],
  ['Escape', { kind: 'leave' }],
  ['F3', { kind: 'find-next' }],
  ['F4', { kind: 'target' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Ctrl+d', { kind: 'fill-down' }],
  ['Ctrl+a', { kind: 'choose-all' }],
  ['Ctrl+f', { kind: 'find' }],
  ['Alt+Enter', { kind: 'proposal' }],
  ['Alt+k', { kind: 'confirm-copied', scope: 'cells' }],
  ['Alt+l', { kind: 'confirm-copied', scope: 'row' }],
  ['Alt+p', { kind: 'confirm-copied', scope: 'project' }],
  ['Alt+Insert', { kind: 'add-row' }],
  ['Alt+Delete', { kind: 'remove-rows' }],
  ['Alt+ArrowUp', { kind: 'move-row', by: -1 }],
  ['Alt+ArrowDown', { kind: 'move-row', by: 1 }],
  ['a', null],
  ['≥', null],
  ['F5', null],
  ['Ctrl+c', null],
  ['Ctrl+v', null],
  ['Alt+x', null],
  ['Ctrl+Alt+q', null],
])('%s', (keys, action) => {
  expect(pressed(keys)).toEqual(action);
});

test('every key is described once, in Chinese', () => {
  expect(new Set(gridKeys.map(({ keys }) => keys.join('+'))).size).toBe(gridKeys.length);
  expect(gridKeys.filter(({ does }) => !/\p{Script=Han}/u.test(does))).toEqual([]);
});
