// What stands about the target of a row beside the form, and its saving: behind the text itself, in which the row may be new.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noDetails, type TargetDetails } from '../../domain/target-details/index.ts';
import { copiedQuery } from '../api/copied-queries.ts';
import { fillingQuery, saveTargetDetails } from '../api/filling-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { useEditing } from './editing-context.ts';

export interface KeptDetails {
  /** Null until it is known. */
  readonly standing: TargetDetails | null;
  readonly isSaving: boolean;
  readonly fault: Error | null;
  readonly save: (details: TargetDetails, done: () => void) => void;
}

export function useTargetDetails(place: { readonly project: string; readonly row: string }): KeptDetails {
  const { keeper } = useEditing();
  const client = useQueryClient();
  const filling = useQuery(fillingQuery(keeper.planId));
  const own = filling.data?.projects.find(({ project }) => project === place.project)?.targets.find(({ row }) => row === place.row);
  const standing = filling.data === undefined ? null : own === undefined ? noDetails : { direction: own.direction, accumulation: own.accumulation, weight: own.weight, dataSource: own.dataSource };
  const saving = useMutation({
    // Refused because somebody else wrote meanwhile: what they wrote is what the next press rests on.
    onError: () => readAgain(client, fillingQuery(keeper.planId).queryKey),
    mutationFn: async (details: TargetDetails) => {
      await keeper.flush();
      await saveTargetDetails(keeper.planId, place, { before: standing ?? noDetails, details });
      // What is said anew is no copy of an earlier year any more.
      await Promise.all([readAgain(client, fillingQuery(keeper.planId).queryKey), readAgain(client, copiedQuery(keeper.planId).queryKey)]);
    },
  });
  return { standing, isSaving: saving.isPending, fault: saving.error ?? filling.error, save: (details, done) => saving.mutate(details, { onSuccess: done }) };
}
