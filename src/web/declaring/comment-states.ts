// What became of a reviewer's comment, and whether it may be answered now.
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';

/** Whether the text is in the hands of those who answer. */
const answeringStates: readonly string[] = ['returned', 'control-given'];

export function mayAnswer({ state }: ReviewComment, declaration: Declaration): boolean {
  return state === 'sent' && answeringStates.includes(declaration.state) && !declaration.mayComment;
}

export function stateOfComment({ state, waits, answer }: ReviewComment): string {
  if (state === 'draft') return '尚未送出';
  if (state === 'settled') return '已办';
  if (waits) return '待修改或答复';
  return answer === '' ? '已修改' : '已答复';
}
