// A 测算 that was being written when an earlier window went, on lines that somebody else changed since: shown before anything is done with it.
import { Alert, Button } from 'antd';
import type { KeptCosting } from './costing-shelf.ts';
import { momentTold } from './moment-told.ts';

interface CostingLeftProps {
  /** Null: nothing is left. */
  readonly left: KeptCosting | null;
  readonly onTake: (left: KeptCosting) => void;
  readonly onGiveUp: () => void;
}

export function CostingLeft({ left, onTake, onGiveUp }: CostingLeftProps) {
  if (left === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`上次在 ${momentTold(left.at)} 写的测算没有保存，共 ${left.lines.length} 条明细`}
      description={
        <>
          <p>后来别人改过这里的测算，所以没有自动写进去。您写的是：</p>
          <ul>
            {left.lines.map((line, index) => (
              <li key={line.id}>
                第{index + 1}条　{line.item.trim() === '' ? '没有写明细' : line.item}：{line.factors.map(({ amount, unit }) => `${amount}${unit}`).join('×')}×{line.price}元
              </li>
            ))}
          </ul>
          <p className="aside-tools">
            <Button size="small" type="primary" onClick={() => onTake(left)}>
              换成上次写的
            </Button>
            <Button size="small" danger onClick={onGiveUp}>
              放弃上次写的
            </Button>
          </p>
        </>
      }
    />
  );
}
