// The library as it stands here: what the program ships, and for whoever is signed in what the county accepted over it.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { indicatorLibrary } from '../../catalogue/indicator-library/index.ts';
import { standingLibrary, type AcceptedIndicator, type StandingIndicator } from '../../domain/indicator-library/index.ts';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { indicatorLibraryQuery } from '../api/library-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';

export interface StandingLibrary {
  readonly indicators: readonly StandingIndicator[];
  readonly signedIn: boolean;
  readonly mayPropose: boolean;
  readonly mayReview: boolean;
  readonly waiting: number;
}

export function useStandingLibrary(): StandingLibrary {
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.account?.mustChangePassword === false;
  const { data } = useQuery({ ...indicatorLibraryQuery, enabled: signedIn });
  const indicators = useMemo(() => standingLibrary(indicatorLibrary, (data?.entries ?? []).flatMap(acceptedIn)), [data]);
  return { indicators, signedIn, mayPropose: data?.mayPropose ?? false, mayReview: data?.mayReview ?? false, waiting: data?.waiting ?? 0 };
}

type Sent = Omit<AcceptedIndicator, 'validFrom' | 'validTo'> & { readonly validFrom: string; readonly validTo: string | null };

function acceptedIn({ validFrom, validTo, ...entry }: Sent): readonly AcceptedIndicator[] {
  const from = parseCivilDate(validFrom);
  return from === null ? [] : [{ ...entry, validFrom: from, validTo: validTo === null ? null : parseCivilDate(validTo) }];
}
