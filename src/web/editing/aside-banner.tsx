// What was not saved and holds up nothing: how many places, why, and the way to each of them.
import { useState } from 'react';
import { Alert, Button } from 'antd';
import { AsideWindow } from './aside-window.tsx';
import { useEditing } from './editing-context.ts';
import type { AsideEdit } from './set-aside.ts';
import { momentTold } from './moment-told.ts';

export function AsideBanner() {
  const { session } = useEditing();
  const [open, setOpen] = useState(false);
  const { aside } = session;
  // The window stays when the last place is done, and says so.
  if (aside.length === 0 && !open) return null;
  const isLeft = (one: AsideEdit): boolean => one.why.kind === 'handed-on';
  const left = aside.filter(isLeft);
  const since = Math.max(...left.map(({ at }) => at));
  const refused = aside.length - left.length;
  const reasons = new Set(aside.flatMap(({ why }) => (why.kind === 'refused' ? [why.problem.title] : [])));
  const [reason] = reasons;
  const way = (
    <Button type="primary" onClick={() => setOpen(true)}>
      逐处处理
    </Button>
  );
  return (
    <>
      {refused === 0 ? null : (
        <Alert
          className="saving-banner"
          type="error"
          showIcon
          role="alert"
          title={`${refused}处修改存不上${reasons.size === 1 && reason !== undefined ? `：${reason}` : ''}`}
          description="它们留在这台电脑的浏览器里，没有丢；其余的照常保存。逐处看原因，可以改短改好再存、抄走，或者放弃。"
          action={way}
        />
      )}
      {left.length === 0 ? null : (
        <Alert
          className="saving-banner"
          type="warning"
          showIcon
          role="alert"
          title={`上次在 ${momentTold(since)} 未能保存的修改，共 ${left.length} 处`}
          description="文本后来报送过或者退回过，所以没有自动写进表里。请逐处核对，还要的写进去，不要的放弃。"
          action={refused === 0 ? way : null}
        />
      )}
      {open ? <AsideWindow onClose={() => setOpen(false)} /> : null}
    </>
  );
}
