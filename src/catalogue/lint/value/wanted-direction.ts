// Whether more or less of what a name speaks of is wanted, as far as its last words tell: 合格率 more, 事故发生率 less. Shared by the rules that must
// not advise a floor where a ceiling is meant. Null means: the name does not tell.
import { onceForRow } from '../../../domain/lint/index.ts';
import { withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { outputVerbs } from '../../vocabulary/output-verbs.ts';
import { occurrenceWords, unwantedThings } from '../../vocabulary/unwanted-things.ts';
import { openShares, shareReversals, sharesOfWhole } from '../../vocabulary/wanted-shares.ts';

export type WantedDirection = 'more' | 'less';

/** `wantedDirection('不合格产品处置率')` is more, `wantedDirection('产品不合格率')` less, `wantedDirection('抽检批次')` null. */
export function wantedDirection(name: string): WantedDirection | null {
  const bare = withoutTrailingBracket(foldedKey(name));
  const share = longestEnding(bare, sharesOfWhole.words) ?? longestEnding(bare, openShares.words);
  if (share !== null) return shareReversals.words.some((word) => bare.endsWith(word + share)) ? 'less' : 'more';
  const thing = unwantedThing(bare);
  return thing === null || isHandled(thing) ? null : 'less';
}

/** The direction that the name of a row tells; asked by several rules and told once. */
export const wantedDirectionOf = onceForRow((row) => wantedDirection(row.name));

/** Whether a count is one of work done or things delivered: 培训人次, not 查处案件数, of which nobody wants more for its own sake. */
export function countsOutput(name: string): boolean {
  return unwantedThing(withoutTrailingBracket(foldedKey(name))) === null && holdsOneOf(name, outputVerbs.words);
}

/** The share of a whole in which a name ends (合格率), so that its value cannot pass 100 %; null where it ends in none. */
export function shareOfWhole(name: string): string | null {
  return longestEnding(withoutTrailingBracket(foldedKey(name)), sharesOfWhole.words);
}

/** What an unwanted thing is called, with the words before it: 安全事故发生率 → 安全事故; null where the name counts something else. */
function unwantedThing(bare: string): string | null {
  const things = shortened(shortened([bare], quantityEndings), occurrenceWords.words);
  return things.find((thing) => unwantedThings.words.some((word) => thing.endsWith(word))) ?? null;
}

/** 化解矛盾纠纷: a verb right before the thing says that it is dealt with; one further away speaks of something else. */
function isHandled(thing: string): boolean {
  const nearby = thing.slice(Math.max(thing.lastIndexOf('的') + 1, thing.length - handledWithin));
  return holdsOneOf(nearby, outputVerbs.words);
}

const handledWithin = 8;

const quantityEndings: readonly string[] = ['人次', '次数', '起数', '件数', '人数', '宗数', '例数', '数量', '总数', '总量', '金额', '率', '数', '量', '次', '额'];

/** The names and what is left of them without an ending; 案件数 may be 案件 + 数 or 案 + 件数. */
function shortened(names: readonly string[], endings: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, ...endings.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length))]);
}

function longestEnding(name: string, endings: readonly string[]): string | null {
  return endings.filter((ending) => name.endsWith(ending)).toSorted((a, b) => b.length - a.length)[0] ?? null;
}
