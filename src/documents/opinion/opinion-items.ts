// The findings as they are handed to the unit: numbered once, the heaviest first, the text as a whole before its projects. Letter, receipt, sheet and page
// use the same numbers.
import type { CheckReport } from '../../domain/check/index.ts';
import { describePlaces, type Finding } from '../../domain/lint/index.ts';
import { numberedProjects, type Project } from '../../domain/plan/index.ts';
import { lintRules } from '../../catalogue/lint/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { originalOf, whereInProject, whereOf } from './finding-where.ts';
import { toldMessage, type ToldMessage } from './told-message.ts';

export interface OpinionItem extends ToldMessage {
  readonly number: number;
  readonly finding: Finding;
  /** What the rule is called: `只有计量单位`. */
  readonly title: string;
  /** Where it stands, without the project. */
  readonly where: string;
  /** The same with the project, to stand by itself. */
  readonly place: string;
  readonly original: string | null;
}

export interface OpinionGroup {
  /** Null for the text as a whole. */
  readonly project: number | null;
  readonly title: string;
  readonly items: readonly OpinionItem[];
}

export interface OpinionSection {
  readonly severity: Severity;
  readonly groups: readonly OpinionGroup[];
  readonly count: number;
}

/** Sections that hold something, in the order of their weight. */
export function opinionSections(report: CheckReport): readonly OpinionSection[] {
  const { findings } = report.check;
  let number = 0;
  return severitiesWorstFirst.flatMap((severity): readonly OpinionSection[] => {
    const own = findings.filter((finding) => finding.severity === severity);
    const groups = [null, ...numberedProjects(report.plan)].flatMap((numbered): readonly OpinionGroup[] => {
      const project = numbered === null ? null : numbered.number;
      const items = own.filter((finding) => finding.project === project).map((finding) => itemOf(finding, (number += 1), report));
      return items.length === 0 ? [] : [{ project, title: numbered === null ? '整个文本' : projectTitle(numbered.number, numbered.project), items }];
    });
    return groups.length === 0 ? [] : [{ severity, groups, count: own.length }];
  });
}

/** `项目9　冀财行【2020】161号…　预算59.00万元`. */
export function projectTitle(number: number, { name, title, budget }: Project): string {
  const named = name?.text.trim() ?? '';
  const total = budget.total?.value ?? null;
  return [`项目${number}`, named === '' ? title : named, ...(total === null ? [] : [`预算${formatFen(total, '万元')}万元`])].join('　');
}

export function ruleTitle(rule: string): string {
  return lintRules.find(({ id }) => id === rule)?.title ?? rule;
}

function itemOf(finding: Finding, number: number, report: CheckReport): OpinionItem {
  const { plan } = report;
  const { parts = [] } = finding;
  const inside = whereInProject(finding, plan);
  const spread = parts.length === 0 ? null : describePlaces(parts, plan).join('、');
  return {
    number,
    finding,
    title: ruleTitle(finding.rule),
    where: spread ?? (inside === '' ? (finding.project === null ? '整个文本' : '整个项目') : inside),
    place: spread ?? whereOf(finding, plan),
    original: parts.length === 0 ? originalOf(finding, plan) : null,
    ...toldMessage(finding.message),
  };
}
