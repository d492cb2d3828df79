// The steps that can follow: what each asks first and what of it is missing, with a button for whoever may take it.
import { useState } from 'react';
import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Declaration, OfferedStep } from '../../http/contract/declarations.ts';
import { MendingLinks } from './mending-links.tsx';
import { mendingPlaces } from './mending-places.ts';
import { StepWindow } from './step-window.tsx';
import { isForward, missing } from './step-states.ts';

interface NextStepsProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Places at which an opinion was begun and not written down. */
  readonly unwritten?: readonly string[];
}

export function NextSteps({ planId, declaration, unwritten = [] }: NextStepsProps) {
  const [opened, setOpened] = useState<OfferedStep | null>(null);
  const own = declaration.steps.filter(({ refusal }) => refusal === null);
  // Whoever begins texts may give one up: nobody else waits for that.
  const others = declaration.steps.filter(({ action, refusal, asked }) => refusal !== null && asked.length > 0 && action !== 'give-up');
  return (
    <section className="sheet" aria-labelledby="next-steps-title">
      <div className="section-head">
        <h2 id="next-steps-title">下一步</h2>
        {own.length === 0 ? <p>{declaration.inHandOf === null ? '现在没有要办的步骤。' : `现在由${declaration.inHandOf}办理，没有要您办的步骤。`}</p> : null}
      </div>
      <ul className="clean-list next-steps">
        {own.map((step) => (
          <li key={step.action} className="next-step">
            <div className="next-step-head">
              <Button type={isForward(step) ? 'primary' : 'default'} disabled={missing(step) > 0} aria-describedby={`asked-${step.action}`} onClick={() => setOpened(step)}>
                {step.title}
              </Button>
              <span className="soft">
                {missing(step) > 0 ? `还有${missing(step)}件事没有办好` : `之后是“${step.to}”`}
              </span>
            </div>
            <AskedList planId={planId} declaration={declaration} step={step} />
          </li>
        ))}
        {others.map((step) => (
          <li key={step.action} className="next-step">
            <p>
              <b>{step.title}</b> <span className="soft">{step.refusal}</span>
            </p>
            <AskedList planId={planId} declaration={declaration} step={step} />
          </li>
        ))}
      </ul>
      <StepWindow planId={planId} declaration={declaration} unwritten={unwritten} step={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

interface AskedListProps {
  readonly planId: string;
  readonly declaration: Declaration;
  readonly step: Pick<OfferedStep, 'action' | 'title' | 'asked'>;
}

/** What a step asks first; what is missing leads to where it is mended. */
export function AskedList({ planId, declaration, step }: AskedListProps) {
  return (
    <ul className="clean-list asked-list" id={`asked-${step.action}`}>
      {step.asked.map(({ guard, title, obstacles, advice }) => (
        <li key={title} className={obstacles.length > 0 ? 'asked-missing' : advice.length > 0 ? 'asked-advised' : 'asked-met'}>
          <span aria-hidden="true">{obstacles.length + advice.length === 0 ? <CheckOutlined /> : <ExclamationOutlined />}</span>
          <span>
            {title}
            <span className="visually-hidden">{obstacles.length > 0 ? '：没有办好' : advice.length > 0 ? '：没有办好，不影响办理' : '：已办好'}</span>
            {obstacles.map((obstacle) => (
              <span key={obstacle}>
                <span className="asked-obstacle">{obstacle}</span>
                <MendingLinks places={mendingPlaces({ planId, declaration, guard, told: obstacle })} />
              </span>
            ))}
            {advice.map((told) => (
              <span key={told}>
                <span className="asked-advice">
                  {told}不影响{step.title}，会写进记录。
                </span>{' '}
                <MendingLinks places={mendingPlaces({ planId, declaration, guard, told })} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
