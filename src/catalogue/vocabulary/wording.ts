// The wording of the catalogue: which words say nothing by themselves and which say the same, as the engines take it.
import { makeWording, type Wording } from '../../domain/wording/index.ts';
import { sharedConcepts } from './shared-concepts.ts';
import { silentWords } from './silent-words.ts';

export const wording: Wording = makeWording(silentWords.words, sharedConcepts.concepts);
