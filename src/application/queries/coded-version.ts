// The version, or the set of versions, that the check code of a printed sheet names, and whether it says what the sheet was printed from. Looked for among what the
// actor may see.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { checkCode, isSameSeal, readCheckCode, type CheckCode } from '../exports/check-code.ts';
import { readSetCode } from '../exports/set-code.ts';
import { latestVersion, type ListedPlan, type PlanVersion, type StoredPlan } from '../plan-store.ts';
import { codedSet, type CodedSet, type CodePorts } from './coded-set.ts';

export interface CodedPlan {
  readonly kind: 'version';
  readonly plan: StoredPlan;
  readonly version: PlanVersion;
  /** `different`: there is such a version, but its content has another seal. */
  readonly outcome: 'same' | 'different';
  readonly isLatest: boolean;
}

export async function codedVersion(ports: CodePorts, actor: Actor, typed: string): Promise<Result<CodedPlan | CodedSet, Fault>> {
  const listed = await ports.queries.list(actor);
  if (!listed.ok) return listed;
  const [code, set] = [readCheckCode(typed), readSetCode(typed)];
  if (code === null && set === null) return failed(noCode);
  const single = code === null ? null : await codedPlan(ports, actor, { listed: listed.value, code, typed });
  if (single?.outcome === 'same') return ok(single);
  // A text alone in the file of its department has a code that reads like that of a text.
  const several = set === null ? null : await codedSet(ports, actor, { listed: listed.value, set, typed });
  const found = several?.outcome === 'same' ? several : (single ?? several);
  return found === null ? failed(set !== null && set.versions.length > 1 ? noSuchSet : noSuchVersion) : ok(found);
}

interface CodeSearch {
  readonly listed: readonly ListedPlan[];
  readonly code: CheckCode;
  readonly typed: string;
}

async function codedPlan({ queries, secrets }: CodePorts, actor: Actor, { listed, code, typed }: CodeSearch): Promise<CodedPlan | null> {
  const { unitCode, fiscalYear, version: number } = code;
  let different: CodedPlan | null = null;
  for (const { id } of listed.filter((plan) => plan.unitCode === unitCode && plan.fiscalYear === fiscalYear && plan.versions >= number)) {
    const read = await queries.read(actor, id, number);
    const content = read.ok ? await read.value.content() : read;
    if (!read.ok || !content.ok) continue;
    const { plan, version } = read.value;
    const found = { kind: 'version' as const, plan, version, isLatest: latestVersion(plan).number === number };
    if (isSameSeal(typed, checkCode({ unitCode, fiscalYear, version: number }, content.value.plan, secrets))) return { ...found, outcome: 'same' };
    different ??= { ...found, outcome: 'different' };
  }
  return different;
}

const noCode: Fault = {
  code: 'check-code-unreadable',
  what: '这不是完整的校验码',
  where: '校验码',
  remedy: '校验码印在每张纸的页脚，例如 414001-2021-3-7KQF-M2XP-9TWD：单位代码、年度、版本号和三组各四位的字母数字；几个单位合成的，版本号有几个，中间用点隔开，点也要输入。',
};
const noSuchVersion: Fault = {
  code: 'check-code-unknown',
  what: '没有找到校验码所说的版本',
  where: '校验码',
  remedy: '请核对单位代码、年度和版本号；也可能这份文本不在您能查看的范围里，或者纸张是从另一套系统印出的。',
};
const noSuchSet: Fault = {
  code: 'check-code-unknown',
  what: '没有找到校验码所说的一套文本',
  where: '校验码',
  remedy: '请核对部门代码、年度和各份文本的版本号；也可能其中有文本不在您能查看的范围里。可以用纸上各单位的表页脚的校验码，逐个单位核对。',
};
