// What a key does in the form, as a value: the same list is shown on the help page, so that keys and their description cannot part.

export type GridAction =
  | { readonly kind: 'move'; readonly key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'; readonly extends: boolean }
  /** To the first or last row or column of the indicator table. */
  | { readonly kind: 'jump'; readonly key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'; readonly extends: boolean }
  | { readonly kind: 'page'; readonly by: 1 | -1; readonly extends: boolean }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end'; readonly whole: boolean; readonly extends: boolean }
  | { readonly kind: 'next'; readonly by: 1 | -1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'fill-down' }
  | { readonly kind: 'choose-all' }
  | { readonly kind: 'choose-rows' }
  | { readonly kind: 'choose-columns' }
  | { readonly kind: 'find' }
  | { readonly kind: 'find-next' }
  | { readonly kind: 'target' }
  | { readonly kind: 'proposal' }
  | { readonly kind: 'confirm-copied'; readonly scope: CopiedScope }
  | { readonly kind: 'add-row' }
  | { readonly kind: 'remove-rows' }
  | { readonly kind: 'move-row'; readonly by: 1 | -1 }
  /** The next tab key leaves the form. */
  | { readonly kind: 'leave' };

/** What is confirmed of the values taken over from last year. */
export type CopiedScope = 'cells' | 'row' | 'project';

export interface PressedKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** The action of a key while no cell is open; null: the key is typed, or belongs to the browser. */
export function gridAction({ key, ctrl, alt, shift }: PressedKey): GridAction | null {
  if (ctrl && !alt) return controlAction(key, shift);
  if (alt && !ctrl) return altAction(key);
  if (ctrl || alt) return null;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return { kind: 'move', key, extends: shift };
    case 'Home':
      return { kind: 'edge', edge: 'start', whole: false, extends: shift };
    case 'End':
      return { kind: 'edge', edge: 'end', whole: false, extends: shift };
    case 'PageUp':
      return { kind: 'page', by: -1, extends: shift };
    case 'PageDown':
      return { kind: 'page', by: 1, extends: shift };
    case ' ':
      return shift ? { kind: 'choose-rows' } : null;
    case 'Tab':
      return { kind: 'next', by: shift ? -1 : 1 };
    case 'Enter':
      return shift ? { kind: 'move', key: 'ArrowUp', extends: false } : { kind: 'open' };
    case 'F2':
      return { kind: 'open' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'F3':
      return { kind: 'find-next' };
    case 'F4':
      return { kind: 'target' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

function controlAction(key: string, shift: boolean): GridAction | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return { kind: 'jump', key, extends: shift };
    case 'Home':
      return { kind: 'edge', edge: 'start', whole: true, extends: shift };
    case 'End':
      return { kind: 'edge', edge: 'end', whole: true, extends: shift };
    default:
      return controlLetter(key.toLowerCase(), shift);
  }
}

function controlLetter(key: string, shift: boolean): GridAction | null {
  switch (key) {
    case ' ':
      return { kind: 'choose-columns' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'd':
      return { kind: 'fill-down' };
    case 'a':
      return { kind: 'choose-all' };
    case 'f':
      return { kind: 'find' };
    default:
      return null;
  }
}

function altAction(key: string): GridAction | null {
  switch (key) {
    case 'k':
      return { kind: 'confirm-copied', scope: 'cells' };
    case 'l':
      return { kind: 'confirm-copied', scope: 'row' };
    case 'p':
      return { kind: 'confirm-copied', scope: 'project' };
    case 'ArrowUp':
      return { kind: 'move-row', by: -1 };
    case 'ArrowDown':
      return { kind: 'move-row', by: 1 };
    case 'Insert':
      return { kind: 'add-row' };
    case 'Delete':
      return { kind: 'remove-rows' };
    case 'Enter':
      return { kind: 'proposal' };
    default:
      return null;
  }
}

/** For the help page. */
export const gridKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['↑', '↓', '←', '→'], does: '到相邻的格；按住 Shift 选一片' },
  { keys: ['Ctrl', '↑'], does: '到指标表的第一行；Ctrl + ↓ 最后一行，Ctrl + ← → 这一行的两头；再按住 Shift，选到那里' },
  { keys: ['Home'], does: '到这一行的开头；End 到末尾；按住 Shift，选到那里；Ctrl + Home、Ctrl + End 到整张表的两头' },
  { keys: ['PageDown'], does: '往下10行；PageUp 往上；按住 Shift，选到那里' },
  { keys: ['Shift', '空格'], does: '选中整行；Ctrl + 空格选中整列（输入法占用的，先切换）' },
  { keys: ['直接打字'], does: '重写这一格' },
  { keys: ['Enter'], does: '打开这一格接着写（F2 相同）；写好再按一次，到下一行；Shift + Enter 到上一行' },
  { keys: ['Alt', 'Enter'], does: '写字时：换行；没有打开格子时：采纳这一行的建议' },
  { keys: ['Tab'], does: '写好，到右边一格；Shift + Tab 到左边' },
  { keys: ['Esc'], does: '放弃正在写的；没有打开格子时：下一个 Tab 离开表格' },
  { keys: ['Delete'], does: '清空选中的格' },
  { keys: ['Ctrl', 'C'], does: '复制选中的格，可以粘到 Excel；Ctrl + X 剪切，Ctrl + V 从 Excel 或 Word 粘贴' },
  { keys: ['Ctrl', 'D'], does: '选中的各行都写成第一行那样' },
  { keys: ['Ctrl', 'Z'], does: '撤销；Ctrl + Y 重做' },
  { keys: ['Ctrl', 'A'], does: '选中整张指标表' },
  { keys: ['Ctrl', 'F'], does: '在这张表里查找；F3 下一处' },
  { keys: ['F4'], does: '分项填写指标值（符号、数值、单位）' },
  { keys: ['Alt', '↑'], does: '把这一行上移；Alt + ↓ 下移' },
  { keys: ['Alt', 'K'], does: '确认选中的格沿用上年的内容照用；Alt + L 确认这一行，Alt + P 按两次确认整个项目' },
  { keys: ['Alt', 'Insert'], does: '在下面加一行；Alt + Delete 删去选中的行' },
];
