import type { IndicatorTree } from '../../domain/indicator/index.ts';
import { costSplit2021 } from './cost-split-2021.tree.ts';
import { nineBox2015 } from './nine-box-2015.tree.ts';

/** Every tree a row may be classified by. */
export const indicatorTrees: readonly IndicatorTree[] = [nineBox2015, costSplit2021];
