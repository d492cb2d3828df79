// hengji list: the indicators of texts as one list, in our own layout, in that of a budget system, or in one of the bureau's own; and lists of other systems read by
// their own headings.
import { readLayout, layoutToJson } from '../../application/queries/list-layout-json.ts';
import { listLayouts } from '../../catalogue/list-layouts/index.ts';
import { noLayouts, streamIndicatorList } from '../../documents/index.ts';
import type { ListLayout } from '../../domain/form/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { describeCitation } from '../../kernel/citation.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ParsedArguments } from '../arguments.ts';
import { reportFault, type Command, type CommandContext, type ExitCode } from '../command.ts';
import { dataFolderOf, dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const listCommand: Command = {
  name: 'list',
  summary: '把绩效指标写成一张清单（一行一个指标），按一体化等系统的列式',
  help: `用法：hengji list 文件… [--layout 列式] [--out 清单.xlsx]
      hengji list --year 年度 [--layout 列式] [--out 清单.xlsx] [--data 文件夹]
      hengji list --show 列式

把文件里的、或已存入的一个年度全部文本的指标写成一张 Excel 清单，一行一个指标，可以导入别的系统。行数不限，边读边写。
别的系统导出的清单，表头与常见写法不同的，用 --read-as 写明它的列式，就能按它的表头读。

选项
  --layout 列式        清单的列式：${listLayouts.map(({ id, title }) => `${id}（${title}）`).join('、')}，
                       stored:名称（在网页上保存的），或者本单位的列式文件；不写时是 ${listLayouts[0].id}，可以原样读回
  --read-as 列式       文件是按哪种列式导出的
  --year 年度          已存入的该年度全部文本（示范不算）
  --show 列式          显示一种列式（JSON）：改好存成文件，就是本单位的列式，以后都用它
  --out 文件           写到哪里（不写时按列式取名，放在当前文件夹）
  --replace            同名文件已存在时覆盖（不写时不覆盖）
${dataOptionHelp}

退出码
  0  已写出或已显示
  2  没有写出（stderr 说明原因和办法）
`,
  options: [
    { name: 'layout', values: null },
    { name: 'read-as', values: null },
    { name: 'year', values: null },
    { name: 'show', values: null },
    { name: 'out', values: null },
    { name: 'replace', values: 'flag' },
    dataOption,
  ],
  async run(context, args) {
    const { terminal } = context;
    const show = args.options.get('show');
    const year = args.options.get('year');
    const layout = await layoutNamed(context, args, show ?? args.options.get('layout') ?? listLayouts[0].id);
    if (!layout.ok) return reportFault(terminal, layout.fault);
    if (show !== undefined) {
      terminal.out(`${JSON.stringify(layoutToJson(layout.value), null, 2)}\n`);
      return 0;
    }
    if (year !== undefined && args.words.length > 0) return reportFault(terminal, wrongUse('--year 和文件不能同用'));
    if (year !== undefined) {
      if (!/^\d{4}$/.test(year)) return reportFault(terminal, wrongUse(`“${year}”不是年度`));
      return withStoredData(context, args, async (work) => {
        const exported = await work.exportList({ fiscalYear: Number(year), layout: layout.value });
        return exported.ok ? write(context, args, { layout: layout.value, ...exported.value }) : reportFault(terminal, exported.fault);
      });
    }
    if (args.words.length === 0) return reportFault(terminal, wrongUse('没有写文件，也没有写年度'));
    const plans = await readAll(context, args);
    if (!plans.ok) return reportFault(terminal, plans.fault);
    return write(context, args, { layout: layout.value, plans: plans.value.length, pieces: streamIndicatorList(layout.value, layout.value.title, each(plans.value)) });
  },
};

async function readAll(context: CommandContext, args: ParsedArguments): Promise<Result<readonly DepartmentPlan[], Fault>> {
  const { files, parser } = context;
  const named = args.options.get('read-as');
  const layout = named === undefined ? null : await layoutNamed(context, args, named);
  if (layout?.ok === false) return layout;
  const plans: DepartmentPlan[] = [];
  for (const path of args.words) {
    const file = await files.read(path);
    if (!file.ok) return file;
    const reading = await parser.parse(file.value.bytes, file.value.name, layout === null ? noLayouts : { layouts: [layout.value], fit: 'mapped-headings' });
    if (!reading.ok) return reading;
    if (reading.value.plan.projects.length === 0) return failed(withoutProjects(path));
    plans.push(reading.value.plan);
  }
  return ok(plans);
}

async function layoutNamed(context: CommandContext, args: ParsedArguments, name: string): Promise<Result<ListLayout, Fault>> {
  const known = listLayouts.find(({ id }) => id === name);
  if (known !== undefined) return ok(known);
  if (name.startsWith(storedPrefix)) return storedLayout(context, args, name.slice(storedPrefix.length));
  const file = await context.files.read(name);
  return file.ok ? readLayout(new TextDecoder().decode(file.value.bytes), name) : file;
}

/** Before the name of a layout that was saved on the pages. */
const storedPrefix = 'stored:';

async function storedLayout({ data }: CommandContext, args: ParsedArguments, title: string): Promise<Result<ListLayout, Fault>> {
  const opened = await data.open({ dataFolder: dataFolderOf(args) });
  if (!opened.ok) return opened;
  try {
    const layouts = await opened.value.listLayouts();
    if (!layouts.ok) return layouts;
    const found = layouts.value.find((layout) => layout.title === title);
    return found === undefined ? failed(noSuchLayout(title, layouts.value)) : ok(found);
  } finally {
    await opened.value.close();
  }
}

function noSuchLayout(title: string, layouts: readonly ListLayout[]): Fault {
  const known = layouts.length === 0 ? '还没有保存过列式：在网页“导入”页放入系统导出的清单，对应好列以后保存。' : `已保存的有：${layouts.map((layout) => layout.title).join('、')}。`;
  return { code: 'layout-not-found', what: `没有叫“${title}”的列式`, where: '已保存的列式', remedy: known };
}

interface WrittenList {
  readonly layout: ListLayout;
  readonly plans: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

async function write({ terminal, files }: CommandContext, args: ParsedArguments, { layout, plans, pieces }: WrittenList): Promise<ExitCode> {
  const out = args.options.get('out') ?? `${layout.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.xlsx`;
  const written = await files.write(out, pieces, args.options.has('replace') ? 'replace' : 'keep');
  if (!written.ok) return reportFault(terminal, written.fault);
  const doubtful = layout.ground.filter(({ confidence }) => confidence === 'unverified').map((citation) => `  注意：列式的依据是${describeCitation(citation)}，请先与系统的导入表核对，不同的用 --show 改成本单位的列式。\n`);
  terminal.out(`已写出：${terminalSafe(out)}\n  ${plans}份文本的指标，列式 ${terminalSafe(layout.title)}\n${doubtful.join('')}`);
  return 0;
}

async function* each(plans: readonly DepartmentPlan[]): AsyncGenerator<DepartmentPlan> {
  yield* plans;
}

function withoutProjects(path: string): Fault {
  return { code: 'no-projects', what: '没有读出项目和指标', where: path, remedy: '是别的系统导出的清单的，用 --read-as 写明它的列式；hengji list --show 可以得到列式文件的样子。' };
}

function wrongUse(what: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy: '用法：hengji list 文件…；hengji list --year 年度；hengji list --show 列式。' };
}
