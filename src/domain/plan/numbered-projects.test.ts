import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { numberedProjects } from './index.ts';

test.each<readonly [readonly (number | null)[], readonly number[], string]>([
  [[1, 2, 3], [1, 2, 3], 'as printed'],
  [[7, 3], [7, 3], 'as printed, whatever the order'],
  [[1, 2, 1], [1, 2, 3], 'by position where two units both count from 1'],
  [[3, null, 3], [1, 2, 3], 'by position where a number is missing'],
  [[2, null], [1, 2], 'by position where a missing number could meet a printed one'],
  [[null, null], [1, 2], 'by position where none is printed'],
  [[], [], 'not at all where there are none'],
])('projects that print %j are named %j: %s', (printed, numbers) => {
  const plan = makePlan(printed.map(() => ({ rows: [] })));
  const projects = plan.projects.map((project, index) => ({ ...project, number: printed[index] ?? null }));
  const numbered = numberedProjects({ ...plan, projects });
  expect(numbered.map(({ number }) => number)).toEqual(numbers);
  expect(numbered.map(({ project }) => project)).toEqual(projects);
});
