// On the help page: the tours of the own posts, to be walked again at any time.
import { Button } from 'antd';
import { useTours } from './tour-context.ts';
import { tourTitle } from './tours.ts';

export function TourList() {
  const { offered, start } = useTours();
  if (offered.length === 0) return null;
  return (
    <section className="sheet tour-list" aria-label="引导">
      <span>跟着走几步，看看要办的事在哪里：</span>
      {offered.map((tour) => (
        <Button key={tour} onClick={() => start(tour)}>
          {tourTitle(tour)}的引导
        </Button>
      ))}
    </section>
  );
}
