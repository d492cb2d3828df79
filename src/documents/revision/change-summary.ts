// 变动摘要: what changed from one text to another, on one page: money, goals, targets. What the page has no room for is counted;
// it stands in the revision.
import { planTypography, type PlanStyle } from '../../catalogue/typography/plan-text.typography.ts';
import { distanceFen, formatFen, zeroFen, type Fen } from '../../kernel/money.ts';
import { cell, paragraph, row } from '../word/write/building-blocks.ts';
import { layOutSection } from '../word/write/layout/lay-out-section.ts';
import { textWidth } from '../word/write/measures.ts';
import { edgesOf } from '../word/write/plan/draft-table.ts';
import { fileNameOf, planToPrint } from '../word/write/plan/plan-to-print.ts';
import type { WordBlock, WordTable } from '../word/write/word-document.ts';
import { writeDocx } from '../word/write/write-docx.ts';
import { formDeclarations } from '../../catalogue/forms/index.ts';
import { planChanges, type Changed, type MoneyChange, type PlanChanges } from './plan-changes.ts';
import type { Revision, WrittenRevision } from './revised-plan.ts';

/** Characters of a goal that are shown, and of these before the first that differs. */
const mostOfGoal = 90;
const beforeDifference = 20;

export function writeChangeSummary({ before, after, pairs, span, author, at }: Revision): WrittenRevision {
  const { title } = planToPrint(after, formDeclarations);
  const changes = planChanges(before, after, pairs);
  const head = { title, note: [span, at.slice(0, 10), author].filter((part) => part !== '').join('　') };
  const { page } = planTypography;
  const laidOut = (room: Room) => layOutSection({ page, pageNumbers: null, blocks: summaryBlocks(head, changes, room) }, planTypography);
  const layout = laidOut(mostRoom(changes, (room) => laidOut(room).pageCount === 1));
  const bytes = writeDocx({ title: `${title}变动摘要`, typography: planTypography, foot: '', revision: null, sections: [layout.section] });
  return { fileName: `${fileNameOf(`${title}（${span}变动摘要）`)}.docx`, bytes };
}

/** What changed, in a sentence. */
export function changeSentence({ before, after, pairs }: Pick<Revision, 'before' | 'after' | 'pairs'>): string {
  return leadOf(planChanges(before, after, pairs));
}

/** Rows that each table has room for. */
type Room = Readonly<Record<'money' | 'goals' | 'targets', number>>;

/** Row by row, in turn, as long as everything stands on one page. */
function mostRoom(changes: PlanChanges, fits: (room: Room) => boolean): Room {
  let room: Room = { money: 1, goals: 1, targets: 1 };
  const growing = new Set(['money', 'targets', 'goals'] as const);
  while (growing.size > 0) {
    for (const table of growing) {
      const more = { ...room, [table]: room[table] + 1 };
      if (room[table] < changes[table].length && fits(more)) room = more;
      else growing.delete(table);
    }
  }
  return room;
}

interface Head {
  readonly title: string;
  readonly note: string;
}

function summaryBlocks({ title, note }: Head, changes: PlanChanges, room: Room): readonly WordBlock[] {
  const { money, goals, targets } = changes;
  return [
    paragraph('partTitle', '绩效文本变动摘要'),
    paragraph('unitLine', title),
    paragraph('unitLine', note),
    paragraph('body', leadOf(changes)),
    ...section('一、资金', ['项目', '原预算（万元）', '现预算（万元）', '增减（万元）'], [4, 2, 2, 2], room.money, money.map((change) => [
      `${change.project}${change.kind === 'added' ? '（新增）' : change.kind === 'removed' ? '（取消）' : ''}`, amount(change.before, change.kind === 'added'), amount(change.after, change.kind === 'removed'), differenceOf(change),
    ])),
    ...section('二、目标', ['项目', '原来', '现在'], [2, 4, 4], room.goals, goals.map((change) => [change.project ?? '部门整体', cut(change.before, change), cut(change.after, change)])),
    ...section('三、指标值', ['项目', '指标', '原来', '现在'], [3, 3, 2, 2], room.targets, targets.map((change) => [change.project, change.indicator, change.before ?? '（新增）', change.after ?? '（删去）'])),
  ];
}

/** How many, before any table. */
function leadOf({ projects, total, money, goals, targets }: PlanChanges): string {
  if (money.length + goals.length + targets.length === 0) return '两稿的资金、目标和指标没有变动。';
  const [added, removed] = [money.filter(({ kind }) => kind === 'added').length, money.filter(({ kind }) => kind === 'removed').length];
  const moves = [...(added === 0 ? [] : [`新增${added}个`]), ...(removed === 0 ? [] : [`取消${removed}个`])];
  const moved = moves.length === 0 ? '' : `（${moves.join('，')}）`;
  const [put, gone] = [targets.filter(({ before }) => before === null).length, targets.filter(({ after }) => after === null).length];
  return [
    `项目由${projects.before ?? 0}个变为${projects.after ?? 0}个${moved}`,
    totalSentence(total),
    `目标改动${goals.length}处`,
    `指标新增${put}条、删去${gone}条、改动${targets.length - put - gone}条。`,
  ].join('；');
}

function totalSentence(total: Changed<Fen>): string {
  if (total.before === null || total.after === null) return '有项目没有写预算数，合计无法比较';
  if (total.before === total.after) return `预算合计${formatFen(total.after, '万元')}万元，没有变化`;
  return `预算合计由${formatFen(total.before, '万元')}万元变为${formatFen(total.after, '万元')}万元（${difference(total)}万元）`;
}

function section(title: string, labels: readonly string[], shares: readonly number[], most: number, rows: readonly (readonly string[])[]): readonly WordBlock[] {
  const heading = paragraph('sectionHeading', title);
  if (rows.length === 0) return [heading, paragraph('besides', '没有变动。')];
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  return [heading, tableOf(labels, shares, shown), ...(left === 0 ? [] : [paragraph('besides', `另有${left}处，见修订稿。`)])];
}

function tableOf(labels: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): WordTable {
  const edges = edgesOf(shares, textWidth(planTypography.page));
  const styled = (texts: readonly string[], style: PlanStyle) => texts.map((content) => cell(style, content));
  return {
    kind: 'table',
    columns: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    framed: true,
    rows: [row(styled(labels, 'cellLabel'), { header: true }), ...rows.map((texts) => row(styled(texts, 'cellText')))],
  };
}

function amount(value: Fen | null, isNone: boolean): string {
  return isNone ? '—' : value === null ? '空白' : formatFen(value, '万元');
}

/** Nothing counts as zero only where the project itself was not there; a blank amount is not known. */
function differenceOf({ kind, before, after }: MoneyChange): string {
  return difference({ before: kind === 'added' ? zeroFen : before, after: kind === 'removed' ? zeroFen : after });
}

function difference({ before, after }: Changed<Fen>): string {
  const size = before === null || after === null ? null : distanceFen(before, after);
  if (size === null || before === null || after === null) return '无法比较';
  return `${after > before ? '+' : after < before ? '−' : ''}${formatFen(size, '万元')}`;
}

/** Of a long goal the stretch in which it differs. */
function cut(goal: string | null, { before, after }: Changed<string>): string {
  if (goal === null) return '—';
  const characters = Array.from(goal);
  if (characters.length <= mostOfGoal) return goal;
  const [old, now] = [Array.from(before ?? ''), Array.from(after ?? '')];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same += 1;
  const from = Math.max(0, Math.min(same - beforeDifference, characters.length - mostOfGoal));
  const to = from + mostOfGoal;
  return `${from === 0 ? '' : '…'}${characters.slice(from, to).join('')}${to < characters.length ? '…' : ''}`;
}
