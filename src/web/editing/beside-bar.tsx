// Above a list that is filled in beside the forms: how much of it still stands as it was taken over from an earlier year, and its confirmation.
import { Button } from 'antd';
import { copiedMark } from './grid-context.ts';

interface BesideBarProps {
  readonly from: string | null;
  /** `3条明细` */
  readonly what: string;
  readonly left: number;
  /** What a click confirms: `测算`. */
  readonly title: string;
  readonly onConfirm: () => void;
}

export function BesideBar({ from, what, left, title, onConfirm }: BesideBarProps) {
  if (from === null || left === 0) return null;
  return (
    <div className="copied-bar no-print" role="group" aria-label={`${title}：${copiedMark}`}>
      <span>
        <span className="copied-swatch" aria-hidden="true" /> {what}沿用{from}，未确认
      </span>
      <Button size="small" onClick={onConfirm}>
        确认{title}照用
      </Button>
    </div>
  );
}
