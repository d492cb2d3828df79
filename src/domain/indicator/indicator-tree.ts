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
  const titles = titlesOf(trees);
  const leaf = foldedKey(level2);
  if (leaf !== '') return titles.leaves.get(leaf) ?? titles.leaves.get(comparable(leaf)) ?? null;
  return titles.branches.get(comparable(foldedKey(level1))) ?? null;
}

/** Whether a text is a printed title of some level of a tree: a box of the form rather than something a person wrote. */
export function isTreeTitle(text: string, trees: readonly IndicatorTree[]): boolean {
  return titlesOf(trees).all.has(comparable(foldedKey(text)));
}

interface TreeTitles {
  /** Titles of both levels. */
  readonly all: ReadonlySet<string>;
  readonly leaves: ReadonlyMap<string, IndicatorClass>;
  /** Only branches with a single leaf: there the level-1 name alone tells the class. */
  readonly branches: ReadonlyMap<string, IndicatorClass>;
}

const titlesOfTrees = new WeakMap<readonly IndicatorTree[], TreeTitles>();

/** Every printed title by its comparable form; the first tree that knows a title decides. Kept per list of trees: rows ask many times. */
function titlesOf(trees: readonly IndicatorTree[]): TreeTitles {
  const known = titlesOfTrees.get(trees);
  if (known !== undefined) return known;
  const leaves = new Map<string, IndicatorClass>();
  const branches = new Map<string, IndicatorClass>();
  for (const branch of trees.flatMap((tree) => tree.branches)) {
    for (const leaf of branch.leaves) addAll(leaves, leaf.titles, leaf.indicatorClass);
    const [only, ...others] = branch.leaves;
    if (only !== undefined && others.length === 0) addAll(branches, branch.titles, only.indicatorClass);
  }
  const all = new Set([...leaves.keys(), ...trees.flatMap((tree) => tree.branches.flatMap((branch) => branch.titles.map(comparable)))]);
  const titles = { all, leaves, branches };
  titlesOfTrees.set(trees, titles);
  return titles;
}

function addAll(index: Map<string, IndicatorClass>, titles: readonly string[], indicatorClass: IndicatorClass): void {
  for (const title of titles) {
    for (const key of [title, comparable(title)]) if (!index.has(key)) index.set(key, indicatorClass);
  }
}

/** `数量指标`, `数量目标`, `數量` and `数量指标(20分)` name the same class. */
function comparable(title: string): string {
  const simplified = Array.from(withoutBrackets(title), (character) => simplifiedForms.get(character) ?? character).join('');
  const suffix = ['指标', '目标'].find((ending) => simplified.endsWith(ending) && simplified.length > ending.length);
  return suffix === undefined ? simplified : simplified.slice(0, -suffix.length);
}

/** Forms print points and remarks behind a title: `产出指标(50分)`, `成本指标(0-20)分`, `质量指标(必填)`. */
function withoutBrackets(title: string): string {
  const open = title.indexOf('(');
  const closed = title.endsWith(')') || title.endsWith(')分');
  return open > 0 && closed ? title.slice(0, open) : title;
}

/** The traditional characters that occur in titles of indicator classes. */
const simplifiedForms: ReadonlyMap<string, string> = new Map([
  ['數', '数'],
  ['質', '质'],
  ['時', '时'],
  ['滿', '满'],
  ['經', '经'],
  ['濟', '济'],
  ['態', '态'],
  ['會', '会'],
  ['響', '响'],
  ['續', '续'],
  ['務', '务'],
  ['對', '对'],
  ['標', '标'],
]);
