// The indicator library (指标库): what can be asked of the projects of a market-supervision bureau and how it is counted. Ids are permanent; entries are
// appended and ended, never reused. Levels that were published elsewhere stand as hints with their source, never as a target.
import type { LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { caseIndicators, complaintIndicators } from './complaints-cases.ts';
import { commonIndicators } from './every-project.ts';
import { foodDrugIndicators } from './food-drug.ts';
import { productQualityIndicators, specialEquipmentIndicators } from './product-equipment.ts';
import { laboratoryIndicators, registrationIndicators } from './registration-laboratory.ts';
import { propertyIndicators, staffIndicators } from './staff-property.ts';

export const indicatorLibrary: readonly LibraryIndicator[] = [
  ...commonIndicators,
  ...foodDrugIndicators,
  ...productQualityIndicators,
  ...specialEquipmentIndicators,
  ...complaintIndicators,
  ...caseIndicators,
  ...registrationIndicators,
  ...laboratoryIndicators,
  ...staffIndicators,
  ...propertyIndicators,
];
