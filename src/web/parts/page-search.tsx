// The search box at the head of a list: `/` goes there, the word stands in the address.
import { useRef, useState } from 'react';
import { Input, type InputRef } from 'antd';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { useShortcuts } from '../shell/shortcuts.ts';

/** The word looked for, kept as typed; the address holds it without blanks around it. */
export function useSearchWord(): readonly [string, (word: string) => void] {
  const { words } = useAddress();
  const setWords = useSetWords();
  const [word, setWord] = useState(words.get('word') ?? '');
  return [
    word,
    (typed) => {
      setWord(typed);
      setWords({ word: typed.trim() });
    },
  ];
}

interface PageSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly word: string;
  readonly onWord: (word: string) => void;
}

export function PageSearch({ label, placeholder, word, onWord }: PageSearchProps) {
  const box = useRef<InputRef>(null);
  useShortcuts({ '/': () => box.current?.focus() });
  return <Input.Search ref={box} allowClear aria-label={label} placeholder={placeholder} value={word} onChange={(event) => onWord(event.target.value)} />;
}
