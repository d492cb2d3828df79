// Words by which a text calls another kind of place its own: 我县 in the text of a city, 我省 as the object of a city's own results. What the unit
// itself is, its name says; where the name does not say it, nothing is asked.
import { majorityDivision, ownPlaceOf, type OwnPlace, type PlaceKind } from '../../../domain/identity/index.ts';
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type DepartmentPlan } from '../../../domain/plan/index.ts';
import type { PolicyValues } from '../../../domain/policy/index.ts';
import { isInTitle } from '../../../domain/text/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { targetDemands } from '../../citations.ts';
import { areaWords, autonomousRegions, foreignKinds, ownResultVerbs, ownWords, placeCharacters, placeSlogans, sloganVerbs } from '../../vocabulary/place-words.ts';

export const txtWrongPlace = definePlanRule({
  id: 'txt-wrong-place',
  title: '疑似套用外地文字',
  question: '文字里有没有把别的地方当成本地？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [{ ...targetDemands, clause: '指向明确：目标与部门职责相符' }],
  oncePerPlan: '文字里有{count}处疑似从其他文本复制而来：{where}。请改成本地的称呼，并逐句核对内容是不是本单位的事。',
  messages: {
    otherKind: '“{found}”不是{place}的称呼，疑似从其他文本复制而来。请改为“{wanted}”，并核对这一句是不是本单位的事。',
    wholeProvince: '“{found}”把全省的结果写成了自己的目标，{place}负责的是本地。请改为“{wanted}”；确实说的是全省情况的，写明出处。',
  },
  check({ plan, policy }, report) {
    const { units } = plan;
    const [unit] = units;
    const place = unit === undefined || units.length > 1 ? null : ownPlaceOf(unit.name);
    if (place === null) return;
    const { asked, words } = askedOf(place, districtsAreTold(plan, policy));
    const texts = [
      ...textsOfPartOne(plan).map((text) => ({ text, project: null })),
      ...numberedProjects(plan).flatMap(({ project, number }) => textsOfProject(project).map((text) => ({ text, project: number }))),
    ];
    for (const { text, project } of texts) {
      if (!holdsOneOf(text.text, words)) continue;
      for (const { message, found, wanted, at } of foundIn(text.text, asked)) {
        report({ message, data: { found, wanted, place: place.name }, column: text.column, place: text.place, at, ...(project === null ? {} : { project }) });
      }
    }
  },
});

interface AskedWord {
  readonly message: 'otherKind' | 'wholeProvince';
  readonly word: string;
  /** The part of the word that is reported. */
  readonly found: string;
  readonly wanted: string;
}

interface AskedWords {
  readonly asked: readonly AskedWord[];
  readonly words: readonly string[];
}

/** By kind of place, with and without districts: a handful of lists, each made when it is first asked for. */
const askedWords = new Map<string, AskedWords>();

function askedOf({ kind }: OwnPlace, districts: boolean): AskedWords {
  const key = `${kind} ${districts}`;
  const known = askedWords.get(key);
  if (known !== undefined) return known;
  const asked = wordsToAsk(kind, districts);
  const made = { asked, words: asked.map(({ word }) => word) };
  askedWords.set(key, made);
  return made;
}

function wordsToAsk(kind: PlaceKind, districts: boolean): readonly AskedWord[] {
  const own = placeCharacters[kind];
  const foreign = foreignKinds[kind].filter((other) => other !== 'district' || districts);
  const calls = (other: PlaceKind): readonly AskedWord[] =>
    [...ownWords.words, ...placeSlogans.words.flatMap((noun) => sloganVerbs.words.map((verb) => noun + verb))].map((lead) => {
      const found = lead + placeCharacters[other];
      return { message: 'otherKind', word: found, found, wanted: lead + own };
    });
  const province = kind === 'province' ? [] : ownResultVerbs.words.map((verb): AskedWord => ({ message: 'wholeProvince', word: `${verb}我省`, found: '我省', wanted: `我${own}` }));
  return [...foreign.flatMap(calls), ...province];
}

interface FoundWord extends AskedWord {
  readonly at: Span;
}

function foundIn(text: string, asked: readonly AskedWord[]): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (const word of asked) {
    for (let start = text.indexOf(word.word); start >= 0; start = text.indexOf(word.word, start + word.word.length)) {
      const end = start + word.word.length;
      const at = { start: end - word.found.length, end };
      if (!areaWords.words.includes(text.charAt(end)) && !isInTitle(text, at)) found.push({ ...word, at });
    }
  }
  return found.toSorted((a, b) => a.at.start - b.at.start);
}

/** In an autonomous region 全区 is the region; without a project code nobody can tell. */
function districtsAreTold(plan: DepartmentPlan, policy: PolicyValues): boolean {
  const division = majorityDivision(plan, policy.projectCode);
  return division !== null && !autonomousRegions.words.includes(division.slice(0, 2));
}
