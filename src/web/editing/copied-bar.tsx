// Above the form: how many cells still say what was taken over from another text, and their confirmation cell by cell, row by row, or for the whole project.
import { Button, Popconfirm } from 'antd';
import type { CopiedScope } from './grid-keys.ts';

interface CopiedBarProps {
  readonly from: string;
  readonly left: number;
  /** How many of them are chosen, and in the row of the active cell. */
  readonly chosen: number;
  readonly inRow: number;
  readonly onConfirm: (scope: CopiedScope) => void;
}

export function CopiedBar({ from, left, chosen, inRow, onConfirm }: CopiedBarProps) {
  // The input of the form keeps the keyboard while a button is used with the pointer.
  const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();
  return (
    <div className="copied-bar no-print" role="group" aria-label="沿用上年、未确认的内容">
      <span>
        <span className="copied-swatch" aria-hidden="true" /> {copiedTold(from, left)}
      </span>
      <span className="editor-tool-group">
        <Button size="small" disabled={chosen === 0} title="确认选中的格照用（Alt+K）" onMouseDown={keepFocus} onClick={() => onConfirm('cells')}>
          确认{chosen > 1 ? `选中的${chosen}格` : '这一格'}
        </Button>
        <Button size="small" disabled={inRow === 0} title="确认这一行照用（Alt+L）" onMouseDown={keepFocus} onClick={() => onConfirm('row')}>
          确认这一行
        </Button>
        <ConfirmAll left={left} onConfirm={() => onConfirm('project')} />
      </span>
    </div>
  );
}

export function ConfirmAll({ left, onConfirm }: { readonly left: number; readonly onConfirm: () => void }) {
  return (
    <Popconfirm title={`剩下的${left}格都照用？`} description="请先逐格看过。确认写进记录，不能收回；以后还可以改。" okText="都照用" cancelText="再看看" onConfirm={onConfirm}>
      <Button size="small" title="确认整个项目照用（Alt+P）">
        确认整个项目
      </Button>
    </Popconfirm>
  );
}

export function copiedTold(from: string, left: number): string {
  return `本项目还有${left}格沿用${from}，未确认`;
}
