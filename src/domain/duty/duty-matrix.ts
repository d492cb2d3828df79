// Duties, activities and projects of a plan as one matrix, with the money of each level and what hangs in the air. A project that serves several duties is counted whole
// under each of them, since no text says how its money divides; as a whole every project is counted once.
import { ratio, type Ratio } from '../../kernel/ratio.ts';
import { sumFen, type Fen } from '../../kernel/money.ts';
import type { WorkActivity } from './work-activity.ts';

export interface MatrixDuty {
  /** As text one prints it. */
  readonly number: string;
  readonly text: string;
}

export interface MatrixProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Null where the form leaves it blank or unreadable. */
  readonly total: Fen | null;
  /** Numbers of the duties it was said to serve. */
  readonly duties: readonly string[];
}

export interface MatrixContent {
  readonly duties: readonly MatrixDuty[];
  readonly activities: readonly WorkActivity[];
  readonly projects: readonly MatrixProject[];
}

export interface PartMoney {
  /** Of the projects whose budget is known; null where there is none. */
  readonly amount: Fen | null;
  /** Projects whose budget is not known. */
  readonly unknown: number;
}

export interface ActivityPart {
  readonly name: string;
  readonly projects: readonly MatrixProject[];
  readonly money: PartMoney;
}

export interface DutyPart {
  readonly duty: MatrixDuty;
  readonly activities: readonly ActivityPart[];
  /** Projects that serve the duty and stand under none of its activities. */
  readonly direct: readonly MatrixProject[];
  readonly money: PartMoney;
  /** Of the money of all projects; null where that is not known or nothing. */
  readonly share: Ratio | null;
  /** Projects among its own that serve another duty too. */
  readonly shared: readonly MatrixProject[];
}

export interface DutyMatrix {
  readonly duties: readonly DutyPart[];
  /** Activities whose duty does not stand in part one. */
  readonly astray: readonly (ActivityPart & { readonly duty: string })[];
  /** Projects that serve no duty of part one. */
  readonly loose: readonly MatrixProject[];
  /** Every project once. */
  readonly money: PartMoney;
}

export function dutyMatrix({ duties, activities, projects }: MatrixContent): DutyMatrix {
  const money = moneyOf(projects);
  const known = new Set(duties.map(({ number }) => number));
  const serving = projects.map((project) => ({ project, served: dutiesServed(project, activities, known) }));
  const partOf = ({ name, projects: ids }: WorkActivity): ActivityPart => {
    const carried = projects.filter(({ id }) => ids.includes(id));
    return { name, projects: carried, money: moneyOf(carried) };
  };
  return {
    duties: duties.map((duty) => {
      const own = activities.filter((activity) => activity.duty === duty.number);
      const here = serving.filter(({ served }) => served.has(duty.number));
      const all = here.map(({ project }) => project);
      const total = moneyOf(all);
      return {
        duty,
        activities: own.map(partOf),
        direct: all.filter(({ id }) => !own.some((activity) => activity.projects.includes(id))),
        money: total,
        share: total.amount === null || money.amount === null ? null : ratio(BigInt(total.amount), BigInt(money.amount)),
        shared: here.filter(({ served }) => served.size > 1).map(({ project }) => project),
      };
    }),
    astray: activities.filter(({ duty }) => !known.has(duty)).map((activity) => ({ ...partOf(activity), duty: activity.duty })),
    loose: serving.filter(({ served }) => served.size === 0).map(({ project }) => project),
    money,
  };
}

/** The duties of part one that a project serves: those it was said to serve, and those of its activities. */
function dutiesServed({ id, duties: own }: MatrixProject, activities: readonly WorkActivity[], known: ReadonlySet<string>): ReadonlySet<string> {
  const byActivity = activities.filter(({ projects }) => projects.includes(id)).map(({ duty }) => duty);
  return new Set([...own, ...byActivity].filter((number) => known.has(number)));
}

function moneyOf(projects: readonly MatrixProject[]): PartMoney {
  const amounts = projects.flatMap(({ total }) => (total === null ? [] : [total]));
  return { amount: amounts.length === 0 ? null : sumFen(amounts), unknown: projects.length - amounts.length };
}
