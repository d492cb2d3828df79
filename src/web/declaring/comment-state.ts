// What is told beside a comment of a reviewer: where it is on its way, and once the text has come back, what became of it.
import type { ReviewComment } from '../../http/contract/declarations.ts';

export function commentState({ state, waits, outcome }: ReviewComment): string {
  if (state === 'draft') return '尚未送出';
  if (state === 'sent' && waits) return '待修改或答复';
  switch (outcome) {
    case 'changed':
      return '已修改';
    case 'answered':
      return '已答复';
    case 'changed-and-answered':
      return '已修改，并答复';
    case 'untouched':
      return '未处理';
    case null:
      return '已办';
  }
}
