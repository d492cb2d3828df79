// Level four of the target grammar: nought of something unwanted, in words: 零, 零事故, 0投诉, 生产安全零责任事故. 零 is a numeral, so the cell states a number;
// 不发生 is a state and stays a verdict. 零星, 零售 and 零容忍 are words of their own.
import { isHan, type CellText } from './characters.ts';
import { wordAt, type Draft, type DraftNote } from './draft.ts';
import { unwantedEvents, unwantedKinds } from './vocabulary.ts';

/** Longer words before it are a sentence. */
const longestSubject = 12;

/** The cell as the number nought; null where it says anything else. */
export function readZeroInWords(cell: CellText): Draft | null {
  const { text } = cell;
  let at = 0;
  while (at <= longestSubject && isHan(text[at]) && text[at] !== '零') at += 1;
  if (text[at] !== '零' && text[at] !== '0') return null;
  const end = at + 1;
  const closed = eventEnd(text, end);
  const standsAlone = at === 0 && text === '零';
  if (!standsAlone && (closed === null || closed < text.length)) return null;
  const notes: DraftNote[] = [{ id: 'zero-target', start: at, end }];
  if (at > 0) notes.unshift({ id: 'leading-text', start: 0, end: at });
  if (!standsAlone) notes.push({ id: 'trailing-text', start: end, end: text.length });
  return { target: { kind: 'number', amount: '0', unit: null }, start: at, end, notes };
}

/** Index behind the event and a full stop; null where no event stands there. */
function eventEnd(text: string, at: number): number | null {
  const kind = wordAt(unwantedKinds, text, at);
  const eventAt = kind === null ? at : at + kind.length;
  const event = wordAt(unwantedEvents, text, eventAt);
  if (event === null) return null;
  const end = eventAt + event.length;
  return text[end] === '。' ? end + 1 : end;
}
