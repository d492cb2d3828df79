// The wordings of proposals, as the engine asks for them.
import type { Drafting } from '../../domain/proposal/index.ts';
import { describeBlank } from './blank-descriptions.ts';
import { respondentCells } from './respondents.ts';
import { wordings } from './wordings.ts';

export const drafting: Drafting = { wordings, companions: respondentCells, blank: describeBlank };
