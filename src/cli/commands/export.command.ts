// hengji export: a plan as the Word file of the trade or as a workbook, out of a file or out of the stored data.
import type { ExportedPlans } from '../../application/exports/export-plans.ts';
import { exportedPlan, type ExportedPlan } from '../../application/exports/written-plan.ts';
import { countedEntries, exportFormats, type ExportFormat } from '../../documents/index.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { ParsedArguments } from '../arguments.ts';
import { reportFault, type Command, type CommandContext, type ExitCode } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: '导出部门预算绩效文本（Word、Excel），目录页码已排好',
  help: `用法：hengji export --from 文件 [--out 文件]
      hengji export --unit 单位代码 --year 年度 [--out 文件] [--data 文件夹]
      hengji export --all --year 年度 [--out 文件] [--data 文件夹]

写出部门预算绩效文本。Word：封面、目录（整体绩效目标和各项目两部分，页码已排好，Word、WPS 打开即可用，不需要更新域）、第一部分、
第二部分每个项目一张绩效目标表。Excel：每个项目一张工作表，表样锁定，可以填写；从已存文本导出一个单位的，改好后可以导回，逐格确认。
读回来与原来的内容一致。没有读入的段落和表格附在原来的位置或文末，修订中删去的文字不写入。已成为版本的文本，每张纸的页脚印校验码。

选项
  --from 文件          把 .docx、.doc、.xlsx、.html 或 .txt 绩效文本按表样重新写出
  --unit 单位代码      导出已存入的文本：414001 为一个单位，414 为整个部门（各单位依次排列）
  --all                导出该年度全部已存文本，每份一个文件，装在一个 zip 里；Ctrl-C 取消，不留残缺的文件
  --year 年度          与 --unit、--all 同用
  --out 文件           写到哪里（不写时按单位和年度取名，放在当前文件夹）
  --replace            同名文件已存在时覆盖（不写时不覆盖）
  --format 格式        docx（不写时）或 xlsx
${dataOptionHelp}

退出码
  0  已写出
  2  没有写出（stderr 说明原因和办法）
`,
  options: [
    { name: 'from', values: null },
    { name: 'unit', values: null },
    { name: 'year', values: null },
    { name: 'all', values: 'flag' },
    { name: 'out', values: null },
    { name: 'format', values: exportFormats },
    { name: 'replace', values: 'flag' },
    dataOption,
  ],
  async run(context, args) {
    const { terminal, files, parser } = context;
    const from = args.options.get('from');
    const unit = args.options.get('unit');
    const year = args.options.get('year');
    const all = args.options.has('all');
    const format = exportFormats.find((name) => name === args.options.get('format')) ?? 'docx';
    if (args.words.length > 0) return reportFault(terminal, wrongUse(`多出“${args.words.join(' ')}”`));
    if (from !== undefined) {
      if (unit !== undefined || year !== undefined || all) return reportFault(terminal, wrongUse('--from 不能和 --unit、--all、--year 同用'));
      const file = await files.read(from);
      if (!file.ok) return reportFault(terminal, file.fault);
      const reading = await parser.parse(file.value.bytes, file.value.name);
      return reading.ok ? write(context, args, ok(exportedPlan(reading.value.plan, { format, foot: '', identities: null }))) : reportFault(terminal, reading.fault);
    }
    if ((unit === undefined && !all) || year === undefined) return reportFault(terminal, wrongUse('没有写从哪里导出'));
    if (unit !== undefined && all) return reportFault(terminal, wrongUse('--unit 和 --all 只能用一个'));
    const fiscalYear = Number(year);
    if (!/^\d{4}$/.test(year)) return reportFault(terminal, wrongUse(`“${year}”不是年度`));
    return withStoredData(context, args, async (work) => {
      if (unit === undefined) return writeAll(context, args, await work.exportPlans({ fiscalYear, format }), { fiscalYear, format });
      return write(context, args, await work.exportPlan({ unit, fiscalYear, format }));
    });
  },
};

async function write({ terminal, files }: CommandContext, args: ParsedArguments, exported: Result<ExportedPlan, Fault>): Promise<ExitCode> {
  if (!exported.ok) return reportFault(terminal, exported.fault);
  const { name, bytes, projects, pages, remarks } = exported.value;
  const out = args.options.get('out') ?? name;
  const written = await files.write(out, bytes, args.options.has('replace') ? 'replace' : 'keep');
  if (!written.ok) return reportFault(terminal, written.fault);
  terminal.out(`已写出：${terminalSafe(out)}\n  ${projects}个项目${pages === null ? '' : `，正文${pages}页`}\n${remarks.map((remark) => `  注意：${terminalSafe(remark)}\n`).join('')}`);
  return 0;
}

async function writeAll({ terminal, files }: CommandContext, args: ParsedArguments, exported: Result<Omit<ExportedPlans, 'remarks'>, Fault>, { fiscalYear, format }: { readonly fiscalYear: number; readonly format: ExportFormat }): Promise<ExitCode> {
  if (!exported.ok) return reportFault(terminal, exported.fault);
  const { plans, pieces } = exported.value;
  const out = args.options.get('out') ?? `${fiscalYear}年部门预算绩效文本.zip`;
  const step = Math.max(1, Math.ceil(plans / 10));
  const told = countedEntries(pieces, (done) => {
    if (plans >= fewTexts && done <= plans && (done % step === 0 || done === plans)) terminal.err(`  已写 ${done}/${plans} 份\n`);
  });
  const written = await files.write(out, told, args.options.has('replace') ? 'replace' : 'keep');
  if (!written.ok) return reportFault(terminal, written.fault);
  terminal.out(`已写出：${terminalSafe(out)}\n  ${plans}份文本，每份一个 ${format === 'xlsx' ? 'Excel' : 'Word'} 文件\n`);
  return 0;
}

/** From so many texts on the command tells how far it is. */
const fewTexts = 10;

function wrongUse(what: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy: '用法：hengji export --from 文件；hengji export --unit 单位代码 --year 年度；hengji export --all --year 年度。' };
}
