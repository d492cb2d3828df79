// The steps a declaration has taken, the newest first: who, what, when, why; a return with the letter that belongs to it.
import { roundTitles } from '../../domain/lifecycle/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { writtenTime } from '../parts/amounts.ts';
import { returnLetterAddress } from './paper-addresses.ts';

export function DeclarationHistory({ planId, history }: { readonly planId: string; readonly history: Declaration['history'] }) {
  return (
    <section className="sheet" aria-labelledby="declaration-history-title">
      <div className="section-head">
        <h2 id="declaration-history-title">经过</h2>
        {history.length === 0 ? <p>还没有报送过。</p> : null}
      </div>
      <ol className="clean-list step-history">
        {history.toReversed().map((step) => (
          <li key={step.event}>
            <span className="number">{writtenTime(step.at)}</span>
            <span>
              <b>{step.title}</b> <span className="soft">（{roundTitles[step.round]}）→ {step.toTitle}</span>
              {step.until === null ? null : <span className="soft">，{step.until}前报回</span>}
              {step.action === 'return' ? (
                <a className="step-letter" href={returnLetterAddress(planId, step.event)} download>
                  这次的审核意见书
                </a>
              ) : null}
              {step.reason === '' ? null : <span className="step-reason">{step.reason}</span>}
            </span>
            <span className="soft">
              {step.by}
              {step.under === '' ? null : <span className="in-post-of">{step.under}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
