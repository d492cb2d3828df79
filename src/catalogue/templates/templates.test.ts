import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { applyEdit, draftOf, planOf } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { projectFromTemplate, type ProjectTemplate } from '../../domain/template/index.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { projectTargetsHebei2021 } from '../forms/project-targets-hebei-2021.form.ts';
import { blankProject } from './blank.ts';
import { projectTemplates } from './index.ts';

test('every template is a file of its id, and none is left out', () => {
  const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((name) => name.endsWith('.template.ts'));
  expect(projectTemplates.map(({ id }) => `${id}.template.ts`).toSorted()).toEqual(files.toSorted());
});

describe.each(projectTemplates.map((template) => [template.title, template] as const))('%s', (_title, template) => {
  test('invents no figure and no date', () => {
    const texts = [template.purpose, ...template.goals, ...template.rows.flatMap(({ name, description, value }) => [name, description, value])];
    expect(texts.filter((text) => /[0-9０-９]|[一二三四五六七八九十百千万]+(?:名|人|份|年|月|%)/u.test(text))).toEqual([]);
    expect(template.rows.filter(({ value }) => !value.includes('（　）'))).toEqual([]);
  });

  test('has rows in the order of the classes, each tested by a number or a day, each with a basis of its own', () => {
    expect(template.rows.map(({ indicatorClass }) => indicatorClass)).toEqual(['quantity', 'quality', 'timeliness', 'cost', 'social', 'satisfaction']);
    expect(template.rows.filter(({ basis, description, name }) => basis === '' || description === name)).toEqual([]);
  });

  test('once its blanks are filled nothing blocks it but money, and no row seems to belong elsewhere', () => {
    const { plan, project } = filled(template);
    const checked = checkPlan(plan, checkCatalogue, { profile: 'hebei-county-2021', presentation: 'everything' });
    if (!checked.ok) throw new Error(checked.fault.what);
    const own = checked.value.all.filter((finding) => finding.project === project && finding.indicators.length > 0);
    expect(own.filter(({ severity, rule }) => severity === 'blocks' || rule.startsWith('ind-')).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(checked.value.summary.byProject.find((summary) => summary.project === project)).toMatchObject({ targets: 6, usableTargets: 6 });
  });
});

test('a project begun with nothing has one row for each class', () => {
  expect(new Set(blankProject.rows.map(({ indicatorClass }) => indicatorClass)).size).toBe(9);
});

/** With a plausible figure in each blank: a day where a day is asked for, else a number or a name. */
function filled(template: ProjectTemplate): { readonly plan: DepartmentPlan; readonly project: number } {
  const rows = template.rows.map((row) => ({ ...row, value: filledValue(row.value), description: row.description.replaceAll('（　）', '食品'), basis: row.basis.replaceAll('（　）', '《2027年食品安全》') }));
  const content = { ...template, rows, purpose: template.purpose.replaceAll('（　）', '食品'), goals: template.goals.map((goal) => goal.replaceAll('（　）', '20')) };
  const plan = makePlan([], 2027);
  const draft = draftOf(plan, { projects: [] });
  if (draft === null) throw new Error('the identities fit');
  let made = 0;
  const texts = projectFromTemplate(content, `${template.title}经费`, { plan, form: projectTargetsHebei2021, trees: checkCatalogue.trees, newId: () => `r${(made += 1)}` });
  const outcome = applyEdit(draft, { kind: 'project-added', project: 'p', at: 0, content: texts }, checkCatalogue.trees);
  if (!outcome.applied) throw new Error(outcome.message);
  return { plan: planOf(outcome.draft), project: 1 };
}

function filledValue(value: string): string {
  if (value.includes('年（　）月')) return '2027年11月30日前';
  return value.replace('（　）', value.endsWith('%') ? '95' : '20');
}
