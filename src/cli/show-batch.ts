// What `hengji check FOLDER` does: all its texts checked, the county told on the screen, as JSON, as a workbook, as a web page or as the page for the leader.
import path from 'node:path';
import { batchBounds, batchTitle } from '../application/batch/batch-bounds.ts';
import { chooseFiles } from '../application/batch/batch-files.ts';
import { checkBatch, type CheckedFolder } from '../application/batch/check-batch.ts';
import { batchToJson } from '../application/queries/batch-json.ts';
import { batchPage, batchWorkbook, unitOutcome, writeCountySummary } from '../documents/index.ts';
import { documentName, overviewOf, type BatchOverview } from '../domain/batch/index.ts';
import type { ReviewGrade } from '../domain/review-sheet/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { severityTitles } from '../kernel/severity.ts';
import type { ParsedArguments } from './arguments.ts';
import { batchFormat, jobsOf, misplacedOption, type BatchFormat } from './batch-options.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { misnamedOutput } from './opinion-formats.ts';
import { progressLine } from './progress-line.ts';
import { renderBatch } from './render-batch.ts';
import { terminalSafe, terminalSafeJson } from './terminal-text.ts';

export async function showBatch(context: CommandContext, args: ParsedArguments, folder: string): Promise<ExitCode> {
  const { terminal, batch, files } = context;
  const refuse = (fault: Fault): ExitCode => reportFault(terminal, fault);
  const misplaced = misplacedOption(args, 'folder');
  if (misplaced !== null) return refuse(misplaced);
  const format = batchFormat(args) ?? 'text';
  const out = args.options.get('out') ?? (format === 'xlsx' || format === 'letter' || format === 'html' ? batch.folders.beside(folder, `.审核情况${endings[format]}`) : null);
  const misnamed = misnamedOutput(format, out ?? undefined);
  if (misnamed !== null) return refuse(misnamed);
  const jobs = jobsOf(args);
  if (jobs !== null && typeof jobs !== 'number') return refuse(jobs);
  const profile = args.options.get('profile') ?? null;
  const known = batchBounds(profile, []);
  if (!known.ok) return refuse(known.fault);
  const listing = await batch.folders.list(folder);
  if (!listing.ok) return refuse(listing.fault);
  const record = args.options.get('record') ?? batch.folders.beside(folder, '.检查记录.jsonl');
  const chosen = chooseFiles(listing.value.files, insideFolder(folder, [record, ...(out === null ? [] : [out])]));
  if (chosen.taken.length === 0) return refuse(nothingToCheck(folder));

  const progress = progressLine(terminal, context.watched);
  const checked = await checkBatch(
    { ...batch, files, pathOf: batch.folders.pathOf, digest: context.digest },
    {
      folder,
      files: chosen.taken,
      profile,
      notes: record,
      known: args.options.has('fresh') ? 'forgotten' : 'used',
      atOnce: jobs,
      onProgress: ({ done, of, file, outcome }) => progress.tell(done, of, `${file}  ${outcome.ok ? `${severityTitles.blocks} ${outcome.value.bySeverity.blocks}` : outcome.fault.what}`),
    },
  );
  progress.end();
  if (!checked.ok) return refuse(checked.fault);
  const result: CheckedFolder = { ...checked.value, failed: [...checked.value.failed, ...listing.value.closed.map((fault) => ({ file: fault.where, fault }))] };
  const bounds = batchBounds(profile, result.documents.map(({ check }) => check));
  if (!bounds.ok) return refuse(bounds.fault);
  const { likeness, bestWhenBlocked } = bounds.value;
  const overview = overviewOf(result.documents, likeness);
  if (result.unnoted !== null) terminal.err(`注意：${terminalSafe(result.unnoted.what)}（${terminalSafe(result.unnoted.where)}）。${result.unnoted.remedy}\n`);

  const told: ToldBatch = { folder, overview, result, passedOver: chosen.passedOver, bestWhenBlocked };
  if (out === null) terminal.out(shownAs(format === 'json' ? 'json' : 'text', told, terminal));
  else {
    const written = await files.write(out, bytesOf(format, told, terminal), args.options.has('replace') ? 'replace' : 'keep');
    if (!written.ok) return refuse(written.fault);
    terminal.out(`已写出：${terminalSafe(out)}\n  ${overview.documents.length}份文本，有“阻止”问题的${overview.totals.blocked}份，没有读出来的${result.failed.length}个文件\n`);
    if (format === 'letter' && overview.sameUnit.length > 0) terminal.out(`  注意：${overview.sameUnit.length}个单位同一年度有不止一份，各只计了第一份；是哪几份，用 --format text 看。\n`);
  }
  if (overview.documents.length === 0) return 2;
  return overview.totals.blocked + result.failed.length > 0 ? 1 : 0;
}

export interface ToldBatch {
  readonly folder: string;
  readonly overview: BatchOverview;
  readonly result: CheckedFolder;
  readonly passedOver: number;
  /** The best grade of a unit in whose text something blocks. */
  readonly bestWhenBlocked: ReviewGrade;
}

const endings = { xlsx: '.xlsx', letter: '.docx', html: '.html' } as const;

function bytesOf(format: BatchFormat, told: ToldBatch, terminal: CommandContext['terminal']): Uint8Array {
  const { overview, result, bestWhenBlocked } = told;
  const title = batchTitle(overview.documents.map(({ check }) => check));
  switch (format) {
    case 'xlsx':
      return batchWorkbook({ title, overview, failed: result.failed, bestWhenBlocked });
    case 'html':
      return batchPage({ title, overview, failed: result.failed, bestWhenBlocked });
    case 'letter':
      return writeCountySummary({ title, units: overview.compared.map((document) => unitOutcome(documentName(document), document.check)), unread: result.failed.map(({ file }) => file), bestWhenBlocked });
    case 'text':
    case 'json':
      return new TextEncoder().encode(shownAs(format, told, { ...terminal, colour: false, columns: 120 }));
  }
}

function shownAs(format: 'text' | 'json', told: ToldBatch, terminal: CommandContext['terminal']): string {
  if (format === 'text') return renderBatch(told, terminal);
  const { folder, overview, passedOver, result } = told;
  return `${terminalSafeJson(JSON.stringify(batchToJson({ folder, overview, failed: result.failed, reused: result.reused, passedOver }), null, 2))}\n`;
}

/** The paths that lie in the folder, as its listing names them. */
function insideFolder(folder: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((file) => path.relative(path.resolve(folder), path.resolve(file)).split(path.sep).join('/')));
}

function nothingToCheck(folder: string): Fault {
  return { code: 'empty-folder', what: '文件夹里没有可以检查的绩效文本', where: folder, remedy: '请写放着 .docx、.doc、.xlsx、.html 或 .txt 文本的文件夹；下一层的文件夹也会看。' };
}
