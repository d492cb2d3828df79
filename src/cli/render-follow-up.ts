// What became of the earlier findings, as text: four counts, then the four lists, first what needs a hand, each finding with its place in both texts.
import type { FollowedOpinions } from '../application/queries/follow-up-json.ts';
import type { CheckReport } from '../domain/check/index.ts';
import { countFollowUp, followUpStatuses, followUpTitles, type FollowUpEntry, type FollowUpStatus, type ResolvedBy, type StandingAnswer, type TrackedFinding } from '../domain/follow-up/index.ts';
import { listOrdinals } from '../domain/lint/index.ts';
import { describePlace } from '../kernel/place.ts';
import { severitiesWorstFirst } from '../kernel/severity.ts';
import { cutDisplay, displayWidth, wrapDisplay } from './display-width.ts';
import { ruleTitle } from './rule-title.ts';
import { severityMark } from './severity-mark.ts';
import { shownChange } from './shown-change.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

const indent = '          ';

export function renderFollowUp({ plan, check }: CheckReport, { opinions, entries, answered }: FollowedOpinions, remarks: readonly string[], terminal: Terminal): string {
  const counts = countFollowUp(entries);
  const { blocks, explain, advice } = check.summary.bySeverity;
  const notes = [
    ...(opinions.profile === check.profile.id ? [] : [`上次按口径 ${opinions.profile} 检查，这次按 ${check.profile.id}，有的问题会因此出现或消失。`]),
    ...remarks,
  ];
  const lines = [
    inked(terminal, 'bold', terminalSafe(`衡绩核对  ${plan.file}  对照“${opinions.file}”的检查意见`)),
    `意见 ${opinions.tracked.length} 条：已改 ${counts.resolved}${waysOf(entries)} · 未改 ${counts.unchanged} · 改错 ${counts.wrong}；另有新增 ${counts.new}${answered.length === 0 ? '' : `，已经说明或者放行 ${answered.length}`}`,
    `改后的文本：阻止 ${blocks} · 须说明 ${explain} · 建议 ${advice}（整列同样的合并计数；不写 --against 可看全部）`,
    ...notes.map((note) => terminalSafe(`说明：${note}`)),
    ...followUpStatuses.flatMap((status) => renderSection(status, entries.filter((entry) => entry.status === status), terminal)),
    ...renderAnswered(answered, terminal),
  ];
  return `${lines.join('\n')}\n`;
}

const sectionNotes: Readonly<Record<FollowUpStatus, string>> = {
  wrong: '改了，仍有问题，请按下面说的再改',
  unchanged: '问题还在',
  new: '上次没有的问题',
  resolved: '上次的问题已经不在',
};

const wayTitles: Readonly<Record<ResolvedBy, string>> = { rewritten: '改写', removed: '删去', elsewhere: '随别处改动消除' };

/** `（改写 60、删去 4）` */
function waysOf(entries: readonly FollowUpEntry[]): string {
  const parts = (['rewritten', 'removed', 'elsewhere'] as const).flatMap((by) => {
    const count = entries.filter((entry) => entry.status === 'resolved' && entry.by === by).length;
    return count === 0 ? [] : [`${wayTitles[by]} ${count}`];
  });
  return parts.length === 0 ? '' : `（${parts.join('、')}）`;
}

function renderSection(status: FollowUpStatus, entries: readonly FollowUpEntry[], terminal: Terminal): readonly string[] {
  if (entries.length === 0) return [];
  const worstFirst = entries.toSorted((a, b) => severitiesWorstFirst.indexOf(mainOf(a).severity) - severitiesWorstFirst.indexOf(mainOf(b).severity));
  const isBrief = status === 'unchanged' || status === 'resolved';
  const groups = grouped(worstFirst, isBrief ? ruleOf : faultOf);
  return ['', inked(terminal, 'bold', `${followUpTitles[status]} ${entries.length} 条：${sectionNotes[status]}`), ...[...groups.values()].flatMap((group) => (isBrief ? briefLines : fullLines)(group, terminal))];
}

/** What the opinion did not ask about, because it was explained or lifted before. */
function renderAnswered(answered: readonly StandingAnswer[], terminal: Terminal): readonly string[] {
  if (answered.length === 0) return [];
  const lines = answered.flatMap(({ now, side, reason }) => [
    `  ${severityMark(now.severity, terminal)}  ${ruleTitle(now.subject.rule)}  ${inked(terminal, 'dim', now.subject.rule)}`,
    ...wrapped(`${[now.subject.project?.name ?? '整个文本', rowsOf(now)].filter((text) => text !== '').join(' ')}：${side === 'finance' ? '财政放行' : '单位说明'}：${reason}`, terminal),
  ]);
  return ['', inked(terminal, 'bold', `已经说明或者放行 ${answered.length} 条：上次已经答复，不再提出`), ...lines];
}

/** The finding an entry is told by. */
function mainOf(entry: FollowUpEntry): TrackedFinding {
  switch (entry.status) {
    case 'resolved':
    case 'wrong':
      return entry.earlier;
    case 'unchanged':
    case 'new':
      return entry.now;
  }
}

function ruleOf(entry: FollowUpEntry): string {
  const { severity, subject } = mainOf(entry);
  return `${severity}|${subject.rule}`;
}

/** The same fault of the same project is told once; of what was written anew, where the change was the same too. */
function faultOf(entry: FollowUpEntry): string {
  const { severity, subject } = mainOf(entry);
  const change = entry.status === 'wrong' ? [subject.said, entry.saysNow, ...entry.now.map(({ subject: now }) => now.rule)] : [];
  return JSON.stringify([severity, projectOf(entry), subject.rule, subject.messageId, subject.column, ...change]);
}

function projectOf(entry: FollowUpEntry): string {
  return mainOf(entry).subject.project?.name ?? '整个文本';
}

/** What is known from the earlier opinions: the rule, and per project where. */
function briefLines(group: readonly FollowUpEntry[], terminal: Terminal): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { severity, subject } = mainOf(first);
  const projects = [...grouped(group, projectOf)].map(([project, own]) => [project, own.some(({ status }) => status === 'resolved') ? waysIn(own) : whereIn(own)].filter((text) => text !== '').join('：'));
  return [
    `  ${severityMark(severity, terminal)}  ${ruleTitle(subject.rule)}  ${inked(terminal, 'dim', `${subject.rule} · ${group.length} 条`)}`,
    ...projects.flatMap((text) => wrapped(text, terminal)),
  ];
}

/** `第1、3行改写，第4行删去` */
function waysIn(entries: readonly FollowUpEntry[]): string {
  return [...grouped(entries, (entry) => (entry.status === 'resolved' ? wayTitles[entry.by] : ''))].map(([way, own]) => `${whereIn(own)}${way}`).join('，');
}

/** The rows in both texts, `第1、4行（原第1、3行）`, or the places of what is about no row. */
function whereIn(entries: readonly FollowUpEntry[]): string {
  const then = ordinals(entries.flatMap((entry) => (entry.status === 'new' ? [] : entry.earlier.subject.rows)));
  const now = ordinals(entries.flatMap((entry) => (entry.status === 'unchanged' ? entry.now.subject.rows : [])));
  const rows = then === '' ? [] : [now === '' ? `原第${then}行` : now === then ? `第${now}行` : `第${now}行（原第${then}行）`];
  const places = entries.flatMap((entry) => (mainOf(entry).subject.rows.length === 0 ? placesOf(entry) : []));
  return [...new Set([...rows, ...places])].join('、');
}

function ordinals(rows: TrackedFinding['subject']['rows']): string {
  return listOrdinals([...new Set(rows.map(({ ordinal }) => ordinal))].toSorted((a, b) => a - b));
}

function fullLines(group: readonly FollowUpEntry[], terminal: Terminal): readonly string[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const { severity, subject } = mainOf(first);
  const texts = [...textsOf(first), ...(others.length === 0 ? [] : [`同样：${others.map((entry) => `${rowsOf(mainOf(entry))}（${placesOf(entry).join('，')}）`).join('；')}`])];
  return [
    `  ${severityMark(severity, terminal)}  ${ruleTitle(subject.rule)}  ${inked(terminal, 'dim', [subject.rule, ...placesOf(first)].join(' · '))}`,
    ...texts.flatMap((text) => wrapped(text, terminal)),
  ];
}

function textsOf(entry: FollowUpEntry): readonly string[] {
  const main = mainOf(entry);
  const subject = [projectOf(entry), rowsOf(main)].filter((text) => text !== '').join(' ');
  if (entry.status !== 'wrong') return [`${subject}：${main.message}`];
  const { earlier, now, saysNow } = entry;
  const { said, rule } = earlier.subject;
  const change = said === null || saysNow === null ? '' : `：${shownChange(said, saysNow)}`;
  return [`${subject}${change}`, ...now.map((finding) => `${finding.subject.rule === rule ? '仍有问题' : `又有问题（${ruleTitle(finding.subject.rule)}）`}：${finding.message}`)];
}

/** `第3张表第6行第4格`, and where it has moved, also where it stood. */
function placesOf(entry: FollowUpEntry): readonly string[] {
  const then = entry.status === 'new' ? null : (entry.earlier.place ?? null);
  const [now = null] = entry.status === 'resolved' ? [] : [entry.now].flat().map(({ place }) => place);
  if (now === null) return then === null ? [] : [`原${describePlace(then)}`];
  return then === null || describePlace(then) === describePlace(now) ? [describePlace(now)] : [describePlace(now), `原${describePlace(then)}`];
}

/** `第3行“抽检批次”`; nothing for a finding about no row. */
function rowsOf({ subject: { rows } }: TrackedFinding): string {
  const [first] = rows;
  if (first === undefined) return '';
  return rows.length === 1 ? `第${first.ordinal}行“${cutDisplay(first.name, 40)}”` : `第${ordinals(rows)}行`;
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

function wrapped(text: string, terminal: Terminal): readonly string[] {
  return wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - displayWidth(indent))).map((line) => indent + line);
}
