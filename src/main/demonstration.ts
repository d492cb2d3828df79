// The completed sample plan that ships with the program: a Word file and, beside it, the costing of its projects as JSON.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Demonstration } from '../application/commands/put-demonstration.command.ts';
import { programFiles } from './program-files.ts';

const factor = z.object({ amount: z.string(), unit: z.string() });
const line = z.object({ item: z.string(), factors: z.tuple([factor]).rest(factor), price: z.string(), standard: z.string(), indicators: z.array(z.number()) });
const costingShape = z.array(z.object({ project: z.number(), duty: z.string(), activity: z.string(), lines: z.array(line) }));

/** Throws where the files do not stand beside the program as they were built. */
export async function readDemonstration(): Promise<Demonstration> {
  return {
    bytes: new Uint8Array(await readFile(programFiles.demonstration)),
    fileName: '示例县市场监督管理局2027年部门预算绩效文本（虚构单位，演示）.docx',
    costing: costingShape.parse(JSON.parse(await readFile(programFiles.demonstrationCosting, 'utf8'))),
  };
}
