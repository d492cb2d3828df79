// What an auditor takes along: the events of a division as a table and as they stand in the chain, and how to verify them without this program.
import { textArchive } from '../../documents/index.ts';
import { chinaDay } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { ChainedEvent, HistoryStore } from '../history-store.ts';
import type { AuditReport } from '../local-work.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayAuditDivision } from './audit-division.ts';
import { toldEvent } from './told-event.ts';
import type { WrittenPaper } from './opinion-letter.ts';

export interface AuditPorts extends OrganisationPorts {
  readonly history: HistoryStore;
}

/** Events read at a time, and how many one file holds at most. */
const piece = 2_000;
const mostEvents = 40_000;

export async function auditVerification({ history, ...ports }: AuditPorts, actor: Actor): Promise<Result<AuditReport, Fault>> {
  const refused = maySomewhere(actor, 'audit.read', await organisationToday(ports));
  return refused === null ? ok(await history.verify()) : failed(refused);
}

/** `after`: behind which event to begin, for whoever took the former ones along already. */
export async function auditExport(ports: AuditPorts, { actor, division, after }: { readonly actor: Actor; readonly division: string; readonly after: number }): Promise<Result<WrittenPaper, Fault>> {
  const tree = await organisationToday(ports);
  const refused = mayAuditDivision(actor, division, { home: ports.organisation.home, tree });
  if (refused !== null) return failed(refused);
  const events: ChainedEvent[] = [];
  for (let behind = after; events.length <= mostEvents; ) {
    const next = await ports.history.chained({ division, after: behind, most: piece });
    events.push(...next);
    const last = next.at(-1);
    if (last === undefined || next.length < piece) break;
    behind = last.number;
  }
  if (events.length === 0) return failed(nothingThere);
  const held = events.slice(0, mostEvents);
  const bytes = textArchive([
    { name: '操作记录.csv', text: `\uFEFF${tableOf(held)}` },
    { name: '操作记录.jsonl', text: held.map((event) => `${JSON.stringify(rawOf(event))}\n`).join('') },
    { name: '怎样核验.txt', text: howTo(division, held, events.length > mostEvents) },
  ]);
  return ok({ name: `操作记录_${division}_${chinaDay(ports.clock.now())}.zip`, bytes });
}

function tableOf(events: readonly ChainedEvent[]): string {
  const rows = events.map(({ number, at, title, by, under, actor, subject, detail, hash }) => [String(number), at, title, toldEvent(detail).join('；'), by, under, actor, subject ?? '', hash]);
  return [['事件号', '时间（UTC）', '事项', '内容', '操作者', '以何岗位（本人岗位的不写）', '操作者标识', '对象标识', '本事件摘要'], ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

/** Quoted; a text that a spreadsheet would take for a formula is led by an apostrophe. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function rawOf({ division, number, previousHash, hash, body }: ChainedEvent) {
  return { division, number, previousHash, hash, body };
}

function howTo(division: string, events: readonly ChainedEvent[], more: boolean): string {
  const [first, last] = [events[0], events.at(-1)];
  return [
    `区划 ${division}，事件 ${first?.number ?? 0} 至 ${last?.number ?? 0}，共 ${events.length} 个。`,
    ...(more ? [`一份最多 ${mostEvents} 个；其余的请从事件 ${last?.number ?? 0} 之后接着导出。`] : []),
    '',
    '“操作记录.csv”供阅读和筛选。“操作记录.jsonl”一行一个事件，供核验：',
    '  body 是事件全文（谁、何时、做了什么，以及所写每一行的摘要），previousHash 是上一个事件的摘要，hash 是本事件的摘要。',
    '',
    '怎样核验（不需要本系统）：',
    '1. 第一行的 previousHash 应等于上一次导出最后一行的 hash；从第1个事件起导出的，应为64个0。',
    '2. 每一行的 hash 应等于 SHA-256（UTF-8）：previousHash、division、number、body 四项依次用换行符（LF）连接后的文本。',
    '3. 每一行的 previousHash 应等于上一行的 hash，number 逐个加一，不缺号。',
    '4. 最后一行的 hash 应与数据库之外保存的链首文件中同一事件号的摘要一致。',
    '有一处不符，即说明从那一处起的记录被改动过。数据行是否与事件一致，由“hengji audit verify”在数据所在的机器上核验。',
    '',
  ].join('\r\n');
}

const nothingThere: Fault = { code: 'audit-nothing', what: '这个范围里没有事件', where: '操作记录', remedy: '请核对区划代码和起始的事件号。' };
