// A field of the plan that is written in place: what stands in it is kept from the first key, and is an edit once it is left.
import { useState } from 'react';
import { useEditing } from './editing-context.ts';
import type { TypedStep } from './kept-edits.ts';
import { textLengthTold } from './set-aside.ts';

export interface TypedText {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  /** What is said while it is longer than a cell may be; null else. */
  readonly over: string | null;
}

/** `stepOf`: the edit that a text would be here. */
export function useTypedText(text: string, stepOf: (typed: string) => TypedStep): TypedText {
  const { keeper } = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? text,
    over: typed === null ? null : textLengthTold(typed),
    onText: (written) => {
      setTyped(written);
      keeper.typing(written === text ? null : stepOf(written));
    },
    onLeave: () => {
      if (typed === null) return;
      setTyped(null);
      keeper.typing(null);
      const { title, edits } = stepOf(typed);
      if (typed !== text) keeper.perform(title, edits);
    },
  };
}
