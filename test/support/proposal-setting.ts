// A small setting in which proposals are made: a tree of four classes, rules that report what a test tells them to, and wordings of one's own.
import type { IndicatorTree } from '../../src/domain/indicator/index.ts';
import { defineProjectRule, defineRowRule, runRules, type LintRule, type ProjectReport, type ProjectSubject, type RowReport, type RowSubject } from '../../src/domain/lint/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { proposeRepairs, proposeSafeRewrites, type Drafting, type PlanProposals, type ProposalCatalogue, type RewriteProposal } from '../../src/domain/proposal/index.ts';
import type { Severity } from '../../src/kernel/severity.ts';
import { exampleGround, exampleProfile } from './example-profile.ts';

const ground = [exampleGround] as const;

export const exampleTrees: readonly IndicatorTree[] = [
  {
    id: 'tree',
    title: '示例',
    branches: [
      {
        titles: ['产出指标'],
        leaves: [
          { indicatorClass: 'quantity', titles: ['数量指标'] },
          { indicatorClass: 'quality', titles: ['质量指标'] },
          { indicatorClass: 'timeliness', titles: ['时效指标'] },
        ],
      },
      { titles: ['满意度指标'], leaves: [{ indicatorClass: 'satisfaction', titles: ['服务对象满意度指标'] }] },
    ],
    ground,
  },
];

/** A row rule titled by its id; `told` answers what it reports about a row, null for nothing. */
export function rowRule(id: string, severity: Severity, told: (subject: RowSubject) => Omit<RowReport<'found'>, 'message'> | null): LintRule {
  return defineRowRule({
    id, title: `${id}的问题`, question: '示例？', severity, reviewItem: 'clearly-stated', ground, columns: ['value'], rootCause: null, oncePerProject: null,
    messages: { found: '有。' },
    check: (subject, report) => {
      const found = told(subject);
      if (found !== null) report({ message: 'found', ...found });
    },
  });
}

export function projectRule(id: string, severity: Severity, told: (subject: ProjectSubject) => readonly Omit<ProjectReport<'found'>, 'message'>[]): LintRule {
  return defineProjectRule({
    id, title: `${id}的问题`, question: '示例？', severity, reviewItem: 'indicators-sound', ground, columns: [], explains: [],
    messages: { found: '有。' },
    check: (subject, report) => {
      for (const found of told(subject)) report({ message: 'found', ...found });
    },
  });
}

export interface Setting {
  readonly rules: readonly LintRule[];
  readonly drafting?: Partial<Drafting>;
}

const plainDrafting: Drafting = {
  wordings: () => [],
  companions: () => [],
  blank: (_, { column }) => ({ hint: `填${column}`, norm: null, trial: null }),
};

export function settingOf({ rules, drafting = {} }: Setting): ProposalCatalogue {
  return { rules, trees: exampleTrees, drafting: { ...plainDrafting, ...drafting } };
}

export function proposalsFor(plan: DepartmentPlan, setting: Setting): PlanProposals {
  const catalogue = settingOf(setting);
  const profile = exampleProfile();
  return proposeRepairs(plan, runRules(plan, catalogue, profile), catalogue, profile);
}

export function safeRewritesFor(plan: DepartmentPlan, setting: Setting): readonly RewriteProposal[] {
  const catalogue = settingOf(setting);
  const profile = exampleProfile();
  return proposeSafeRewrites(plan, runRules(plan, catalogue, profile), catalogue, profile);
}
