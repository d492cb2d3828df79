// Whether everything is saved, in two words beside the tools.
import { useEditing } from './editing-context.ts';

export function SavingMark() {
  const { saving } = useEditing();
  return (
    <span className={`saving-mark saving-mark-${saving.kind}`} role="status">
      {told(saving)}
    </span>
  );
}

function told(saving: ReturnType<typeof useEditing>['saving']): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at === null ? '没有未保存的修改' : `已保存 ${new Date(saving.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}`;
    case 'saving':
      return '正在保存…';
    case 'unreachable':
      return '未保存，已留在本机';
    case 'refused':
      return '没有保存';
    case 'conflict':
      return '等您选择';
  }
}
