import type { LintRule } from '../../domain/lint/index.ts';
import { basBrokenTitle } from './basis/bas-broken-title.rule.ts';
import { basDocnoFormat } from './basis/bas-docno-format.rule.ts';
import { basEmpty } from './basis/bas-empty.rule.ts';
import { basFundDoc } from './basis/bas-fund-doc.rule.ts';
import { basGeneric } from './basis/bas-generic.rule.ts';
import { basNotLaw } from './basis/bas-not-law.rule.ts';
import { basSelf } from './basis/bas-self.rule.ts';
import { indCostEmptyPromise } from './cost/ind-cost-empty-promise.rule.ts';
import { indCostLowerBound } from './cost/ind-cost-lower-bound.rule.ts';
import { indDescContradicts } from './description/ind-desc-contradicts.rule.ts';
import { indDescEqName } from './description/ind-desc-eq-name.rule.ts';
import { codeDup } from './identity/code-dup.rule.ts';
import { codeFormat } from './identity/code-format.rule.ts';
import { nameContent } from './identity/name-content.rule.ts';
import { nameSrcLevel } from './identity/name-src-level.rule.ts';
import { nameYear } from './identity/name-year.rule.ts';
import { lawEndedDuty } from './law/law-ended-duty.rule.ts';
import { lawFineTarget } from './law/law-fine-target.rule.ts';
import { lawUnqualifiedInspection } from './law/law-unqualified-inspection.rule.ts';
import { lawHouseholdGrowth } from './law/law-household-growth.rule.ts';
import { lawNoAuthority } from './law/law-no-authority.rule.ts';
import { costCap } from './money/cost-cap.rule.ts';
import { costXQty } from './money/cost-x-qty.rule.ts';
import { deptFundSum } from './money/dept-fund-sum.rule.ts';
import { fundSum } from './money/fund-sum.rule.ts';
import { fundVsNarrative } from './money/fund-vs-narrative.rule.ts';
import { fundZero } from './money/fund-zero.rule.ts';
import { planBackLoaded } from './money/plan-back-loaded.rule.ts';
import { planBlankPoints } from './money/plan-blank-points.rule.ts';
import { planDefaultCurve } from './money/plan-default-curve.rule.ts';
import { planNonMonotone } from './money/plan-non-monotone.rule.ts';
import { planNot100 } from './money/plan-not-100.rule.ts';
import { planVsDeadline } from './money/plan-vs-deadline.rule.ts';
import { planVsNature } from './money/plan-vs-nature.rule.ts';
import { quotaCheck } from './money/quota-check.rule.ts';
import { indBenefitIsOutput } from './placement/ind-benefit-is-output.rule.ts';
import { indCostNotCost } from './placement/ind-cost-not-cost.rule.ts';
import { indEcoNotEco } from './placement/ind-eco-not-eco.rule.ts';
import { indEconNotEcon } from './placement/ind-econ-not-econ.rule.ts';
import { indQtyIsRate } from './placement/ind-qty-is-rate.rule.ts';
import { indRotated } from './placement/ind-rotated.rule.ts';
import { prevCopied } from './previous/prev-copied.rule.ts';
import { prevIndicatorGone } from './previous/prev-indicator-gone.rule.ts';
import { prevTargetFlat } from './previous/prev-target-flat.rule.ts';
import { prevTargetLower } from './previous/prev-target-lower.rule.ts';
import { indPerverseTarget } from './realism/ind-perverse-target.rule.ts';
import { indSymptomUp } from './realism/ind-symptom-up.rule.ts';
import { indUpstreamTemplate } from './realism/ind-upstream-template.rule.ts';
import { rateRef } from './realism/rate-ref.rule.ts';
import { indSatInsider } from './satisfaction/ind-sat-insider.rule.ts';
import { indSatNoGroup } from './satisfaction/ind-sat-no-group.rule.ts';
import { indSatNotNumeric } from './satisfaction/ind-sat-not-numeric.rule.ts';
import { txtDupPurpose } from './text/txt-dup-purpose.rule.ts';
import { txtGoalNoNumber } from './text/txt-goal-no-number.rule.ts';
import { txtOldAgency } from './text/txt-old-agency.rule.ts';
import { txtTruncated } from './text/txt-truncated.rule.ts';
import { txtTypo } from './text/txt-typo.rule.ts';
import { txtWordFields } from './text/txt-word-fields.rule.ts';
import { txtWrongPlace } from './text/txt-wrong-place.rule.ts';
import { valBareYes } from './value/val-bare-yes.rule.ts';
import { indQualIsCount } from './placement/ind-qual-is-count.rule.ts';
import { indTimeNotTime } from './placement/ind-time-not-time.rule.ts';
import { valDeadlineOutside } from './value/val-deadline-outside.rule.ts';
import { valDeadlineTrivial } from './value/val-deadline-trivial.rule.ts';
import { indGoalUncovered } from './relevance/ind-goal-uncovered.rule.ts';
import { indIrrelevant } from './relevance/ind-irrelevant.rule.ts';
import { indPurposeUncovered } from './relevance/ind-purpose-uncovered.rule.ts';
import { valDimensionName } from './value/val-dimension-name.rule.ts';
import { valEmpty } from './value/val-empty.rule.ts';
import { valExchanged } from './value/val-exchanged.rule.ts';
import { valGradeSuffix } from './value/val-grade-suffix.rule.ts';
import { valMenuOrder } from './value/val-menu-order.rule.ts';
import { valNoSign } from './value/val-no-sign.rule.ts';
import { valNoUnit } from './value/val-no-unit.rule.ts';
import { valOpenBlank } from './value/val-open-blank.rule.ts';
import { valOptionMenuGrade } from './value/val-option-menu-grade.rule.ts';
import { valOptionMenuYn } from './value/val-option-menu-yn.rule.ts';
import { valPctForCount } from './value/val-pct-for-count.rule.ts';
import { valPctOver100 } from './value/val-pct-over-100.rule.ts';
import { valPlaceholder } from './value/val-placeholder.rule.ts';
import { valRateNoNumber } from './value/val-rate-no-number.rule.ts';
import { valRateUnitWrong } from './value/val-rate-unit-wrong.rule.ts';
import { valStrictSign } from './value/val-strict-sign.rule.ts';
import { valTautology } from './value/val-tautology.rule.ts';
import { valTimeAsRate } from './value/val-time-as-rate.rule.ts';
import { valUnitOnly } from './value/val-unit-only.rule.ts';
import { valVague } from './value/val-vague.rule.ts';
import { wgtConcentrated } from './weight/wgt-concentrated.rule.ts';
import { wgtHeads } from './weight/wgt-heads.rule.ts';
import { wgtLevel } from './weight/wgt-level.rule.ts';
import { wgtSum } from './weight/wgt-sum.rule.ts';
import { wgtZero } from './weight/wgt-zero.rule.ts';
import { deptNoIndicator } from './whole/dept-no-indicator.rule.ts';
import { deptValueOpen } from './whole/dept-value-open.rule.ts';
import { indDupAcross } from './whole/ind-dup-across.rule.ts';
import { indDupInProject } from './whole/ind-dup-in-project.rule.ts';
import { indMissingDim } from './whole/ind-missing-dim.rule.ts';
import { indNoQuantity } from './whole/ind-no-quantity.rule.ts';
import { indTooFewNumeric } from './whole/ind-too-few-numeric.rule.ts';
import { prjNoDuty } from './whole/prj-no-duty.rule.ts';
import { valZeroTarget } from './value/val-zero-target.rule.ts';

/** Every rule that ships, in the order in which a reviewer would ask: value, satisfaction and cost, placement, basis, money, identity. */
export const lintRules: readonly LintRule[] = [
  valEmpty,
  valOpenBlank,
  valPlaceholder,
  valUnitOnly,
  valDimensionName,
  valOptionMenuYn,
  valOptionMenuGrade,
  valMenuOrder,
  valGradeSuffix,
  valNoUnit,
  valTautology,
  valExchanged,
  valPctForCount,
  valRateUnitWrong,
  valTimeAsRate,
  valPctOver100,
  valZeroTarget,
  rateRef,
  valRateNoNumber,
  valVague,
  valBareYes,
  valNoSign,
  valStrictSign,
  valDeadlineOutside,
  valDeadlineTrivial,
  indSatNotNumeric,
  indSatNoGroup,
  indSatInsider,
  indCostEmptyPromise,
  indCostLowerBound,
  indDescContradicts,
  indDescEqName,
  indSymptomUp,
  indPerverseTarget,
  indUpstreamTemplate,
  indRotated,
  indQtyIsRate,
  indQualIsCount,
  indTimeNotTime,
  indCostNotCost,
  indEconNotEcon,
  indEcoNotEco,
  indBenefitIsOutput,
  indDupInProject,
  indMissingDim,
  indNoQuantity,
  indIrrelevant,
  indGoalUncovered,
  indPurposeUncovered,
  prevCopied,
  prevTargetLower,
  prevTargetFlat,
  prevIndicatorGone,
  indTooFewNumeric,
  indDupAcross,
  deptNoIndicator,
  deptValueOpen,
  prjNoDuty,
  basEmpty,
  basSelf,
  basGeneric,
  basFundDoc,
  basNotLaw,
  basBrokenTitle,
  basDocnoFormat,
  txtWrongPlace,
  txtOldAgency,
  txtDupPurpose,
  txtTruncated,
  txtGoalNoNumber,
  txtTypo,
  txtWordFields,
  fundZero,
  deptFundSum,
  fundSum,
  fundVsNarrative,
  costXQty,
  costCap,
  quotaCheck,
  planNot100,
  planNonMonotone,
  planBlankPoints,
  planBackLoaded,
  planVsNature,
  planVsDeadline,
  planDefaultCurve,
  codeFormat,
  codeDup,
  nameYear,
  nameSrcLevel,
  nameContent,
  wgtSum,
  wgtLevel,
  wgtZero,
  wgtHeads,
  wgtConcentrated,
  lawEndedDuty,
  lawNoAuthority,
  lawFineTarget,
  lawHouseholdGrowth,
  lawUnqualifiedInspection,
];
