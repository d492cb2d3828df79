// The four things a reviewer judges (财政部 2024-03-26 答记者问；财预〔2015〕88号): every rule serves one of them.

/** 完整性, 相关性, 适当性, 可行性. */
export type ReviewDimension = 'completeness' | 'relevance' | 'appropriateness' | 'feasibility';

export const reviewDimensionTitles: Readonly<Record<ReviewDimension, string>> = {
  completeness: '完整性',
  relevance: '相关性',
  appropriateness: '适当性',
  feasibility: '可行性',
};
