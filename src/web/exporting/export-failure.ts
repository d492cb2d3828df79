// Why an export failed, and what to do, in a sentence or two.
import type { ExportJob } from '../../http/contract/exports.ts';

export function failureOf({ problem }: ExportJob): string {
  return problem === null ? '没有完成，请重新导出。' : [problem.title, ...problem.findings.map(({ message }) => message)].join('。');
}
