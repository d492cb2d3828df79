/** A moment of this browser's clock for people: 11月20日 15:04. */
export function momentTold(at: number): string {
  return new Date(at).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}
