// Layouts of lists that a reading tries before the forms that are known, and how well they have to fit.
import type { ListLayout } from '../../domain/form/index.ts';

export interface LayoutChoice {
  readonly layouts: readonly ListLayout[];
  /**
   * `every-heading`: the list has the very headings of the layout, as the same system writes them again. `mapped-headings`: those under which something is read are
   * there, whatever else is; for a layout that somebody names.
   */
  readonly fit: 'every-heading' | 'mapped-headings';
}

export const noLayouts: LayoutChoice = { layouts: [], fit: 'every-heading' };
