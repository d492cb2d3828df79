// The help beside a page: `?` in the head or F1 opens the section of the manual that speaks of this page, without leaving it. F1 on a cell of the form begins with what
// the cell asks for.
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { useMatches } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { termOfCell } from '../../catalogue/form-terms/form-terms.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { otherwise, routeTopics, type HelpTopic } from './help-topics.ts';

const HelpSection = lazy(() => import('./help-section.tsx').then((module) => ({ default: module.HelpSection })));

export function HelpPanel() {
  const narrow = useNarrow(768);
  const topic = useTopic();
  const [open, setOpen] = useState(false);
  const [term, setTerm] = useState<string | null>(null);
  /** The cell of a form that had the focus last: the button takes the focus from it. */
  const cell = useRef<string | null>(null);
  const show = (): void => {
    setTerm(cell.current === null ? null : (termOfCell(cell.current)?.id ?? null));
    setOpen(true);
  };
  useEffect(() => {
    const onFocus = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('.help-ask, .help-beside') === null) cell.current = target.closest('[data-cell]')?.getAttribute('data-cell') ?? null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => {
    document.body.classList.toggle('help-stands-beside', open && !narrow);
    return () => document.body.classList.remove('help-stands-beside');
  }, [open, narrow]);
  return (
    <>
      <Button className="help-ask" type="text" icon={<QuestionCircleOutlined />} aria-label="这一页的说明（F1）" title="这一页的说明（F1）" aria-expanded={open} onClick={() => (open ? setOpen(false) : show())} />
      <Drawer className="help-beside" open={open} onClose={() => setOpen(false)} mask={false} placement={narrow ? 'bottom' : 'right'} size={narrow ? '62%' : 400} title="这一页的说明" destroyOnHidden>
        <Suspense fallback={<PageLoading />}>
          <HelpSection topic={topic} term={term} />
        </Suspense>
      </Drawer>
    </>
  );
}

function useTopic(): HelpTopic {
  const pattern = String(useMatches().at(-1)?.fullPath ?? '');
  const bare = pattern.length > 1 && pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
  return routeTopics[bare] ?? otherwise;
}
