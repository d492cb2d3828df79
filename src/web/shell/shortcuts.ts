// Keys of the pages. Single keys (`j`, `/`) and sequences (`g o`); nothing is taken while a person types or holds a modifier.
import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, () => void>>;

/** Time within which the second key of a sequence must follow, in milliseconds. */
const sequencePause = 1200;

/** Runs the action of a key or sequence while the component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let leader = '';
    let leaderAt = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const sequence = leader !== '' && event.timeStamp - leaderAt < sequencePause ? `${leader} ${event.key}` : event.key;
      leader = event.key === 'g' ? 'g' : '';
      leaderAt = event.timeStamp;
      const action = latest.current[sequence];
      if (action === undefined) return;
      event.preventDefault();
      leader = '';
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="dialog"], [role="listbox"]') !== null;
}
