// The target: what a 指标值 cell says. Other folders of the domain and the other layers import from here only.
export * from './target.ts';
export { describeReading, describeTarget } from './describe-target.ts';
export { measuredAmount, type MeasuredAmount } from './measured-amount.ts';
export { noteTexts } from './note-texts.ts';
export { statesPlainly } from './plain-number.ts';
export { readTarget } from './read-target.ts';
export { readTargetCells } from './read-target-cells.ts';
export { sameTarget } from './same-target.ts';
export { statesNumberOrDate } from './states-number.ts';
export { changeWithoutAmount } from './trend-in-sentence.ts';
export { customaryUnits, headDimension, unitOf, type UnitReading } from './units.ts';
export { judgeUsability, usabilityTexts, type Usability, type UsabilityReason } from './usability.ts';
export { spellTarget, writeTarget } from './write-target.ts';
