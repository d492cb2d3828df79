// Indicators as one list, by the columns of another system: those of one version of a text, or those of all texts of a year.
import { streamIndicatorList } from '../../documents/index.ts';
import type { ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { ListLayoutStore } from '../list-layouts/list-layout-store.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayOnPlan } from '../plan-access.ts';
import { layoutOfId } from '../queries/list-layouts-view.ts';
import type { PlanQueries } from '../queries/plan-queries.ts';
import { exportList } from './export-list.ts';
import type { ExportPorts } from './export-plan.ts';
import type { ExportTask } from './export-task.ts';

export type ListRequest =
  | { readonly kind: 'list'; readonly plan: string; readonly version: number | null; readonly layout: string }
  | { readonly kind: 'year-list'; readonly fiscalYear: number; readonly layout: string };

export interface ListTaskPorts extends ExportPorts {
  readonly queries: Pick<PlanQueries, 'read'>;
  readonly layouts: ListLayoutStore;
}

export async function listTask(ports: ListTaskPorts, actor: Actor, request: ListRequest): Promise<Result<ExportTask, Fault>> {
  const layout = await layoutOfId(ports.layouts, request.layout);
  if (!layout.ok) return layout;
  return request.kind === 'list' ? planListTask(ports, actor, request, layout.value) : yearListTask(ports, actor, request.fiscalYear, layout.value);
}

async function planListTask(ports: ListTaskPorts, actor: Actor, { plan: id, version }: Extract<ListRequest, { kind: 'list' }>, layout: ListLayout): Promise<Result<ExportTask, Fault>> {
  const read = await ports.queries.read(actor, id, version);
  if (!read.ok) return read;
  const { plan: stored, content } = read.value;
  const refused = stored.demo ? null : mayOnPlan(actor, 'plan.export', stored, await organisationToday(ports));
  if (refused !== null) return failed(refused);
  const title = `${stored.unitName}${stored.fiscalYear === null ? '' : `${stored.fiscalYear}年`}${layout.title}`;
  return ok({
    title,
    fileName: fileNameOf(title),
    steps: 1,
    async run() {
      const said = await content();
      if (!said.ok) return said;
      const { plan } = said.value;
      return ok({ pieces: streamIndicatorList(layout, title, (async function* () { yield plan; })()), remarks: () => remarksOf(layout) });
    },
  });
}

async function yearListTask(ports: ListTaskPorts, actor: Actor, fiscalYear: number, layout: ListLayout): Promise<Result<ExportTask, Fault>> {
  const exported = await exportList(ports, { actor, fiscalYear, layout });
  if (!exported.ok) return exported;
  const title = `${fiscalYear}年${layout.title}`;
  return ok({ title: `${title}（${exported.value.plans}份）`, fileName: fileNameOf(title), steps: 1, run: async () => ok({ pieces: exported.value.pieces, remarks: () => remarksOf(layout) }) });
}

function remarksOf({ title, ground, columns }: ListLayout): readonly string[] {
  const empty = columns.filter(({ content }) => content.kind === 'nothing').map(({ heading }) => `“${heading}”`);
  return [
    ...(ground.some(({ confidence }) => confidence === 'unverified') ? [`列式“${title}”没有与系统的导入表核对过（待核实），导入前请先核对各列。`] : []),
    ...(empty.length === 0 ? [] : [`${empty.join('、')}${empty.length}列在绩效文本里没有对应的内容，留空。`]),
  ];
}

function fileNameOf(title: string): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.xlsx`;
}
