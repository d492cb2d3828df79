// Below what waits for oneself: what nobody can take further today, and what others have in hand, for whom it waits and since when.
import type { StrandedText, WaitingText } from '../../http/contract/review.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';
import { DeskReturn } from './desk-return.tsx';

export function StrandedTexts({ stranded }: { readonly stranded: readonly StrandedText[] }) {
  return (
    <section className="sheet" aria-label="没有人能办的">
      <div className="section-head">
        <h2>没有人能办的</h2>
        <p>{stranded.length}件</p>
      </div>
      <ul className="clean-list stranded-list">
        {stranded.map(({ plan, unitName, sentence }) => (
          <li key={`${plan?.id ?? ''} ${unitName} ${sentence}`}>
            {plan === null ? (
              <span className="desk-name">{unitName}</span>
            ) : (
              <span className="desk-name">
                <TextLink plan={plan} />
              </span>
            )}
            <span className="small">{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WaitingTexts({ waiting, waitingInAll }: { readonly waiting: readonly WaitingText[]; readonly waitingInAll: number }) {
  return (
    <section className="sheet" aria-label="在别人手里的">
      <div className="section-head">
        <h2>在别人手里的</h2>
        <p>{waitingInAll}件，不用您办</p>
      </div>
      <ul className="clean-list desk-list">
        {waiting.map((text) => (
          <li key={text.plan.id}>
            <span className="desk-name">
              <TextLink plan={text.plan} />
            </span>
            <span className="small soft desk-detail">
              {text.stateTitle}，等{text.inHandOf}办理
              {text.since === null ? '，还没有报送过' : `，自${writtenTime(text.since).slice(0, 10)}起${text.days === null || text.days === 0 ? '' : `，已等${text.days}天`}`}
            </span>
            {text.returned === null ? null : <DeskReturn returned={text.returned} />}
            <span className="desk-due">{text.due === null ? null : text.late ? <span className="place-mark mark-serious">审核已过{text.due}</span> : <span className="number">审核至{text.due}</span>}</span>
          </li>
        ))}
      </ul>
      {waitingInAll > waiting.length ? (
        <p className="small">
          这里只列等得最久的{waiting.length}件，其余的在<AppLink href="/progress">进度表</AppLink>上。
        </p>
      ) : null}
    </section>
  );
}

function TextLink({ plan: { id, unitName, fiscalYear } }: { readonly plan: WaitingText['plan'] }) {
  return (
    <AppLink href={`/plans/${encodeURIComponent(id)}/declaration`}>
      {unitName}
      <span className="small soft">{fiscalYear === null ? '' : `　${fiscalYear}年`}</span>
    </AppLink>
  );
}
