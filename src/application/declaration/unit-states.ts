// The states in which a text is in the hands of its unit.
import type { DeclarationState } from '../../domain/lifecycle/index.ts';

export const unitStates: readonly DeclarationState[] = ['drafting', 'returned', 'control-given', 'adjusting'];
