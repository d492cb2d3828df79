// The four grades a reviewer gives a set of targets. Where one ends and the next begins, and what follows from each, are policy values.

/** From the best to the worst: 优, 良, 中, 差. */
export const reviewGrades = ['excellent', 'good', 'fair', 'poor'] as const;

export type ReviewGrade = (typeof reviewGrades)[number];

export const reviewGradeTitles: Readonly<Record<ReviewGrade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };
