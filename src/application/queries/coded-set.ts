// The texts and versions of which the code of a set says that they stood together in one file: found again from the numbers in the code and the seal over all of them.
import type { Actor } from '../actor.ts';
import { checkCode, isSameSeal } from '../exports/check-code.ts';
import { chosenPlans } from '../exports/chosen-plans.ts';
import { setCode, type SetCode } from '../exports/set-code.ts';
import { latestVersion, type ListedPlan, type PlanVersion, type StoredPlan } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import type { PlanQueries } from './plan-queries.ts';

export interface CodePorts {
  readonly queries: Pick<PlanQueries, 'list' | 'read'>;
  readonly secrets: Pick<Secrets, 'digest'>;
}

export interface CodedMember {
  readonly plan: StoredPlan;
  readonly version: PlanVersion;
  readonly isLatest: boolean;
  /** Of this version, as it stands at the foot of its own sheets. */
  readonly checkCode: string;
}

export interface CodedSet {
  readonly kind: 'set';
  /** `different`: there are such versions, but together they have another seal. */
  readonly outcome: 'same' | 'different';
  readonly set: SetCode;
  /** In order. */
  readonly members: readonly CodedMember[];
}

interface SetSearch {
  readonly listed: readonly ListedPlan[];
  readonly set: SetCode;
  readonly typed: string;
}

/** How many ways to pick the texts are tried where more are seen than the code has numbers. */
const mostWays = 2_000;

/**
 * Null where it is not found. Texts that came after the printing are no part of the set: where more are seen than were printed, the seal tells which those
 * were. Real texts and 示范 never stand in one file.
 */
export async function codedSet(ports: CodePorts, actor: Actor, { listed, set, typed }: SetSearch): Promise<CodedSet | null> {
  const ofYear = listed.filter(({ fiscalYear }) => fiscalYear === set.fiscalYear);
  const seen = new Map<string, CodedMember | null>();
  const member = async ({ id }: ListedPlan, number: number): Promise<CodedMember | null> => {
    const key = `${id} ${number}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const found = await memberOf(ports, actor, { id, number });
    seen.set(key, found);
    return found;
  };
  let different: CodedSet | null = null;
  for (const isDemo of [false, true]) {
    const candidates = chosenPlans(ofYear.filter(({ demo }) => demo === isDemo), set.unitCode) ?? [];
    let ways = 0;
    for (const picked of picks(candidates, set.versions)) {
      ways += 1;
      if (ways > mostWays) break;
      const members = await allOf(picked.map(({ plan, number }) => () => member(plan, number)));
      if (members === null) continue;
      const isSame = isSameSeal(typed, setCode(set, members.map((one) => one.checkCode), ports.secrets));
      if (isSame) return { kind: 'set', outcome: 'same', set, members };
      if (candidates.length === set.versions.length) different ??= { kind: 'set', outcome: 'different', set, members };
    }
  }
  return different;
}

interface PickedText {
  readonly plan: ListedPlan;
  readonly number: number;
}

/** Every way to give the numbers, in order, to texts that have such a version. */
function* picks(plans: readonly ListedPlan[], numbers: readonly number[]): Generator<readonly PickedText[]> {
  const [number, ...rest] = numbers;
  if (number === undefined) {
    yield [];
    return;
  }
  for (const [index, plan] of plans.entries()) {
    if (plans.length - index < numbers.length) return;
    if (plan.versions < number) continue;
    for (const others of picks(plans.slice(index + 1), rest)) yield [{ plan, number }, ...others];
  }
}

async function allOf(asked: readonly (() => Promise<CodedMember | null>)[]): Promise<readonly CodedMember[] | null> {
  const members: CodedMember[] = [];
  for (const ask of asked) {
    const member = await ask();
    if (member === null) return null;
    members.push(member);
  }
  return members;
}

async function memberOf({ queries, secrets }: CodePorts, actor: Actor, { id, number }: { readonly id: string; readonly number: number }): Promise<CodedMember | null> {
  const read = await queries.read(actor, id, number);
  const content = read.ok ? await read.value.content() : read;
  if (!read.ok || !content.ok) return null;
  const { plan, version } = read.value;
  const { unitCode, fiscalYear } = plan;
  return { plan, version, isLatest: latestVersion(plan).number === number, checkCode: checkCode({ unitCode, fiscalYear, version: number }, content.value.plan, secrets) };
}
