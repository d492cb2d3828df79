// A window over the page with the help that belongs to it: `?` beside its title, or F1, opens what the manual says inside the window.
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal, type ModalProps } from 'antd';
import { PageLoading } from '../parts/page-loading.tsx';
import { windowTopics, type WindowTopic } from './help-topics.ts';

const HelpSection = lazy(() => import('./help-section.tsx').then((module) => ({ default: module.HelpSection })));

export interface HelpedWindowProps extends ModalProps {
  readonly help: WindowTopic;
}

/** A field marked `data-first-field` is where the cursor stands once the window does; the window itself would give it to the button that closes it. */
export function HelpedWindow({ help, title, children, open = false, afterOpenChange, ...others }: HelpedWindowProps) {
  const [helped, setHelped] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      event.preventDefault();
      setHelped((standing) => !standing);
    };
    // Before the page behind it, which would open its own.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [open]);
  return (
    <Modal
      open={open}
      title={
        <span className="helped-title">
          {title}
          <Button type="text" size="small" icon={<QuestionCircleOutlined />} aria-label="这个窗口的说明（F1）" title="这个窗口的说明（F1）" aria-expanded={helped} aria-controls={id} onClick={() => setHelped(!helped)} />
        </span>
      }
      {...others}
      afterOpenChange={(standing) => {
        if (standing) content.current?.querySelector<HTMLElement>('[data-first-field]')?.focus();
        afterOpenChange?.(standing);
      }}
    >
      <div id={id} className="helped-section" hidden={!helped}>
        {helped ? (
          <Suspense fallback={<PageLoading />}>
            <HelpSection topic={windowTopics[help]} term={null} />
          </Suspense>
        ) : null}
      </div>
      <div ref={content}>{children}</div>
    </Modal>
  );
}
