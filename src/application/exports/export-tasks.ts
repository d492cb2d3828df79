// What can be exported in the background: one version of a text, the present text of a unit or department, or all texts of a year. Whether it may and can be
// done is answered at once; the making is the task.
import type { ExportFormat, PaperFormat } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayOnPlan } from '../plan-access.ts';
import { exportPlans } from './export-plans.ts';
import { exportSelected, selectedPlans } from './export-plan.ts';
import type { ExportControl, ExportTask } from './export-task.ts';
import { listTask, type ListRequest, type ListTaskPorts } from './list-tasks.ts';
import type { OfficePrinter } from './office-printer.ts';
import { storedPlanFile, type PrintedMoment } from './stored-plan-file.ts';
import type { ExportedPlan } from './written-plan.ts';

export type ExportRequest =
  | { readonly kind: 'version'; readonly plan: string; readonly version: number | null; readonly format: PaperFormat }
  | { readonly kind: 'unit'; readonly unit: string; readonly fiscalYear: number; readonly format: PaperFormat }
  | { readonly kind: 'year'; readonly fiscalYear: number; readonly format: ExportFormat }
  | ListRequest;

export interface ExportTaskPorts extends ListTaskPorts {
  readonly printer: OfficePrinter;
}

export async function exportTask(ports: ExportTaskPorts, actor: Actor, request: ExportRequest): Promise<Result<ExportTask, Fault>> {
  if (request.kind === 'list' || request.kind === 'year-list') return listTask(ports, actor, request);
  const cannot = request.format === 'pdf' ? ports.printer.unavailable() : null;
  if (cannot !== null) return failed(cannot);
  switch (request.kind) {
    case 'version':
      return versionTask(ports, actor, request);
    case 'unit':
      return unitTask(ports, actor, request);
    case 'year':
      return yearTask(ports, actor, request);
  }
}

async function versionTask(ports: ExportTaskPorts, actor: Actor, { plan: id, version: number, format }: Extract<ExportRequest, { kind: 'version' }>): Promise<Result<ExportTask, Fault>> {
  const read = await ports.queries.read(actor, id, number);
  if (!read.ok) return read;
  const { plan, version, working, event } = read.value;
  const refused = plan.demo ? null : mayOnPlan(actor, 'plan.export', plan, await organisationToday(ports));
  if (refused !== null) return failed(refused);
  const moment: PrintedMoment = { plan, event, version: number === null && working !== null ? null : version.number };
  const suffix = moment.version === null ? '（有未报送的修改）' : `第${moment.version}版`;
  const title = `${plan.unitName}${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}部门预算绩效文本${suffix}`;
  return ok(paperTask(ports, { title, format, texts: 1 }, async (wordFormat) => {
    const written = await storedPlanFile(ports, moment, wordFormat);
    return written === null ? failed(goneMeanwhile) : ok(written);
  }));
}

async function unitTask(ports: ExportTaskPorts, actor: Actor, { unit, fiscalYear, format }: Extract<ExportRequest, { kind: 'unit' }>): Promise<Result<ExportTask, Fault>> {
  const chosen = await selectedPlans(ports, actor, { unit, fiscalYear });
  if (!chosen.ok) return chosen;
  const [first, ...others] = chosen.value;
  const title = `${first === undefined || others.length > 0 ? unit : `${unit}${first.unitName}`}${fiscalYear}年部门预算绩效文本${others.length === 0 ? '' : `（${chosen.value.length}个单位）`}`;
  return ok(paperTask(ports, { title, format, texts: chosen.value.length }, (wordFormat, progress) => exportSelected(ports, chosen.value, { unit, fiscalYear, format: wordFormat, progress })));
}

async function yearTask(ports: ExportTaskPorts, actor: Actor, { fiscalYear, format }: Extract<ExportRequest, { kind: 'year' }>): Promise<Result<ExportTask, Fault>> {
  let progress: ExportControl['progress'] = () => undefined;
  const exported = await exportPlans(ports, { actor, fiscalYear, format }, (done) => progress(done));
  if (!exported.ok) return exported;
  const title = `${fiscalYear}年部门预算绩效文本`;
  return ok({
    title: `${title}（${exported.value.plans}份，${format === 'xlsx' ? 'Excel' : 'Word'}）`,
    fileName: `${title}.zip`,
    steps: exported.value.plans,
    run: async (control) => {
      progress = control.progress;
      return ok(exported.value);
    },
  });
}

interface Paper {
  readonly title: string;
  readonly format: PaperFormat;
  readonly texts: number;
}

/** One file: each text is a step, writing it is one more, and printing another. */
function paperTask({ printer }: ExportTaskPorts, { title, format, texts }: Paper, write: (format: ExportFormat, progress: ExportControl['progress']) => Promise<Result<ExportedPlan, Fault>>): ExportTask {
  const steps = texts + (format === 'pdf' ? 2 : 1);
  return {
    title,
    fileName: `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${format}`,
    steps,
    async run(control) {
      const written = await write(format === 'pdf' ? 'docx' : format, control.progress);
      if (!written.ok) return written;
      const { bytes, remarks } = written.value;
      if (format !== 'pdf') return ok({ pieces: [bytes], remarks: () => remarks });
      control.progress(texts + 1);
      const printed = await printer.print(bytes, control);
      return printed.ok ? ok({ pieces: [printed.value], remarks: () => remarks }) : printed;
    },
  };
}

const goneMeanwhile: Fault = { code: 'plan-not-found', what: '这份绩效文本已被移除', where: '导出', remedy: '请回到概览重新选择。' };
