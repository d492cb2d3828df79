// A workbook that came back, held against what went out and against what stands now. Nothing is stored: the changes are shown, and those that a person accepts
// are saved as edits.
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { returnedPlan, wentOutWhole } from '../../documents/index.ts';
import { draftOf, editsBetween, namedInSummary, returnedChanges, standingText, summaryEdits, type PlanDraft, type PlanEdit, type ReturnedChange, type SummaryRow } from '../../domain/editing/index.ts';
import { textsOfDepartmentTable } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { mayReadPlan } from '../plan-access.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan, PlanIdentity, PlanStore } from '../plan-store.ts';
import type { PlanParser } from '../ports.ts';

export interface CompareReturnedPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly parser: PlanParser;
  readonly edition: RuleEdition;
}

export interface ReturnedFile {
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface ReturnedComparison {
  readonly plan: PlanIdentity;
  /** The event after which the workbook went out, and that of what stands now. */
  readonly wentOut: number;
  readonly event: number;
  readonly now: PlanDraft;
  readonly changes: readonly ReturnedChange[];
  /** What the reader did, and what the comparison left out. */
  readonly remarks: readonly string[];
}

export async function compareReturned(ports: CompareReturnedPorts, { actor, bytes, fileName }: ReturnedFile): Promise<Result<ReturnedComparison, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const reading = await ports.parser.parse(bytes, fileName);
  if (!reading.ok) return reading;
  const { plan: returned, identities, remarks, summary } = reading.value;
  if (identities === null && summary !== null) return compareSummary(ports, { actor, fileName, summary, remarks });
  if (identities === null) return failed(withoutIdentities(fileName));
  const plan = await ports.plans.find(identities.plan);
  if (plan === null) return failed(ofUnknownPlan(fileName));
  const unreadable = mayReadPlan(actor, plan, await organisationToday(ports, actor));
  if (unreadable !== null) return failed(unreadable);

  const { event } = plan.lastChange;
  const base = await draftAt(ports.plans, plan, identities.event);
  const now = identities.event === event ? base : await draftAt(ports.plans, plan, event);
  if (base === null || now === null) return failed(ofUnknownMoment(fileName));
  const edits = editsBetween(base, returnedPlan(returned, identities), () => ports.organisation.newId());
  const whole = edits.filter((edit) => isWhole(base, edit));
  const cut = edits.length - whole.length;
  return ok({
    plan,
    wentOut: identities.event,
    event,
    now,
    changes: returnedChanges({ base, now }, whole, indicatorTrees),
    remarks: cut === 0 ? remarks : [...remarks, `有${cut}格的文字超过 Excel 一格的容量，导出时只有开头部分，没有比较；请在系统里修改。`],
  });
}

interface ReturnedSummary extends Pick<ReturnedFile, 'actor' | 'fileName'> {
  readonly summary: readonly SummaryRow[];
  readonly remarks: readonly string[];
}

/** A summary does not say when it went out: it is held against what stands now. */
async function compareSummary(ports: CompareReturnedPorts, { actor, fileName, summary, remarks }: ReturnedSummary): Promise<Result<ReturnedComparison, Fault>> {
  const scope = planScope(actor, 'plan.read', await organisationToday(ports, actor));
  const codes = new Set(summary.flatMap(({ unitCode }) => unitCode ?? []));
  const found: { readonly plan: ListedPlan; readonly now: PlanDraft }[] = [];
  for (const plan of await ports.plans.list(ports.edition, scope)) {
    // A department's text is kept under its code, with which those of its units begin.
    if (plan.demo || (codes.size > 0 && ![...codes].some((code) => code.startsWith(plan.unitCode)))) continue;
    const now = await draftAt(ports.plans, plan, plan.lastChange.event);
    if (now !== null && namedInSummary(now, summary) > 0) found.push({ plan, now });
  }
  const [only, ...others] = found;
  if (only === undefined) return failed(ofUnknownSummary(fileName));
  if (others.length > 0) return failed(ofSeveralPlans(fileName, found.map(({ plan }) => plan)));
  const { plan, now } = only;
  const compared = summaryEdits(now, summary, { newId: () => ports.organisation.newId(), isWhole: wentOutWhole });
  const { event } = plan.lastChange;
  return ok({ plan, wentOut: event, event, now, changes: returnedChanges({ base: now, now }, compared.edits, indicatorTrees), remarks: [...remarks, '按汇总表与现在的内容比较；汇总表没有的栏目保持原样。', ...compared.remarks] });
}

async function draftAt(plans: PlanStore, plan: PlanIdentity, event: number): Promise<PlanDraft | null> {
  const content = await plans.load(plan, { event });
  return content === null ? null : draftOf(content.plan, content.identities);
}

function isWhole(base: PlanDraft, edit: PlanEdit): boolean {
  if (edit.kind === 'paragraphs') return base.frame.overall[edit.part].every(({ source }) => wentOutWhole(source));
  if (edit.kind === 'department-tables') return base.frame.departmentTables.every((table) => allTexts(textsOfDepartmentTable(table)).every(wentOutWhole));
  return wentOutWhole(standingText(base, edit) ?? '');
}

/** The texts of all cells; the name, the title and words that say what is printed are among them. */
function allTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

function withoutIdentities(file: string): Fault {
  return {
    code: 'returned-without-identities',
    what: '这个文件里没有项目和行的编号，不知道改的是哪一份、哪一格',
    where: file,
    remedy: '改好导回的，要用系统导出的 Excel 工作簿，隐藏的 A 列不要删。别的文件可以用“导入”作为新的版本存入。',
  };
}

function ofUnknownSummary(file: string): Fault {
  return { code: 'plan-not-found', what: '这里没有这张汇总表里的项目', where: file, remedy: '项目按预算单位、项目编码对应，请确认这两列没有改动，文本已经存入，并且您可以查看。' };
}

function ofSeveralPlans(file: string, plans: readonly PlanIdentity[]): Fault {
  return {
    code: 'returned-several-plans',
    what: `这张汇总表里有${plans.length}份文本的项目：${plans.map(({ unitName, fiscalYear }) => `${unitName}${fiscalYear === null ? '' : `${fiscalYear}年`}`).join('、')}`,
    where: file,
    remedy: '每次核对一份：请只留下一份文本的行，另存后再导回；仍分不开的，请改这份文本导出的 Excel 工作簿。',
  };
}

function ofUnknownPlan(file: string): Fault {
  return { code: 'plan-not-found', what: '这里没有这个工作簿所属的绩效文本', where: file, remedy: '它可能是从另一套系统导出的，或者文本已被移除。请确认选对了文件；要作为新的文本存入的，用“导入”。' };
}

function ofUnknownMoment(file: string): Fault {
  return { code: 'returned-unknown-moment', what: '这里没有这个工作簿导出时的那个版本', where: file, remedy: '它可能是从另一套系统导出的。请重新导出一份，把改动搬过去再导回。' };
}
