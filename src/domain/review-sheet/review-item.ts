// What a reviewer judges: four dimensions of two items each. The dimensions stand in 财政部 2024-03-26 答记者问; the items are those of the review
// sheet annexed to 财预〔2015〕88号, which was not read itself. Every rule names the one item its finding speaks against; which points an
// item carries is a policy value.

/** 完整性, 相关性, 适当性, 可行性. */
export type ReviewDimension = 'completeness' | 'relevance' | 'appropriateness' | 'feasibility';

export const reviewDimensionTitles: Readonly<Record<ReviewDimension, string>> = {
  completeness: '完整性',
  relevance: '相关性',
  appropriateness: '适当性',
  feasibility: '可行性',
};

/** In the order of the review sheet. */
export const reviewItems = [
  'form-complete', // 规范完整: every place of the form filled, in the form it asks for; sums and codes right
  'clearly-stated', // 明确清晰: what is filled in says one thing, and everybody reads the same
  'goals-relevant', // 目标相关: goals belong to the duties, the plans and the purpose of the money
  'indicators-sound', // 指标科学: indicators cover the goals, stand under their class, are key and measurable
  'results-reasonable', // 绩效合理: the level aimed at is neither trivial nor out of reach, against past years and like projects
  'funds-matched', // 资金匹配: quantities, prices and goals explain the money
  'achievable', // 实现可能: the numbers are worked out and can be reached
  'conditions-sufficient', // 条件充分: schedule, means and safeguards are there
] as const;

/** 规范完整, 明确清晰, 目标相关, 指标科学, 绩效合理, 资金匹配, 实现可能, 条件充分. */
export type ReviewItem = (typeof reviewItems)[number];

export const reviewItemTitles: Readonly<Record<ReviewItem, string>> = {
  'form-complete': '规范完整',
  'clearly-stated': '明确清晰',
  'goals-relevant': '目标相关',
  'indicators-sound': '指标科学',
  'results-reasonable': '绩效合理',
  'funds-matched': '资金匹配',
  achievable: '实现可能',
  'conditions-sufficient': '条件充分',
};

const dimensions: Readonly<Record<ReviewItem, ReviewDimension>> = {
  'form-complete': 'completeness',
  'clearly-stated': 'completeness',
  'goals-relevant': 'relevance',
  'indicators-sound': 'relevance',
  'results-reasonable': 'appropriateness',
  'funds-matched': 'appropriateness',
  achievable: 'feasibility',
  'conditions-sufficient': 'feasibility',
};

export function dimensionOf(item: ReviewItem): ReviewDimension {
  return dimensions[item];
}

/** Dimension and item as a person reads them: `完整性（明确清晰）`. */
export function describeReviewItem(item: ReviewItem): string {
  return `${reviewDimensionTitles[dimensionOf(item)]}（${reviewItemTitles[item]}）`;
}
