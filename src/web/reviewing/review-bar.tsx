// What the reviewer can do with the text as a whole, always in sight while its projects are gone through: how many opinions are written, return, pass.
import { useState } from 'react';
import { Button } from 'antd';
import type { Declaration, OfferedStep } from '../../http/contract/declarations.ts';
import { AskedList } from '../declaring/next-steps.tsx';
import { isForward, isOfReview, isPlain, missing } from '../declaring/step-states.ts';
import { StepWindow } from '../declaring/step-window.tsx';

interface ReviewBarProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Opinions written down and not delivered. */
  readonly drafts: number;
  /** Places at which an opinion was begun and not written down. */
  readonly unwritten: readonly string[];
  /** The last day for an answer as it was typed for the letter. */
  readonly until: string;
}

export function ReviewBar({ planId, declaration, drafts, unwritten, until }: ReviewBarProps) {
  const [opened, setOpened] = useState<OfferedStep | null>(null);
  const mine = declaration.steps.filter(({ refusal }) => refusal === null);
  const own = mine.filter(isOfReview);
  // Opinions that were written go with the return: passing is not what is meant first then.
  const isMeant = (step: OfferedStep): boolean => (drafts > 0 && own.some(({ action }) => action === 'return') ? step.action === 'return' : isForward(step));
  return (
    <section className="review-bar no-print" aria-label="下一步">
      <div className="review-bar-line">
        <p className="soft" role="status">
          {drafts > 0 ? `已写${drafts}条意见，还没有送出。` : own.length > 0 ? '看完各项目，在这里办理：' : mine.length > 0 ? '现在没有要审核的；下一步在“申报”页办理。' : declaration.inHandOf === null ? '现在没有要办的步骤。' : `现在由${declaration.inHandOf}办理，没有要您办的步骤。`}
        </p>
        {own.map((step) => (
          <Button key={step.action} type={isMeant(step) ? 'primary' : 'default'} disabled={missing(step) > 0} title={`之后是“${step.to}”`} aria-describedby={isPlain(step) ? undefined : `asked-${step.action}`} onClick={() => setOpened(step)}>
            {step.title}
          </Button>
        ))}
      </div>
      {own.filter((step) => !isPlain(step)).map((step) => (
        <details key={step.action} className="review-bar-asked">
          <summary className="small">
            {step.title}
            {missing(step) > 0 ? `还有${missing(step)}件事没有办好` : '之前请看'}
          </summary>
          <AskedList planId={planId} declaration={declaration} step={{ ...step, asked: step.asked.filter(({ obstacles, advice }) => obstacles.length + advice.length > 0) }} />
        </details>
      ))}
      <StepWindow planId={planId} declaration={declaration} unwritten={unwritten} until={until} step={opened} onClose={() => setOpened(null)} />
    </section>
  );
}
