// Whether every finding is shown, or by default the root cause of each cell and whole-column faults once. The choice stands in the address.
import { useAddress, useSetWords } from '../app/navigation.ts';

export interface ShowEverything {
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

export function useShowEverything(): ShowEverything {
  const { words } = useAddress();
  const setWords = useSetWords();
  return { shown: words.get('all') === '1', show: (shown) => setWords({ all: shown ? '1' : '' }) };
}
