// hengji merge: a workbook that came back, cell by cell beside what stands now; what is accepted is taken over.
import type { Acceptance } from '../../application/commands/merge-returned.command.ts';
import type { LocalMerge } from '../../application/local-work.ts';
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { renderMerge } from '../render-merge.ts';
import { withStoredData } from '../with-stored-data.ts';

const words: Readonly<Record<string, Acceptance>> = { none: 'none', unopposed: 'unopposed', all: 'all' };

export const mergeCommand: Command = {
  name: 'merge',
  summary: '把导出后改好的 Excel 工作簿逐格核对、导回',
  help: `用法：hengji merge 工作簿.xlsx [--accept 哪些] [--format json] [--data 文件夹]

工作簿是 hengji export --format xlsx 或网页“导出”得到的 Excel 工作簿（隐藏的 A 列里有项目和行的编号）。逐格列出新增、修改、删除、移动；导出以后别人也改过的格，
列出导出时、现在、表里三种写法。也可以是改好的项目支出绩效目标汇总表（每次一份文本）：与现在的内容比较，没有的栏目保持原样。不写 --accept 时只列出，什么也不改。

选项
  --accept none        只列出（不写时）
  --accept unopposed   采用没有冲突的，有冲突的保持现在的写法
  --accept all         全部采用，有冲突的以表里的写法为准
  --format json        结果写成 JSON
${dataOptionHelp}

退出码
  0  已列出或已采用
  1  有冲突的没有采用，要由人决定
  2  没有完成（stderr 说明原因和办法）
`,
  options: [{ name: 'accept', values: Object.keys(words) }, { name: 'format', values: ['text', 'json'] }, dataOption],
  async run(context, args) {
    const { terminal, files } = context;
    const [path, ...others] = args.words;
    if (path === undefined || others.length > 0) {
      const what = path === undefined ? '没有写文件名' : `一次只能处理一个文件，多出“${others.join(' ')}”`;
      return reportFault(terminal, { code: 'arguments', what, where: '命令行', remedy: '用法：hengji merge 工作簿.xlsx。文件名含空格的，请加引号。' });
    }
    const file = await files.read(path);
    if (!file.ok) return reportFault(terminal, file.fault);
    const accept = words[args.options.get('accept') ?? 'none'] ?? 'none';
    return withStoredData(context, args, async (work) => {
      const merged = await work.mergeReturned({ ...file.value, accept });
      if (!merged.ok) return reportFault(terminal, merged.fault);
      terminal.out(args.options.get('format') === 'json' ? `${JSON.stringify(jsonOf(merged.value), null, 2)}\n` : renderMerge(merged.value, accept, terminal));
      return isUndecided(merged.value, accept) ? 1 : 0;
    });
  },
};

function isUndecided({ changes, outcome }: LocalMerge, accept: Acceptance): boolean {
  return outcome === 'conflict' || (accept !== 'all' && changes.some(({ conflict }) => conflict !== null));
}

function jsonOf(merge: LocalMerge): object {
  return { format: 'hengji.merge/1', ...merge };
}
