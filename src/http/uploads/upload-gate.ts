// How many uploads may be in progress at once. Each holds its bytes in memory, so the bound is also one of memory.
import type { Fault } from '../../kernel/fault.ts';
import { ProblemError } from '../problems/problem.ts';

export interface UploadGate {
  /** Runs the work, or refuses where too many are running. */
  through<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function uploadGate(most: number): UploadGate {
  let running = 0;
  return {
    async through(work) {
      if (running >= most) throw new ProblemError(tooManyUploads, { retryAfter: 5 });
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
  };
}

const tooManyUploads: Fault = {
  code: 'too-many-uploads',
  what: '同时上传的文件太多，这个文件没有接收',
  where: '上传',
  remedy: '没有保存任何内容，请过几秒再传。',
};
