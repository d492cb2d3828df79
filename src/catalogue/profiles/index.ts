import type { RuleProfile } from '../../domain/policy/index.ts';
import { hebeiCounty2021 } from './hebei-county-2021.profile.ts';
import { hebeiCounty } from './hebei-county.profile.ts';
import { national } from './national.profile.ts';
import { sichuan2025 } from './sichuan-2025.profile.ts';

/** Every profile, the base first. */
export const ruleProfiles: readonly RuleProfile[] = [national, hebeiCounty, hebeiCounty2021, sichuan2025];
