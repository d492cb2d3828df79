// The base of every profile: what holds unless a jurisdiction says otherwise.
import type { RuleProfile } from '../../domain/policy/index.ts';
import { boilerplate } from '../policies/boilerplate.policy.ts';
import { classWeights, weightConcentration, weightTotals } from '../policies/weights.policy.ts';
import { comparison } from '../policies/comparison.policy.ts';
import { copiesAtSubmission } from '../policies/copies-at-submission.policy.ts';
import { exAnteEvaluation } from '../policies/ex-ante-evaluation.policy.ts';
import { fundTolerance } from '../policies/fund-tolerance.policy.ts';
import { meetingDayCap, trainingDayCap, vehiclePriceCaps } from '../policies/price-caps.policy.ts';
import { moneyExplained } from '../policies/money-explained.policy.ts';
import { numericShare } from '../policies/numeric-share.policy.ts';
import { opinionReply } from '../policies/opinion-reply.policy.ts';
import { projectCodeShape } from '../policies/project-code.policy.ts';
import { sharedText } from '../policies/shared-text.policy.ts';
import { satisfactionAsked } from '../policies/satisfaction-asked.policy.ts';
import { referenceAtMostTimes } from '../policies/reference-distance.policy.ts';
import { defaultCurveProjects, evenSpendingTolerance, spendingAgainstDeadline, spendingCurveNational } from '../policies/spending-pace.policy.ts';
import { reviewConsequences } from '../policies/review-consequences.policy.ts';
import { reviewCuts } from '../policies/review-cuts.policy.ts';
import { reviewDays } from '../policies/review-days.policy.ts';
import { reviewDeductions } from '../policies/review-deductions.policy.ts';
import { reviewGradeWhenBlocked } from '../policies/review-grade-when-blocked.policy.ts';
import { reviewPoints } from '../policies/review-points.policy.ts';
import { satisfactionNorm } from '../policies/satisfaction-norm.policy.ts';
import { spendingCheckpointsNational, spendingFinalPercent } from '../policies/spending-plan.policy.ts';
import { unitLikeness } from '../policies/unit-likeness.policy.ts';
import { withheldTold } from '../policies/withheld-told.policy.ts';
import { yearEndSlackDays } from '../policies/year-end-slack.policy.ts';

export const national: RuleProfile = {
  id: 'national',
  title: '全国通用口径',
  jurisdiction: '全国',
  divisionSegments: [],
  fiscalYears: { from: 2015, to: null },
  base: null,
  policies: {
    moneyExplained,
    fundTolerance,
    spendingCheckpoints: spendingCheckpointsNational,
    spendingFinalPercent,
    projectCode: projectCodeShape,
    sharedText,
    spendingCurve: spendingCurveNational,
    defaultCurveProjects,
    evenSpendingTolerance,
    spendingAgainstDeadline,
    vehiclePriceCaps,
    trainingDayCap,
    meetingDayCap,
    weightTotals,
    classWeights,
    weightConcentration,
    numericShare,
    satisfactionAsked,
    boilerplate,
    comparison,
    unitLikeness,
    yearEndSlackDays,
    referenceAtMostTimes,
    satisfactionNorm,
    reviewPoints,
    reviewDeductions,
    reviewCuts,
    reviewConsequences,
    reviewGradeWhenBlocked,
    exAnteEvaluation,
    opinionReply,
    withheldTold,
    copiesAtSubmission,
    reviewDays,
  },
  severities: [],
};
