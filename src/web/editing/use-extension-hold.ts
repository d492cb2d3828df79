// While only some projects of a text were given longer, what else of it is shown and cannot be written. The server refuses it all the same; here it is seen before anything is typed.
import { useQuery } from '@tanstack/react-query';
import type { Declaration } from '../../http/contract/declarations.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { useEditing } from './editing-context.ts';
import { useIsShut } from './use-open-state.ts';

export interface ExtensionHeld {
  readonly hold: Declaration['hold'];
  /** A project that the server has not told of yet was added just now. */
  readonly project: (id: string) => boolean;
  readonly partOne: boolean;
  /** Whether projects neither come nor go nor change places. */
  readonly frame: boolean;
}

export function useExtensionHold(): ExtensionHeld {
  const { keeper } = useEditing();
  const { data } = useQuery(declarationQuery(keeper.planId));
  const hold = data?.hold ?? null;
  const known = data?.projects ?? [];
  return {
    hold,
    project: (id) => hold !== null && !hold.projects.includes(id) && known.some((one) => one.id === id),
    partOne: hold !== null && hold.overall.length === 0,
    frame: hold !== null && !hold.frame,
  };
}

/** Whether nothing of part one can be written now. */
export function usePartOneShut(): boolean {
  const isShut = useIsShut();
  const { partOne } = useExtensionHold();
  return isShut || partOne;
}
