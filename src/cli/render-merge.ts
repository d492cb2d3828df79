// What a workbook that came back says, as text: counts, then the changes project by project, conflicts with all three texts.
import type { Acceptance } from '../application/commands/merge-returned.command.ts';
import type { LocalChange, LocalMerge } from '../application/local-work.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

const kindTitles: Readonly<Record<LocalChange['kind'], string>> = { added: '新增', changed: '修改', removed: '删除', moved: '移动' };

const conflictTitles: Readonly<Record<NonNullable<LocalChange['conflict']>, string>> = {
  'both-wrote': '冲突：导出以后别人也改了这里',
  gone: '冲突：导出以后别人删除了这里，不能采用',
  changed: '冲突：表里删除了，导出以后别人在这里写过',
};

export function renderMerge(merge: LocalMerge, accept: Acceptance, terminal: Terminal): string {
  const { unitName, fiscalYear, changes, remarks } = merge;
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length;
  const lines = [
    inked(terminal, 'bold', terminalSafe(`${unitName}${fiscalYear === null ? '' : ` ${fiscalYear}年`}：${changes.length === 0 ? '工作簿与现在的内容没有不同' : `${changes.length}处不同，其中冲突${conflicts}处`}`)),
    ...remarks.map((remark) => terminalSafe(`注意：${remark}`)),
    ...byProject(changes).flatMap(([title, group]) => ['', inked(terminal, 'bold', terminalSafe(title)), ...group.flatMap(changeLines)]),
    '',
    outcomeLine(merge, accept),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeLine({ changes, accepted, outcome }: LocalMerge, accept: Acceptance): string {
  if (changes.length === 0) return '没有要采用的。';
  if (outcome === 'conflict') return '没有采用：刚才又有人改了其中的格，请再运行一次。';
  if (accept === 'none') return '以上只是列出，没有改动。采用没有冲突的：加 --accept unopposed；全部以表里为准：加 --accept all。';
  const left = changes.length - accepted;
  return `已采用${accepted}处${left === 0 ? '' : `，没有采用${left}处`}。`;
}

function byProject(changes: readonly LocalChange[]): readonly (readonly [string, readonly LocalChange[]])[] {
  const groups = new Map<string, LocalChange[]>();
  for (const change of changes) {
    const title = change.project === null ? '部门整体' : `第${change.project.number}个项目　${change.project.name}`;
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return [...groups];
}

function changeLines({ kind, row, title, before, now, returned, conflict }: LocalChange): readonly string[] {
  const where = `  ${kindTitles[kind]} ${row === null ? '' : `第${row.ordinal}行“${row.name}” `}${title}`;
  const texts = conflict === null ? [`    原来：${shown(now)}`, `    表里：${shown(returned)}`] : [`    ${conflictTitles[conflict]}`, `    导出时：${shown(before)}`, `    现在：${shown(now)}`, `    表里：${shown(returned)}`];
  return [where, ...texts].map(terminalSafe);
}

function shown(text: string | null): string {
  return text === null ? '（没有）' : text.trim() === '' ? '（空白）' : text.replaceAll('\n', ' ⏎ ');
}
