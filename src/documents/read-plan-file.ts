// The one door into the documents layer: the bytes of a file become a department plan, or one fault that says what to do.
import type { SummaryRow } from '../domain/editing/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import { departmentForms, formDeclarations } from '../catalogue/forms/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { DocumentFormat } from './accepted-formats.ts';
import { boundOpinionsOf } from './opinion/bound-opinions-of.ts';
import { defaultReadingLimits, type ReadingLimits } from './document-reading.ts';
import { foundLists, type FoundList } from './list/found-list.ts';
import { noLayouts, type LayoutChoice } from './list/layout-choice.ts';
import { withMappedLists } from './list/mapped-lists.ts';
import { readSummary } from './list/read-summary.ts';
import { unreadRows, type UnreadRow } from './list/unread-rows.ts';
import { readPlan } from './plan/read-plan.ts';
import { readDocument } from './read-document.ts';
import { returnedIdentities, type ReturnedIdentities } from './sheet/returned-identities.ts';

export interface PlanReading {
  readonly plan: DepartmentPlan;
  readonly format: DocumentFormat;
  /** What the reader did that a person may want to know, in Chinese. */
  readonly remarks: readonly string[];
  /** Who is who, where the file is a workbook that this program wrote to be edited and to come back; else null. */
  readonly identities: ReturnedIdentities | null;
  /** The rows of a summary, to be compared with what stands; null where the file is none. */
  readonly summary: readonly SummaryRow[] | null;
  /** The layout by which lists were read, and what of them was not; null where none was. */
  readonly layout: ReadByLayout | null;
  /** Lists to be asked about: where nothing was read, or where a layout read them; empty where a known form did. */
  readonly lists: readonly FoundList[];
}

export interface ReadByLayout {
  readonly id: string;
  readonly title: string;
  readonly unreadRows: readonly UnreadRow[];
}

export interface ReadingOptions {
  readonly limits?: ReadingLimits;
  /** Layouts of lists, tried before the known forms. */
  readonly layouts?: LayoutChoice;
}

/** Reads a document of any accepted format by its content. A document without any table is a fault: there is nothing a target could stand in. */
export function readPlanFile(bytes: Uint8Array, file: string, { limits = defaultReadingLimits, layouts = noLayouts }: ReadingOptions = {}): Result<PlanReading, Fault> {
  const document = readDocument(bytes, file, limits);
  if (!document.ok) return document;
  if (!document.value.blocks.some((block) => block.kind === 'table')) return failed(withoutTable(file));
  const { format, remarks } = document.value;
  const lists = withMappedLists(document.value, layouts);
  const read = readPlan(lists.document, formDeclarations, departmentForms);
  const plan = { ...read, unread: [...read.unread, ...lists.unread] };
  const [used] = lists.used;
  const unitGuessed = plan.projects.length > 0 && plan.moneyUnit === null;
  const carries = format !== 'txt' && format !== 'csv' && format !== 'doc' && boundOpinionsOf(bytes, file, limits) !== null;
  if (carries && format !== 'docx') return failed(ownOpinion(file));
  return ok({
    plan,
    format,
    remarks: [
      ...remarks,
      ...(used === undefined ? [] : [`按列式“${used.title}”读取。`]),
      ...(unitGuessed ? ['表中没有写金额单位，金额按万元读取。'] : []),
      ...(carries ? ['文件里带着上次检查的意见：把同一个文件写在 --against 后面，可以核对改了没有。'] : []),
    ],
    identities: returnedIdentities(document.value, plan),
    summary: readSummary(document.value),
    layout: used === undefined ? null : { id: used.layout, title: used.title, unreadRows: lists.used.flatMap((one) => unreadRows(one, read.unread)) },
    lists: used === undefined && plan.projects.length > 0 ? [] : foundLists(document.value),
  });
}

/** A workbook or page of ours is about a plan and holds none. */
function ownOpinion(file: string): Fault {
  return {
    code: 'own-opinion',
    what: '这是本程序写的审核表或检查报告，不是绩效文本',
    where: file,
    remedy: '要核对修改稿的，把它写在 --against 后面；要用审核表里的决定的，写在 --decisions 后面；检查请选绩效文本本身。',
  };
}

function withoutTable(file: string): Fault {
  return {
    code: 'no-table',
    what: '文档里没有表格，找不到项目绩效目标表',
    where: file,
    remedy: '请确认选对了文件；如果表格在文档里是图片，请换成可编辑的表格后再检查。',
  };
}
