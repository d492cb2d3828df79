// The tours that are for whoever is signed in, and starting one; nothing where nobody is.
import { createContext, useContext } from 'react';
import type { TourId } from './tours.ts';

export interface TourChoice {
  readonly offered: readonly TourId[];
  /** Neither seen nor declined yet; null where none is left, or one is being walked. */
  readonly invited: TourId | null;
  readonly start: (tour: TourId) => void;
  readonly decline: (tour: TourId) => void;
}

export const TourContext = createContext<TourChoice>({ offered: [], invited: null, start: () => undefined, decline: () => undefined });

export function useTours(): TourChoice {
  return useContext(TourContext);
}
