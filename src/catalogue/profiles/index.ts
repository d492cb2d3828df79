import type { RuleProfile } from '../../domain/policy/index.ts';
import { hebeiCounty2021 } from './hebei-county-2021.profile.ts';
import { national } from './national.profile.ts';

/** Every profile, the base first. */
export const ruleProfiles: readonly RuleProfile[] = [national, hebeiCounty2021];
