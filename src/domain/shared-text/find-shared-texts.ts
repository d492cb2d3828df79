// The same text in the plans of different units: what was copied from a neighbour or from a template. One function over all plans of a batch; equal texts
// meet by their text, like ones by their sketches, and only candidates are compared, so hundreds of documents stay a matter of moments.
import type { DepartmentPlan } from '../plan/index.ts';
import type { UnitLikenessBounds } from '../policy/index.ts';
import { likenessPercent } from '../wording/index.ts';
import { comparedText, passagesOf, placeNamesOf, type OwnPassage, type Passage } from './passage.ts';
import { bandKeysOf, shinglesOf } from './sketch.ts';

/** Of a plan what the search needs: kept where the plan itself is not, and searched again with those of others. */
export interface PlanPassages {
  readonly placeNames: readonly string[];
  readonly passages: readonly OwnPassage[];
}

export interface SharedText {
  /** The text as it stands where it was met first. */
  readonly text: string;
  /** Where it stands, in the order of the batch; at least two plans. */
  readonly passages: readonly [Passage, Passage, ...Passage[]];
  /** How many plans hold it. */
  readonly plans: number;
  /** How like the least like of them is to the first, in per cent; 100: the same but for years and the name of the place. */
  readonly likeness: number;
}

/** The shared texts, those in most plans first. Repetitions inside one plan are another matter and told by its own check. */
export function findSharedTexts(plans: readonly DepartmentPlan[], bounds: UnitLikenessBounds): readonly SharedText[] {
  return sharedTextsAmong(plans.map(planPassages), bounds);
}

export function planPassages(plan: DepartmentPlan): PlanPassages {
  return { placeNames: placeNamesOf(plan), passages: passagesOf(plan) };
}

export function sharedTextsAmong(plans: readonly PlanPassages[], bounds: UnitLikenessBounds): readonly SharedText[] {
  const texts = distinctTexts(plans, bounds.atLeastCharacters);
  const groups = joinLike(texts, bounds.atLeastPercent);
  return groups.flatMap(sharedTextOf).toSorted((a, b) => b.plans - a.plans || b.text.length - a.text.length);
}

/** One text, and every passage that says it. */
interface DistinctText {
  readonly passages: Passage[];
  readonly shingles: ReadonlySet<number>;
}

function distinctTexts(plans: readonly PlanPassages[], leastCharacters: number): readonly DistinctText[] {
  const byText = new Map<string, DistinctText>();
  plans.forEach(({ placeNames, passages }, plan) => {
    for (const own of passages) {
      const passage: Passage = { plan, ...own };
      const compared = comparedText(passage.text, placeNames);
      if (compared.length < leastCharacters) continue;
      const known = byText.get(compared);
      if (known === undefined) byText.set(compared, { passages: [passage], shingles: shinglesOf(compared) });
      else known.passages.push(passage);
    }
  });
  return [...byText.values()];
}

interface Group {
  readonly first: DistinctText;
  readonly members: DistinctText[];
  likeness: number;
}

/** Of so many groups that share a key the earliest are compared; texts so common have met by then. */
const comparedGroups = 8;

/** Each text joins the first group whose first text is like it, among those with which it shares a band. */
function joinLike(texts: readonly DistinctText[], leastLikeness: number): readonly Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group[]>();
  for (const text of texts) {
    const keys = bandKeysOf(text.shingles);
    const found = firstLike(text, keys, byKey, leastLikeness);
    if (found !== null) {
      found.group.members.push(text);
      found.group.likeness = Math.min(found.group.likeness, found.likeness);
      continue;
    }
    const group: Group = { first: text, members: [text], likeness: 100 };
    groups.push(group);
    for (const key of keys) {
      const sharing = byKey.get(key) ?? [];
      if (sharing.length < comparedGroups) byKey.set(key, [...sharing, group]);
    }
  }
  return groups;
}

function firstLike(text: DistinctText, keys: readonly string[], byKey: ReadonlyMap<string, readonly Group[]>, leastLikeness: number): { readonly group: Group; readonly likeness: number } | null {
  const compared = new Set<Group>();
  for (const key of keys) {
    for (const group of byKey.get(key) ?? []) {
      if (compared.has(group)) continue;
      compared.add(group);
      const likeness = likenessPercent(group.first.shingles, text.shingles);
      if (likeness >= leastLikeness) return { group, likeness };
    }
  }
  return null;
}

function sharedTextOf({ members, likeness }: Group): readonly SharedText[] {
  const passages = members.flatMap((member) => member.passages).toSorted((a, b) => a.plan - b.plan);
  const plans = new Set(passages.map(({ plan }) => plan)).size;
  const [first, second, ...others] = passages;
  if (plans < 2 || first === undefined || second === undefined) return [];
  return [{ text: first.text, passages: [first, second, ...others], plans, likeness }];
}
