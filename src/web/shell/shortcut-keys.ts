// The keys of all pages with what they do, as a value: the window that `?` opens, the help and the manual show the same list.

interface ShownKeys {
  readonly keys: readonly string[];
  readonly does: string;
}

export const shortcutKeys: readonly ShownKeys[] = [
  { keys: ['j'], does: '项目页：下一个问题；两版对照：下一处' },
  { keys: ['k'], does: '项目页：上一个问题；两版对照：上一处' },
  { keys: ['p'], does: '项目页：打印这张表' },
  { keys: ['F2'], does: '检查中的文件：改这一格（Enter 写好，Esc 不改，Shift+Enter 换行）' },
  { keys: ['Ctrl', 'Z'], does: '检查中的文件：撤销；Ctrl+Y 重做' },
  { keys: ['/'], does: '到查找框（项目、规则、指标库、使用说明）' },
  { keys: ['g', 'o'], does: '到概览' },
  { keys: ['g', 'p'], does: '到项目列表' },
  { keys: ['g', 'r'], does: '到规则' },
  { keys: ['F1'], does: '这一页、这个窗口的说明；在表的格子上，先说这一格' },
  { keys: ['?'], does: '显示这张表' },
];
