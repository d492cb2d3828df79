// hengji check: the plan against the rules.
import { checkToJson } from '../../application/queries/check-json.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { reportFault, type Command } from '../command.ts';
import { readNamedPlan } from '../read-named-plan.ts';
import { renderCheck } from '../render-check.ts';
import { terminalSafeJson } from '../terminal-text.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: '检查绩效文本：哪些指标值不能用、为什么、怎么改',
  help: `用法：hengji check 文件 [--format text|json] [--profile 口径] [--all]

检查 .docx、.doc 或 .txt 绩效文本。每格只报最根本的问题，整列同样的问题只报一次。

选项
  --format text|json   输出文字（默认）或 JSON（结构名 hengji.check/1）
  --profile 口径       指定口径；不写时按项目编码的区划和年度选择（hengji profile list 列出全部）
  --all                列出全部问题，包括由同格更根本的问题引起的，逐行不合并

退出码
  0  没有“阻止”级问题
  1  有“阻止”级问题
  2  文件无法读取，或命令写错
`,
  options: [
    { name: 'format', values: ['text', 'json'] },
    { name: 'profile', values: null },
    { name: 'all', values: 'flag' },
  ],
  async run(context, args) {
    const reading = await readNamedPlan(context, args, 'check');
    if (!reading.ok) return reportFault(context.terminal, reading.fault);
    const { plan, remarks } = reading.value;
    const presentation = args.options.has('all') ? 'everything' : 'root-causes';
    const result = checkPlan(plan, checkCatalogue, { profile: args.options.get('profile') ?? null, presentation });
    if (!result.ok) return reportFault(context.terminal, result.fault);
    if (args.options.get('format') === 'json') {
      context.terminal.out(`${terminalSafeJson(JSON.stringify(checkToJson(plan, result.value, remarks), null, 2))}\n`);
    } else context.terminal.out(renderCheck(plan, result.value, remarks, presentation, context.terminal));
    return result.value.summary.bySeverity.blocks > 0 ? 1 : 0;
  },
};
