// What `hengji profile` shows: the list of profiles, or the values of one with their versions and grounds.
import { ruleProfiles } from '../catalogue/profiles/index.ts';
import { resolveProfile, type ResolvedProfile } from '../domain/policy/index.ts';
import { civilDate, parseCivilDate, type CivilDate } from '../kernel/civil-date.ts';
import { describeCitation } from '../kernel/citation.ts';
import type { Fault } from '../kernel/fault.ts';
import { severityTitles } from '../kernel/severity.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { padDisplay } from './display-width.ts';

export function showProfile({ terminal }: CommandContext, args: ParsedArguments): ExitCode {
  const [action, id] = args.words;
  if (action === 'list') {
    const width = Math.max(...ruleProfiles.map((profile) => profile.id.length));
    for (const profile of ruleProfiles) terminal.out(`  ${profile.id.padEnd(width)}  ${padDisplay(profile.title, 26)}  ${profile.jurisdiction}，${yearsOf(profile.fiscalYears)}\n`);
    return 0;
  }
  if (action !== 'show' || id === undefined) return reportFault(terminal, usage('命令不完整'));
  const profile = ruleProfiles.find((candidate) => candidate.id === id);
  const on = args.options.get('on');
  const day = on === undefined ? civilDate(profile?.fiscalYears.from ?? 2021, 1, 1) : parseCivilDate(on);
  if (day === null) return reportFault(terminal, usage(`日期“${on}”不存在`));
  const resolved = resolveProfile(id, ruleProfiles, day);
  if ('message' in resolved) return reportFault(terminal, usage(resolved.message.replace(/。$/u, '')));
  terminal.out(renderProfile(resolved, profile?.base ?? null, day));
  return 0;
}

function renderProfile(profile: ResolvedProfile, base: string | null, day: CivilDate): string {
  const lines = [`${profile.id}  ${profile.title}`, `以 ${base ?? '本身'} 为底，按 ${day} 有效的版本`, ''];
  for (const version of profile.versions) {
    lines.push(`${version.title}：${version.shown}`);
    lines.push(`    版本 ${version.versionId}（${version.profile}）`, `    依据 ${describeCitation(version.citation)}`);
  }
  for (const [rule, severity] of profile.severities) lines.push(`规则 ${rule} 的级别改为“${severityTitles[severity]}”`);
  return `${lines.join('\n')}\n`;
}

function yearsOf(years: { readonly from: number; readonly to: number | null }): string {
  return years.to === null ? `${years.from}年起` : `${years.from}–${years.to}年`;
}

function usage(what: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy: `用法：hengji profile show 口径，或 hengji profile list。可用的口径：${ruleProfiles.map((profile) => profile.id).join('、')}。` };
}
