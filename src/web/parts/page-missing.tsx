// An address that leads nowhere.
import { NothingHere } from './nothing-here.tsx';

export function PageMissing() {
  return <NothingHere title="没有这一页" reason="地址可能抄错了，或者这一页的内容已经移除。" way={{ title: '回到概览', href: '/' }} />;
}
