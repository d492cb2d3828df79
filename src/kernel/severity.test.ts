import { expect, test } from 'vitest';
import { severitiesWorstFirst, severityTitles } from './severity.ts';

test('three severities, the worst first, each with its Chinese name', () => {
  expect(severitiesWorstFirst.map((severity) => severityTitles[severity])).toEqual(['阻止', '须说明', '建议']);
  expect(Object.keys(severityTitles)).toHaveLength(severitiesWorstFirst.length);
});
