// The reading mode that a 二级指标 stands for.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { TargetMode } from './target.ts';

/** The mode of a row from its 二级指标: 时效指标 → timeliness. A name without a known class reads as `any`. */
export function targetModeOf(level2: string): TargetMode {
  const name = foldedKey(level2);
  for (const [word, mode] of classes) if (name.includes(word)) return mode;
  return 'any';
}

const classes: readonly (readonly [string, TargetMode])[] = [
  ['满意', 'satisfaction'],
  ['滿意', 'satisfaction'],
  ['数量', 'quantity'],
  ['數量', 'quantity'],
  ['质量', 'quality'],
  ['質量', 'quality'],
  ['时效', 'timeliness'],
  ['時效', 'timeliness'],
  ['成本', 'cost'],
  ['效益', 'benefit'],
  ['影响', 'benefit'],
];
