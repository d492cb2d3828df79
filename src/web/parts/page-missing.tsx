// An address that leads nowhere.
import { Button } from 'antd';
import { useGo } from '../app/navigation.ts';

export function PageMissing() {
  const go = useGo();
  return (
    <section className="sheet page-note">
      <h1>没有这一页</h1>
      <p className="soft">地址可能抄错了，或者这一页的内容已经移除。</p>
      <Button type="primary" onClick={() => go('/')}>
        回到概览
      </Button>
    </section>
  );
}
