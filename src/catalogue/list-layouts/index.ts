import type { ListLayout } from '../../domain/form/index.ts';
import { budgetSystemLayout } from './budget-system.layout.ts';
import { indicatorListLayout } from './indicator-list.layout.ts';
import { projectSummaryLayout } from './project-summary.layout.ts';

/** The first is taken where none is asked for. */
export const listLayouts: readonly [ListLayout, ...ListLayout[]] = [indicatorListLayout, budgetSystemLayout, projectSummaryLayout];
