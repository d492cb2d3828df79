// Every stored text of a year as files in one zip, made one after the other while it is read: the memory of one text, however many there are.
import { storedZip, textEntry, type ExportFormat } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan } from '../plan-store.ts';
import type { ExportPorts } from './export-plan.ts';
import type { ExportContent } from './export-task.ts';
import { presentMoment, storedPlanFile } from './stored-plan-file.ts';

export interface ExportedPlans extends Omit<ExportContent, 'pieces'> {
  /** Texts in the archive. */
  readonly plans: number;
  /** The archive as it is made; whoever stops reading stops the making. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface YearSelection {
  readonly fiscalYear: number;
  readonly format: ExportFormat;
}

/** As they stand now, edits that no version holds yet included; 示范 is left out. */
export async function exportPlans(ports: ExportPorts, { actor, fiscalYear, format }: YearSelection & { readonly actor: Actor }, progress: (done: number) => void = () => undefined): Promise<Result<ExportedPlans, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const scope = planScope(actor, 'plan.export', await organisationToday(ports));
  const listed = (await ports.plans.list(ports.edition, scope)).filter((plan) => plan.fiscalYear === fiscalYear && !plan.demo);
  if (listed.length === 0) return failed(noTexts(fiscalYear));
  const remarks: string[] = [];
  return ok({ plans: listed.length, pieces: archive(ports, listed, { format, remarks, progress }), remarks: () => remarks });
}

interface Archiving {
  readonly format: ExportFormat;
  readonly remarks: string[];
  readonly progress: (done: number) => void;
}

async function* archive(ports: ExportPorts, listed: readonly ListedPlan[], { format, remarks, progress }: Archiving): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = storedZip();
  const names = new Set<string>();
  for (const [index, entry] of listed.entries()) {
    const written = await storedPlanFile(ports, presentMoment(entry), format);
    if (written !== null) {
      const name = unused(`${entry.unitCode} ${written.name}`, names);
      remarks.push(...written.remarks.map((remark) => `${name}：${remark}`));
      yield* zip.add({ name, bytes: written.bytes });
    }
    progress(index + 1);
  }
  if (remarks.length > 0) yield* zip.add(textEntry(remarksName, `${remarks.join('\r\n')}\r\n`));
  yield* zip.end();
}

/** What whoever opens the archive should know of its files; for Windows, whose editor takes no line feed alone for the end of a line. */
const remarksName = '导出说明.txt';

/** Units of two divisions may share code and name. */
function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = name.replace(/(?=\.[^.]+$)/u, `（${count}）`);
  names.add(free);
  return free;
}

export function noTexts(fiscalYear: number): Fault {
  return { code: 'plan-not-found', what: `${fiscalYear}年没有已存的绩效文本`, where: '已存的绩效文本', remedy: '请核对年度；还没有存入的，先用 hengji import 导入。示范文本不在批量导出之列。' };
}
