// The version that the check code of a printed sheet names, and whether it says what the sheet was printed from. Looked for among what the actor may see.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { checkCode, isSameSeal, readCheckCode } from '../exports/check-code.ts';
import { latestVersion, type PlanVersion, type StoredPlan } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import type { PlanQueries } from './plan-queries.ts';

export interface CodedPlan {
  readonly plan: StoredPlan;
  readonly version: PlanVersion;
  /** `different`: there is such a version, but its content has another seal. */
  readonly outcome: 'same' | 'different';
  readonly isLatest: boolean;
}

interface CodePorts {
  readonly queries: Pick<PlanQueries, 'list' | 'read'>;
  readonly secrets: Pick<Secrets, 'digest'>;
}

export async function codedVersion({ queries, secrets }: CodePorts, actor: Actor, typed: string): Promise<Result<CodedPlan, Fault>> {
  const listed = await queries.list(actor);
  if (!listed.ok) return listed;
  const code = readCheckCode(typed);
  if (code === null) return failed(noCode);
  const { unitCode, fiscalYear, version: number } = code;
  let different: CodedPlan | null = null;
  for (const { id } of listed.value.filter((plan) => plan.unitCode === unitCode && plan.fiscalYear === fiscalYear && plan.versions >= number)) {
    const read = await queries.read(actor, id, number);
    const content = read.ok ? await read.value.content() : read;
    if (!read.ok || !content.ok) continue;
    const { plan, version } = read.value;
    const found = { plan, version, isLatest: latestVersion(plan).number === number };
    if (isSameSeal(code, checkCode({ unitCode, fiscalYear, version: number }, content.value.plan, secrets))) return ok({ ...found, outcome: 'same' });
    different ??= { ...found, outcome: 'different' };
  }
  return different === null ? failed(noSuchVersion) : ok(different);
}

const noCode: Fault = {
  code: 'check-code-unreadable',
  what: '这不是完整的校验码',
  where: '校验码',
  remedy: '校验码印在每张纸的页脚，例如 414001-2021-3-7KQF-M2XP-9TWD：单位代码、年度、版本号和三组各四位的字母数字。',
};
const noSuchVersion: Fault = {
  code: 'check-code-unknown',
  what: '没有找到校验码所说的版本',
  where: '校验码',
  remedy: '请核对单位代码、年度和版本号；也可能这份文本不在您能查看的范围里，或者纸张是从另一套系统印出的。',
};
