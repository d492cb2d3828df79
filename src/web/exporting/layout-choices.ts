// The layouts of lists as choices: those that were saved first, then those of the program, with a mark where nobody held one against the system.
import type { ListLayouts } from '../../http/contract/list-layouts.ts';

export interface LayoutOption {
  readonly value: string;
  readonly label: string;
}

export function layoutChoices(layouts: ListLayouts | undefined): readonly LayoutOption[] {
  if (layouts === undefined) return [];
  return [
    ...layouts.stored.map(({ id, title }) => ({ value: id, label: title })),
    ...layouts.builtIn.map(({ id, title, unverified }) => ({ value: id, label: unverified ? `${title}（待核实）` : title })),
  ];
}
