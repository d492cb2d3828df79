// The return that stands behind a text, where it is worked on: who returned it, when, why, and until when it comes back. It stays until an office has decided on what came back.
import { standingReturn } from '../../domain/lifecycle/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { writtenTime } from '../parts/amounts.ts';

interface StandingReturnProps {
  readonly declaration: Pick<Declaration, 'history' | 'state'>;
}

export function StandingReturn({ declaration: { history, state } }: StandingReturnProps) {
  const returned = standingReturn(history);
  if (returned === undefined) return null;
  const isOut = state === 'returned';
  const back = history.at(-1);
  return (
    <section className="standing-return" aria-label="退回">
      <p>
        <b>{isOut ? '已退回' : '上次退回'}</b>
        <span>
          {writtenTime(returned.at)}，{returned.by}
          {returned.under === '' ? null : <span className="in-post-of">{returned.under}</span>}
        </span>
        <span>{untilWords(returned.until, isOut)}</span>
        {isOut || back === undefined ? null : <span>{writtenTime(back.at).slice(0, 10)}重新报送</span>}
      </p>
      <p className="step-reason">理由：{returned.reason}</p>
    </section>
  );
}

function untilWords(until: string | null, isOut: boolean): string {
  if (until === null) return isOut ? '没有另定报回的日期，以本轮截止日期为准' : '没有另定报回的日期';
  return isOut ? `请在${until}前报回` : `限${until}前报回`;
}
