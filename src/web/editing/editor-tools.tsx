// The tools above the form: undo with the name of what it undoes, rows, classes, the target of the row, find, and whether everything is saved.
import type { Ref } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, BookOutlined, BulbOutlined, DeleteOutlined, FormOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef } from 'antd';
import { indicatorClassTitles, type IndicatorClass } from '../../domain/indicator/index.ts';
import { SavingMark } from './saving-mark.tsx';
import { useEditing } from './editing-context.ts';
import { useIsShut } from './use-open-state.ts';

export interface RowTools {
  readonly add: () => void;
  readonly remove: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly reclass: (to: IndicatorClass) => void;
  readonly target: () => void;
  /** Takes the row to the form by which it is proposed for the library. */
  readonly propose: () => void;
}

interface EditorToolsProps {
  /** Null where no cell of the indicator table is chosen. */
  readonly row: RowTools | null;
  /** Only other projects of the text were given longer. */
  readonly isHeld: boolean;
  /** Adding works without a row too: the table may be empty. */
  readonly onAdd: () => void;
  readonly onLibrary: () => void;
  readonly find: string;
  readonly onFind: (text: string) => void;
  readonly onFindNext: () => void;
  readonly findField: Ref<InputRef>;
}

const classes: readonly IndicatorClass[] = ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'];

export function EditorTools({ isHeld, row: chosen, onAdd, onLibrary, find, onFind, onFindNext, findField }: EditorToolsProps) {
  const { session, keeper } = useEditing();
  const isClosed = useIsShut();
  const isShut = isClosed || isHeld;
  const row = isShut ? null : chosen;
  const last = session.history.done.at(-1)?.title;
  const again = session.history.undone.at(-1)?.title;
  // The input of the form keeps the keyboard while a tool is used with the pointer.
  const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();
  return (
    <div className="editor-tools no-print" role="toolbar" aria-label="编辑">
      <span className="editor-tool-group">
        <Button icon={<UndoOutlined />} disabled={last === undefined} title={last === undefined ? '没有可以撤销的' : `撤销：${last}（Ctrl+Z）`} aria-label={last === undefined ? '撤销' : `撤销：${last}`} onMouseDown={keepFocus} onClick={() => keeper.undo()} />
        <Button icon={<RedoOutlined />} disabled={again === undefined} title={again === undefined ? '没有可以重做的' : `重做：${again}（Ctrl+Y）`} aria-label={again === undefined ? '重做' : `重做：${again}`} onMouseDown={keepFocus} onClick={() => keeper.redo()} />
      </span>
      <span className="editor-tool-group">
        <Button icon={<PlusOutlined />} disabled={isShut} title="在下面加一行（Alt+Insert）" onMouseDown={keepFocus} onClick={onAdd}>
          加一行
        </Button>
        <Button icon={<BookOutlined />} disabled={isShut} title="从指标库里选一个，加进表里" onMouseDown={keepFocus} onClick={onLibrary}>
          指标库
        </Button>
        <Button icon={<BulbOutlined />} disabled={row === null} title="把选中的这一行提议加入指标库" onMouseDown={keepFocus} onClick={row?.propose}>
          提议入库
        </Button>
        <Button icon={<DeleteOutlined />} disabled={row === null} title="删去选中的行（Alt+Delete）" onMouseDown={keepFocus} onClick={row?.remove}>
          删行
        </Button>
        <Button icon={<ArrowUpOutlined />} disabled={row === null} title="上移（Alt+↑）" aria-label="这一行上移" onMouseDown={keepFocus} onClick={() => row?.move(-1)} />
        <Button icon={<ArrowDownOutlined />} disabled={row === null} title="下移（Alt+↓）" aria-label="这一行下移" onMouseDown={keepFocus} onClick={() => row?.move(1)} />
        <Dropdown disabled={row === null} trigger={['click']} menu={{ items: classes.map((key) => ({ key, label: indicatorClassTitles[key] })), onClick: ({ key }) => row?.reclass(classes.find((one) => one === key) ?? 'quantity') }}>
          <Button onMouseDown={keepFocus}>改类</Button>
        </Dropdown>
        <Button icon={<FormOutlined />} disabled={row === null} title="分项填写指标值（F4）" onMouseDown={keepFocus} onClick={row?.target}>
          指标值
        </Button>
      </span>
      <Input ref={findField} className="editor-find" value={find} placeholder="在这张表里查找" aria-label="在这张表里查找" allowClear onChange={(event) => onFind(event.target.value)} onPressEnter={onFindNext} />
      <SavingMark />
    </div>
  );
}
