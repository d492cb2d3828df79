// Whether everything is saved, in a few words beside the tools.
import { useEditing, type Editing } from './editing-context.ts';

export function SavingMark() {
  const editing = useEditing();
  const { kind, told } = markOf(editing);
  return (
    <span className={`saving-mark saving-mark-${kind}`} role="status">
      {told}
    </span>
  );
}

/** The worst first: what is not saved counts more than what was saved just now. */
function markOf({ saving, session, isTyping }: Editing): { readonly kind: string; readonly told: string } {
  const aside = session.aside.length;
  switch (saving.kind) {
    case 'unreachable':
      return { kind: saving.kind, told: '未保存，已留在本机' };
    case 'refused':
      return { kind: saving.kind, told: '没有保存，已留在本机' };
    case 'conflict':
      return { kind: saving.kind, told: '等您选择' };
    case 'saving':
    case 'saved':
      if (isTyping) return { kind: 'typing', told: `正在写，还没有保存${aside === 0 ? '' : `；另有${aside}处没有保存`}` };
      if (saving.kind === 'saving') return { kind: saving.kind, told: '正在保存…' };
      if (aside > 0) return { kind: 'refused', told: `${aside}处没有保存，其余已保存` };
      return { kind: saving.kind, told: saving.at === null ? '没有未保存的修改' : `已保存 ${new Date(saving.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}` };
  }
}
