// The earlier side of `hengji check NEW --against OPINIONS`: the JSON of an earlier check, a file of ours that carries it (commented text, letter), or the
// earlier document itself, which is then checked under the same options; and its findings followed into the new text.
import type { FollowedOpinions } from '../application/queries/follow-up-json.ts';
import { readEarlierOpinions, type EarlierOpinions } from '../application/queries/earlier-opinions.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { boundOpinionsOf } from '../documents/index.ts';
import { projectList, reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import { answeredApart, followUp, isAboutPlan, trackedFindings } from '../domain/follow-up/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { CommandContext } from './command.ts';

export async function readOpinionsAt(context: CommandContext, path: string, options: CheckOptions, { plan, check }: CheckReport): Promise<Result<FollowedOpinions, Fault>> {
  const opinions = await earlierOpinions(context, path, options);
  if (!opinions.ok) return opinions;
  const { tracked, answered, file, only } = opinions.value;
  if (only !== null) return failed(partOfText(only, path));
  if (!isAboutPlan(tracked, plan)) return failed(otherPlan(plan.file, file));
  return ok({ opinions: opinions.value, ...answeredApart(followUp(tracked, check.all, plan), answered) });
}

async function earlierOpinions({ files, parser }: CommandContext, path: string, options: CheckOptions): Promise<Result<EarlierOpinions, Fault>> {
  const source = await files.read(path);
  if (!source.ok) return source;
  const { bytes, name } = source.value;
  if (isJson(bytes, name)) return readEarlierOpinions(new TextDecoder().decode(bytes), name);
  const bound = boundOpinionsOf(bytes, name);
  if (bound !== null) return readEarlierOpinions(bound, name);
  const earlier = await parser.parse(bytes, name);
  if (!earlier.ok) return earlier;
  const report = reportOn(earlier.value.plan, checkCatalogue, options);
  if (!report.ok) return report;
  const { plan, check } = report.value;
  return ok({ file: plan.file, profile: check.profile.id, tracked: trackedFindings(check.all, plan), answered: [], only: null });
}

/** By its name, or by its first sign behind a byte order mark and blanks: no document of ours begins with a brace. */
function isJson(bytes: Uint8Array, name: string): boolean {
  return name.toLowerCase().endsWith('.json') || new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}

/** Held against a whole text, everything said of the other projects would pass for new. */
function partOfText(only: readonly number[], path: string): Fault {
  return {
    code: 'opinions-of-part',
    what: `这份检查结果只看了项目${projectList(only)}，不能用来核对整个文本`,
    where: `--against ${path}`,
    remedy: '请用全文的检查结果（检查时不写 --project），或者直接写上一稿。',
  };
}

function otherPlan(file: string, earlier: string): Fault {
  return {
    code: 'opinions-other-plan',
    what: `“${file}”里没有意见所说的任何一个项目，不像是“${earlier}”的修改稿`,
    where: file,
    remedy: '请核对 --against 后面的文件：它应当是上一稿的检查结果（JSON、带批注的文本、审核意见书、审核表、检查报告），或者上一稿本身。',
  };
}
