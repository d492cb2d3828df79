// A tree of indicator classes as one authority prints it. Trees are versions (nine boxes under three heads since 2015, cost as a head
// of its own since 2021); a form names the trees it may print, and a row is classified by what it says, never by its position.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { Citation } from '../../kernel/citation.ts';
import type { IndicatorClass } from './indicator-class.ts';

export interface IndicatorTreeLeaf {
  readonly indicatorClass: IndicatorClass;
  /** Printed names of the level-2 indicator, the customary one first. */
  readonly titles: readonly [string, ...string[]];
}

export interface IndicatorTreeBranch {
  /** Printed names of the level-1 indicator, the customary one first. */
  readonly titles: readonly [string, ...string[]];
  readonly leaves: readonly IndicatorTreeLeaf[];
}

export interface IndicatorTree {
  readonly id: string;
  readonly title: string;
  readonly branches: readonly IndicatorTreeBranch[];
  readonly ground: readonly Citation[];
}

/** The class of a row by its printed level-2 name, or by its level-1 name where a form prints no level 2; null where no tree knows either. */
export function classifyIndicator(level1: string, level2: string, trees: readonly IndicatorTree[]): IndicatorClass | null {
  const wantedLeaf = withoutSuffix(foldedKey(level2));
  const wantedBranch = withoutSuffix(foldedKey(level1));
  for (const tree of trees) {
    for (const branch of tree.branches) {
      for (const leaf of branch.leaves) {
        if (wantedLeaf !== '' && leaf.titles.some((title) => withoutSuffix(title) === wantedLeaf)) return leaf.indicatorClass;
      }
    }
  }
  if (wantedLeaf !== '') return null;
  for (const tree of trees) {
    for (const branch of tree.branches) {
      const onlyLeaf = branch.leaves.length === 1 ? branch.leaves[0] : undefined;
      if (onlyLeaf !== undefined && branch.titles.some((title) => withoutSuffix(title) === wantedBranch)) return onlyLeaf.indicatorClass;
    }
  }
  return null;
}

/** Whether a text is the printed name of a head or a class of one of the trees: a box of the form, not something a person wrote. */
export function isTreeTitle(text: string, trees: readonly IndicatorTree[]): boolean {
  const wanted = withoutSuffix(foldedKey(text));
  const nodes = trees.flatMap((tree) => tree.branches.flatMap((branch) => [branch, ...branch.leaves]));
  return nodes.some((node) => node.titles.some((title) => withoutSuffix(title) === wanted));
}

/** `数量指标`, `数量目标` and `数量` name the same class; traditional forms count too. */
function withoutSuffix(title: string): string {
  for (const suffix of ['指标', '指標', '目标', '目標']) {
    if (title.endsWith(suffix) && title.length > suffix.length) return toSimplified(title.slice(0, -suffix.length));
  }
  return toSimplified(title);
}

function toSimplified(title: string): string {
  return title.replaceAll('數', '数').replaceAll('質', '质').replaceAll('時', '时').replaceAll('滿', '满').replaceAll('經濟', '经济');
}
