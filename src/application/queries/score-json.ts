// The score offered to the reviewer in the published JSON of a check: points as numbers with two decimals, every deduction with its findings.
import type { GradedSheet, ItemScore, ReviewScore } from '../../domain/review/index.ts';
import { dimensionOf, reviewGradeTitles } from '../../domain/review-sheet/index.ts';
import type { Json } from './read-json.ts';

export function scoreToJson(score: ReviewScore): Json {
  return {
    note: '供审核人参考，不是审核结论',
    ...sheetToJson(score),
    projects: score.projects.map((project) => ({ project: project.project, ...sheetToJson(project) })),
  };
}

function sheetToJson({ points, grade, consequence, blocking, items }: GradedSheet) {
  return { points: points / 100, grade, gradeTitle: reviewGradeTitles[grade], consequence, blocking, items: items.map(itemToJson) };
}

function itemToJson({ item, of, points, examined, deductions }: ItemScore): Json {
  return {
    item,
    dimension: dimensionOf(item),
    of: of / 100,
    points: points / 100,
    examined,
    deductions: deductions.map(({ rule, severity, findings, share }) => ({ rule, severity, findings, sharePercent: share / 100 })),
  };
}
