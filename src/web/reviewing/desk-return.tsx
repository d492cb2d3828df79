// Below a text on the desk: who returned it, when, why, and until when it comes back.
import type { ToldReturn } from '../../http/contract/review.ts';
import { writtenTime } from '../parts/amounts.ts';

export function DeskReturn({ returned: { by, at, reason, until, back } }: { readonly returned: ToldReturn }) {
  const term = until === null ? [] : [back === null ? `请在${until}前报回` : `限${until}前报回`];
  const notes = [...term, ...(back === null ? [] : [`${writtenTime(back).slice(0, 10)}重新报送`])];
  return (
    <span className="desk-return small">
      {back === null ? '' : '上次'}
      {writtenTime(at).slice(0, 10)}由{by}退回：{reason}
      {notes.length === 0 ? '' : `（${notes.join('，')}）`}
    </span>
  );
}
