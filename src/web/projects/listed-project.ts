// A project as the list shows it.
import type { ProjectSummary } from '../../domain/check/index.ts';
import type { MoneyExplanation } from '../overview/money-explanation.ts';
import type { SearchHit } from './search-projects.ts';

export interface ListedProject {
  readonly hit: SearchHit;
  readonly number: number;
  readonly summary: ProjectSummary;
  readonly explanation: MoneyExplanation;
}
