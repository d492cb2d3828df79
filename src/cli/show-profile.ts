// What `hengji profile` shows: the list of profiles, or one with its values, versions and grounds.
import { ruleProfiles } from '../catalogue/profiles/index.ts';
import { resolveProfile, type RuleProfile } from '../domain/policy/index.ts';
import { civilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { padDisplay } from './display-width.ts';
import { renderProfile, yearsOf } from './render-profile.ts';

export function showProfile({ terminal }: CommandContext, args: ParsedArguments): ExitCode {
  const [action, id] = args.words;
  if (action === 'list') {
    const width = Math.max(...ruleProfiles.map((profile) => profile.id.length));
    for (const profile of ruleProfiles) terminal.out(`  ${profile.id.padEnd(width)}  ${padDisplay(profile.title, 26)}  ${profile.jurisdiction}，${yearsOf(profile.fiscalYears)}\n`);
    return 0;
  }
  if (action !== 'show' || id === undefined) return reportFault(terminal, usage('命令不完整'));
  const profile = ruleProfiles.find((candidate) => candidate.id === id);
  if (profile === undefined) return reportFault(terminal, usage(`没有名为“${id}”的口径`));
  const on = args.options.get('on');
  const day = on === undefined ? civilDate(profile.fiscalYears.from, 1, 1) : parseCivilDate(on);
  if (day === null) return reportFault(terminal, usage(`日期“${on}”不存在`));
  const resolved = resolveProfile(id, ruleProfiles, day);
  if ('message' in resolved) return reportFault(terminal, usage(resolved.message.replace(/。$/u, '')));
  const format = args.options.get('format') === 'table' ? 'table' : 'text';
  terminal.out(renderProfile({ profile, resolved, bases: basesOf(profile), day }, format, terminal));
  return 0;
}

function basesOf(profile: RuleProfile): readonly RuleProfile[] {
  const base = ruleProfiles.find((candidate) => candidate.id === profile.base);
  return base === undefined ? [] : [base, ...basesOf(base)];
}

function usage(what: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy: `用法：hengji profile show 口径，或 hengji profile list。可用的口径：${ruleProfiles.map((profile) => profile.id).join('、')}。` };
}
