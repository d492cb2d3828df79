// The 测算 of a text's projects in JSON, as it lies beside the demonstration text: a list of projects by their position, each with its lines.
import type { CostingFactor, CostingLine } from '../../domain/costing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { parseJson, readList, readRecord, readText, readWhole } from './json-shape.ts';

/** Lines by the position of their project, from 1. Faults: another document, a line without a quantity, a project twice, or one that the text does not have. */
export function readCosting(text: string, { where, projects }: { readonly where: string; readonly projects: number }): Result<ReadonlyMap<number, readonly CostingLine[]>, Fault> {
  const entries = readProjects(parseJson(text));
  if (entries === undefined) return failed({ code: 'costing-unreadable', what: '不是测算文件，或者有一条明细缺项', where, remedy });
  const costing = new Map<number, readonly CostingLine[]>();
  for (const { project, lines } of entries) {
    const refusal = project < 1 || project > projects ? `文本里没有第${project}个项目，共${projects}个` : costing.has(project) ? `第${project}个项目写了两次` : null;
    if (refusal !== null) return failed({ code: 'costing-project', what: refusal, where, remedy: 'project 是项目在文本里的次序，从1数起；一个项目的明细写在一处。' });
    const read = lines.flatMap(({ factors: [first, ...others], ...line }, index): readonly CostingLine[] => (first === undefined ? [] : [{ ...line, id: `${project}.${index + 1}`, factors: [first, ...others] }]));
    if (read.length < lines.length) return failed({ code: 'costing-unreadable', what: `第${project}个项目有一条明细没有数量`, where, remedy });
    costing.set(project, read);
  }
  return ok(costing);
}

const remedy = '每个项目写明 project 和 lines；每条明细写明 item、factors（amount、unit）、price、standard、indicators，写法见 data/samples/demonstration-2027.costing.json。';

const readFactor = readRecord<CostingFactor>({ amount: readText, unit: readText });

const readLine = readRecord({ item: readText, factors: readList(readFactor), price: readText, standard: readText, indicators: readList(readWhole) });

const readProjects = readList(readRecord({ project: readWhole, lines: readList(readLine) }));
