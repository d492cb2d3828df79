// A profile says which numbers apply where and when: jurisdiction × fiscal year = a base profile plus differences. Engines and rules
// hold no numbers; they ask the resolved profile, and a result keeps the ids of the versions it used.
import type { Citation } from '../../kernel/citation.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Severity } from '../../kernel/severity.ts';
import { onDay, type EffectiveDated } from './effective-dated.ts';
import { policyKeys, type PolicyKey, type PolicyValues } from './policy-values.ts';

export type PolicySet = { readonly [Key in PolicyKey]: EffectiveDated<PolicyValues[Key]> };

export interface RuleProfile {
  readonly id: string;
  readonly title: string;
  /** Where it applies, for people: `全国`, `河北省县级`. */
  readonly jurisdiction: string;
  /** Division segments (GB/T 2260: province, prefecture, county) that select it; empty selects everywhere. */
  readonly divisionSegments: readonly string[];
  readonly fiscalYears: { readonly from: number; readonly to: number | null };
  readonly base: string | null;
  readonly policies: Partial<PolicySet>;
  /** Rules this profile weighs differently from their declaration, with the reason. */
  readonly severities: readonly { readonly rule: string; readonly severity: Severity; readonly ground: Citation }[];
}

/** A profile with everything inherited filled in and one version chosen per policy. */
export interface ResolvedProfile {
  readonly id: string;
  readonly title: string;
  readonly values: PolicyValues;
  /** The chosen version of each policy, as `id@first-day`, with its ground: what a result stores and a page shows. */
  readonly versions: readonly ResolvedPolicy[];
  readonly severities: ReadonlyMap<string, Severity>;
}

export interface ResolvedPolicy {
  readonly key: PolicyKey;
  readonly title: string;
  readonly versionId: string;
  readonly profile: string;
  /** The value as a person reads it. */
  readonly shown: string;
  readonly citation: Citation;
  /** What applied before and applies after, in order; empty where the policy has one version. */
  readonly otherVersions: readonly OtherVersion[];
}

export interface OtherVersion {
  readonly from: CivilDate;
  readonly shown: string;
}

/** Why a profile cannot be used: unknown id, a base that does not exist or runs in a circle, a policy nobody states or not yet in force. */
export interface ProfileFault {
  readonly message: string;
}

/** Resolves a profile on a day (the first day of the fiscal year it judges). */
export function resolveProfile(id: string, profiles: readonly RuleProfile[], day: CivilDate): ResolvedProfile | ProfileFault {
  const chain = chainOf(id, profiles);
  if ('message' in chain) return chain;
  const [own] = chain;
  const versions: ResolvedPolicy[] = [];
  const chosen: ChosenValues = {};
  let fault: ProfileFault = { message: `口径“${own.id}”没有给出任何标准。` };
  for (const key of policyKeys) {
    const version = choose(key, chosen, chain, day);
    if (version.ok) versions.push(version.value);
    else fault = version.fault;
  }
  if (!everyChosen(chosen)) return fault;
  const severities = new Map<string, Severity>();
  for (const profile of chain.toReversed()) for (const entry of profile.severities) severities.set(entry.rule, entry.severity);
  return { id: own.id, title: own.title, values: chosen, versions, severities };
}

type ChosenValues = { -readonly [Key in PolicyKey]?: PolicyValues[Key] };

/** Writes the value of one policy, from the nearest profile of the chain that states it, and tells which version it is. */
function choose<Key extends PolicyKey>(key: Key, chosen: Pick<ChosenValues, Key>, chain: ProfileChain, day: CivilDate): Result<ResolvedPolicy, ProfileFault> {
  const holder = chain.find((profile) => profile.policies[key] !== undefined);
  const policy: EffectiveDated<PolicyValues[Key]> | undefined = holder?.policies[key];
  if (holder === undefined || policy === undefined) return failed({ message: `口径“${chain[0].id}”没有给出“${key}”。` });
  const found = onDay(policy, day);
  if (!found.inForce) return failed({ message: `“${policy.title}”自${found.startsOn}起才有规定，不能用于${day}。` });
  const { value, citation } = found.version;
  chosen[key] = value;
  const otherVersions = policy.versions.flatMap((version) => (version === found.version ? [] : [{ from: version.from, shown: policy.describe(version.value) }]));
  return ok({ key, title: policy.title, versionId: found.versionId, profile: holder.id, shown: policy.describe(value), citation, otherVersions });
}

function everyChosen(chosen: ChosenValues): chosen is { [Key in PolicyKey]: PolicyValues[Key] } {
  return policyKeys.every((key) => chosen[key] !== undefined);
}

/** The most specific profile for a division code (`130682`) and fiscal year; the one without segments where none fits. */
export function selectProfile(division: string | null, year: number | null, profiles: readonly RuleProfile[]): RuleProfile | null {
  const candidates = profiles.filter((profile) => appliesTo(profile, division, year));
  const ranked = candidates.toSorted((a, b) => b.divisionSegments.length - a.divisionSegments.length || b.fiscalYears.from - a.fiscalYears.from);
  return ranked[0] ?? null;
}

function appliesTo(profile: RuleProfile, division: string | null, year: number | null): boolean {
  if (year !== null && (year < profile.fiscalYears.from || (profile.fiscalYears.to !== null && year > profile.fiscalYears.to))) return false;
  if (profile.divisionSegments.length === 0) return true;
  if (division === null || year === null) return false;
  const segments = [division.slice(0, 2), division.slice(2, 4), division.slice(4, 6)];
  return profile.divisionSegments.every((segment, index) => segments[index] === segment);
}

type ProfileChain = readonly [RuleProfile, ...RuleProfile[]];

function chainOf(id: string, profiles: readonly RuleProfile[]): ProfileChain | ProfileFault {
  const first = profiles.find((profile) => profile.id === id);
  if (first === undefined) return { message: `没有名为“${id}”的口径。` };
  const chain: [RuleProfile, ...RuleProfile[]] = [first];
  let base = first.base;
  while (base !== null) {
    const wanted = base;
    const next = profiles.find((profile) => profile.id === wanted);
    if (next === undefined) return { message: `口径“${id}”所依据的“${wanted}”不存在。` };
    if (chain.includes(next)) return { message: `口径“${id}”的依据循环：${wanted}。` };
    chain.push(next);
    base = next.base;
  }
  return chain;
}
