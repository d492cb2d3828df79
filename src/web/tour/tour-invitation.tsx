// One line under the head of every page until the tour of the post was seen or declined, or its work was begun.
import { Button } from 'antd';
import { useTours } from './tour-context.ts';
import { tourTitle } from './tours.ts';

export function TourInvitation() {
  const { invited, start, decline } = useTours();
  if (invited === null) return null;
  return (
    <aside className="tour-invitation no-print" aria-label="引导">
      <span>第一次担任“{tourTitle(invited)}”？跟着走几步，看看要办的事在哪里。</span>
      <span className="tour-actions">
        <Button size="small" type="text" onClick={() => decline(invited)}>
          不用了
        </Button>
        <Button size="small" onClick={() => start(invited)}>
          看一遍引导
        </Button>
      </span>
    </aside>
  );
}
