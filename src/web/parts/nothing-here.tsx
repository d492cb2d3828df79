// What was asked for is not there: what is missing, why that may be, and a way on.
import { Button } from 'antd';
import { useGo } from '../app/navigation.ts';
import { usePageTitle } from './use-page-title.ts';

interface NothingHereProps {
  readonly title: string;
  readonly reason: string;
  readonly way: { readonly title: string; readonly href: string };
}

export function NothingHere({ title, reason, way }: NothingHereProps) {
  const go = useGo();
  usePageTitle(title);
  return (
    <section className="sheet page-note">
      <h1>{title}</h1>
      <p className="soft">{reason}</p>
      <Button type="primary" onClick={() => go(way.href)}>
        {way.title}
      </Button>
    </section>
  );
}
