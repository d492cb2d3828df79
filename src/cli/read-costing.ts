// The 测算 of `hengji check FILE --costing COSTING`, put beside the projects of the text that was read. Only a file that is named is read.
import { readCosting } from '../application/queries/costing-json.ts';
import { withCosting } from '../domain/costing/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';
import type { CommandContext } from './command.ts';

/** The plan as it is where none was named. */
export async function withCostingFile({ files }: CommandContext, { options }: ParsedArguments, plan: DepartmentPlan): Promise<Result<DepartmentPlan, Fault>> {
  const path = options.get('costing');
  if (path === undefined) return ok(plan);
  const other = (['against', 'decisions', 'fix'] as const).find((name) => options.has(name));
  if (other !== undefined) return failed({ code: 'arguments', what: `--costing 不和 --${other} 同用`, where: '命令行', remedy: '请分几次做：测算只用于检查文本和写出检查结果、审核意见书。' });
  const source = await files.read(path);
  if (!source.ok) return source;
  const costing = readCosting(new TextDecoder().decode(source.value.bytes), { where: source.value.name, projects: plan.projects.length });
  return costing.ok ? ok(withCosting(plan, costing.value)) : costing;
}
