// Where the running texts of a plan speak of something that had ended before its year began. Titles in 《》 keep their words; a clause that
// speaks of the thing as past is left alone; a plan without a year is not judged.
import { fiscalYearBounds, type FiscalYear } from '../../../kernel/fiscal-year.ts';
import type { Span } from '../../../kernel/span.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type DepartmentPlan, type PlanText } from '../../../domain/plan/index.ts';
import { clausesOf, isInTitle } from '../../../domain/text/index.ts';
import type { EndedThing } from '../../vocabulary/ended-things.ts';

export interface EndedMention {
  readonly thing: EndedThing;
  readonly text: PlanText;
  /** Number of the project; null in part one. */
  readonly project: number | null;
  readonly word: string;
  readonly at: Span;
}

/** The first mention of each ended thing in each text of the plan. */
export function endedMentions(plan: DepartmentPlan, things: readonly EndedThing[]): readonly EndedMention[] {
  const { fiscalYear } = plan;
  if (fiscalYear === null) return [];
  const ended = endedBefore(fiscalYear, things);
  const texts = [
    ...textsOfPartOne(plan).map((text) => ({ text, project: null })),
    ...numberedProjects(plan).flatMap(({ project, number }) => textsOfProject(project).map((text) => ({ text, project: number }))),
  ];
  return texts.flatMap(({ text, project }) => ended.flatMap((thing) => firstMention(text, thing).map((found) => ({ thing, text, project, ...found }))));
}

function endedBefore(year: FiscalYear, things: readonly EndedThing[]): readonly EndedThing[] {
  const { from } = fiscalYearBounds(year);
  return things.filter(({ lastDay }) => lastDay < from);
}

function firstMention({ text }: PlanText, { words, unless }: EndedThing): readonly { readonly word: string; readonly at: Span }[] {
  if (!words.some((word) => text.includes(word))) return [];
  for (const clause of clausesOf(text)) {
    if (unless.some((word) => clause.text.includes(word))) continue;
    for (const word of words) {
      const start = clause.text.indexOf(word);
      if (start < 0) continue;
      const at = { start: clause.at.start + start, end: clause.at.start + start + word.length };
      if (!isInTitle(text, at)) return [{ word, at }];
    }
  }
  return [];
}
