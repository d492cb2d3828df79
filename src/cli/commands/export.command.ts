// hengji export: a plan as the Word file of the trade, out of a file or out of the stored data.
import { exportedPlan, type ExportedPlan } from '../../application/queries/export-plan.ts';
import type { ExportedPlans } from '../../application/queries/export-plans.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { ParsedArguments } from '../arguments.ts';
import { reportFault, type Command, type CommandContext, type ExitCode } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: '导出部门预算绩效文本（Word），目录页码已排好',
  help: `用法：hengji export --from 文件 [--out 文件]
      hengji export --unit 单位代码 --year 年度 [--out 文件] [--data 文件夹]
      hengji export --all --year 年度 [--out 文件] [--data 文件夹]

写出 Word 格式的部门预算绩效文本：封面、目录（整体绩效目标和各项目两部分，页码已排好，Word、WPS 打开即可用，不需要更新域）、第一部分、
第二部分每个项目一张绩效目标表。读回来与原来的内容一致。没有读入的段落和表格附在原来的位置或文末，修订中删去的文字不写入。

选项
  --from 文件          把 .docx、.doc、.xlsx、.html 或 .txt 绩效文本按表样重新写出
  --unit 单位代码      导出已存入的文本：414001 为一个单位，414 为整个部门（各单位依次排列）
  --all                导出该年度全部已存文本，每份一个 Word 文件，装在一个 zip 里
  --year 年度          与 --unit、--all 同用
  --out 文件           写到哪里（不写时按单位和年度取名，放在当前文件夹）
  --replace            同名文件已存在时覆盖（不写时不覆盖）
  --format docx        文件格式，目前只有 docx
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
    { name: 'format', values: ['docx'] },
    { name: 'replace', values: 'flag' },
    dataOption,
  ],
  async run(context, args) {
    const { terminal, files, parser } = context;
    const from = args.options.get('from');
    const unit = args.options.get('unit');
    const year = args.options.get('year');
    const all = args.options.has('all');
    if (args.words.length > 0) return reportFault(terminal, wrongUse(`多出“${args.words.join(' ')}”`));
    if (from !== undefined) {
      if (unit !== undefined || year !== undefined || all) return reportFault(terminal, wrongUse('--from 不能和 --unit、--all、--year 同用'));
      const file = await files.read(from);
      if (!file.ok) return reportFault(terminal, file.fault);
      const reading = await parser.parse(file.value.bytes, file.value.name);
      return reading.ok ? write(context, args, ok(exportedPlan(reading.value.plan))) : reportFault(terminal, reading.fault);
    }
    if ((unit === undefined && !all) || year === undefined) return reportFault(terminal, wrongUse('没有写从哪里导出'));
    if (unit !== undefined && all) return reportFault(terminal, wrongUse('--unit 和 --all 只能用一个'));
    const fiscalYear = Number(year);
    if (!/^\d{4}$/.test(year)) return reportFault(terminal, wrongUse(`“${year}”不是年度`));
    return withStoredData(context, args, async (work) => {
      if (unit === undefined) return writeAll(context, args, await work.exportPlans(fiscalYear), fiscalYear);
      return write(context, args, await work.exportPlan({ unit, fiscalYear }));
    });
  },
};

async function write({ terminal, files }: CommandContext, args: ParsedArguments, exported: Result<ExportedPlan, Fault>): Promise<ExitCode> {
  if (!exported.ok) return reportFault(terminal, exported.fault);
  const { name, bytes, projects, pages, remarks } = exported.value;
  const out = args.options.get('out') ?? name;
  const written = await files.write(out, bytes, args.options.has('replace') ? 'replace' : 'keep');
  if (!written.ok) return reportFault(terminal, written.fault);
  terminal.out(`已写出：${terminalSafe(out)}\n  ${projects}个项目，正文${pages}页\n${remarks.map((remark) => `  注意：${terminalSafe(remark)}\n`).join('')}`);
  return 0;
}

async function writeAll({ terminal, files }: CommandContext, args: ParsedArguments, exported: Result<ExportedPlans, Fault>, fiscalYear: number): Promise<ExitCode> {
  if (!exported.ok) return reportFault(terminal, exported.fault);
  const { plans, pieces } = exported.value;
  const out = args.options.get('out') ?? `${fiscalYear}年部门预算绩效文本.zip`;
  const written = await files.write(out, pieces, args.options.has('replace') ? 'replace' : 'keep');
  if (!written.ok) return reportFault(terminal, written.fault);
  terminal.out(`已写出：${terminalSafe(out)}\n  ${plans}份文本，每份一个 Word 文件\n`);
  return 0;
}

function wrongUse(what: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy: '用法：hengji export --from 文件；hengji export --unit 单位代码 --year 年度；hengji export --all --year 年度。' };
}
