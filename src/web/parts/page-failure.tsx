// A page that broke, or whose program could not be fetched: say so and offer to load it again.
import { Button } from 'antd';

export function PageFailure() {
  return (
    <section className="sheet page-note" role="alert">
      <h1>这一页没有打开</h1>
      <p className="soft">可能是网络断开，或者衡绩刚刚更新过。重新打开一次通常就好。</p>
      <Button type="primary" onClick={() => location.reload()}>
        重新打开
      </Button>
    </section>
  );
}
