// The whole content of a check in one value: what the command line, the server and the pages hand to the engine.
import type { CheckCatalogue } from '../domain/check/index.ts';
import { lintRules } from './lint/index.ts';
import { ruleProfiles } from './profiles/index.ts';
import { indicatorTrees } from './trees/index.ts';
import { equalUnits } from './vocabulary/equal-units.ts';

export const checkCatalogue: CheckCatalogue = { rules: lintRules, trees: indicatorTrees, profiles: ruleProfiles, equalUnits };
