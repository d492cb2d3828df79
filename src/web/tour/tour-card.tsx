// One step of a tour: a card at the edge of the window away from what it speaks of, which is marked and brought into view. The page stays usable below it.
import { useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useAddress, useGo } from '../app/navigation.ts';
import type { TourStep } from './tours.ts';
import { useTarget } from './use-target.ts';

interface TourCardProps {
  readonly title: string;
  readonly steps: readonly TourStep[];
  /** Address of the plan shown; null where there is none. */
  readonly planBase: string | null;
  readonly onEnd: (outcome: 'seen' | 'skipped') => void;
}

export function TourCard({ title, steps, planBase, onEnd }: TourCardProps) {
  const go = useGo();
  const { path } = useAddress();
  const [index, setIndex] = useState(0);
  const [edge, setEdge] = useState<'top' | 'bottom'>('bottom');
  const card = useRef<HTMLElement>(null);
  const step = steps[index];
  const wanted = step === undefined ? path : step.ofPlan ? `${planBase ?? ''}${step.page}` : step.page;
  const target = useTarget(step?.target ?? '', path === wanted);

  useEffect(() => {
    if (path !== wanted) go(wanted);
    // Whoever walks away from the page of a step stays where they went.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, go]);

  useEffect(() => {
    if (target === null) return undefined;
    const keepApart = (): void => {
      target.scrollIntoView({ block: 'center' });
      const { top, height } = target.getBoundingClientRect();
      setEdge(top + height / 2 > innerHeight / 2 ? 'top' : 'bottom');
    };
    target.setAttribute('data-tour-here', '');
    keepApart();
    card.current?.focus();
    addEventListener('resize', keepApart);
    return () => {
      removeEventListener('resize', keepApart);
      target.removeAttribute('data-tour-here');
    };
  }, [target]);

  if (step === undefined) return null;
  const last = index === steps.length - 1;
  return (
    <section
      ref={card}
      className={`tour-card tour-card-${edge} no-print`}
      role="dialog"
      aria-label={`引导：${title}`}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onEnd('skipped');
      }}
    >
      <div aria-live="polite">
        <p className="small soft">
          引导：{title}　第{index + 1}步，共{steps.length}步
        </p>
        <h2>{step.title}</h2>
        <p>{step.text}</p>
      </div>
      <p className="tour-actions">
        {last ? null : (
          <Button type="text" onClick={() => onEnd('skipped')}>
            不看了
          </Button>
        )}
        {index === 0 ? null : <Button onClick={() => setIndex(index - 1)}>上一步</Button>}
        <Button type="primary" onClick={() => (last ? onEnd('seen') : setIndex(index + 1))}>
          {last ? '看完了' : '下一步'}
        </Button>
      </p>
    </section>
  );
}
