// The whole content of a check in one value: what the command line, the server and the pages hand to the engine.
import type { CheckCatalogue } from '../domain/check/index.ts';
import { lintRules } from './lint/index.ts';
import { firstDay } from './policies/first-day.ts';
import { ruleProfiles } from './profiles/index.ts';
import { drafting } from './proposals/drafting.ts';
import { indicatorTrees } from './trees/index.ts';
import { spendingWords } from './vocabulary/spending-words.ts';

export const checkCatalogue: CheckCatalogue = {
  rules: lintRules,
  trees: indicatorTrees,
  drafting,
  profiles: ruleProfiles,
  spendingWords,
  // The newest year a profile of this catalogue was written for.
  dayWithoutYear: firstDay('2021-01-01'),
};
