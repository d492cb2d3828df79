// What became of a reviewer's comment, and whether it may be answered now.
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';

export function mayAnswer({ state }: ReviewComment, declaration: Declaration): boolean {
  return state === 'sent' && declaration.mayAnswer;
}

/** Where it is on its way; once the text has come back, what became of it. */
export function stateOfComment({ state, waits, outcome }: ReviewComment): string {
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
