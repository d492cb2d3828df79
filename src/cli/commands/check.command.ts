// hengji check: the plan against the rules.
import type { Fault } from '../../kernel/fault.ts';
import { misplacedOption } from '../batch-options.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { reportFault, type Command } from '../command.ts';
import { misnamedOutput, opinionFormats } from '../opinion-formats.ts';
import { onlyProjects } from '../only-projects.ts';
import { readNamedPlan } from '../read-named-plan.ts';
import { withCostingFile } from '../read-costing.ts';
import { readPrevious } from '../read-previous.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: '检查绩效文本：哪些指标值不能用、为什么、怎么改',
  help: `用法：hengji check 文件 [--format text|json|docx|letter|xlsx|html] [--out 新文件] [--profile 口径] [--previous 上年文件] [--costing 测算文件] [--project 编号] [--all] [--proposals]
      hengji check 修改稿 --against 上一稿的检查结果 [--format text|json] [--out 新文件] [--profile 口径]
      hengji check 文件 --decisions 决定文件 [--out 新文件] [--replace] [--format text|json|docx|letter|xlsx|html]
      hengji check 文件 --fix safe [--out 新文件] [--replace] [--format text|json]
      hengji check 文件夹 [--format text|json|xlsx|html|letter] [--out 新文件] [--profile 口径] [--fresh] [--jobs 份数] [--record 记录文件]

检查 .docx、.doc、.xlsx、.html 或 .txt 绩效文本。每格只报最根本的问题，整列同样的问题只报一次。

选项
  --format             输出什么：
    text                 文字（默认），显示在屏幕上
    json                 JSON（结构名 hengji.check/1）
    docx                 原文件加批注：每个有问题的格旁边一条，写明级别、问题、怎样改、依据；正文一个字不动。
                         不是 .docx 的，按表样重新排版后加批注
    letter               审核意见书（Word）：正文两三页，附问题清单、回执和依据，盖章、日期处留空
    xlsx                 审核表（Excel）：问题和修改建议逐条列出，可以筛选，有决定栏；填好后用 --decisions 读回
    html                 检查报告：一个网页文件，问题标在表格里，双击打开，不联网，可以打印
  --out 新文件         写到哪里；不写时存为“原名.批注.docx”“原名.审核意见书.docx”“原名.审核表.xlsx”“原名.检查报告.html”；text、json 显示在屏幕上
  --replace            同名文件已存在时覆盖（不写时不覆盖；被检查的文件永远不覆盖）
  --deadline 日期      审核意见书里的答复期限，例如 2021-03-05；不写时按口径写“收到之日起10个工作日内”
  --issuer 名称        审核意见书的落款单位；不写时留空
  --profile 口径       指定口径；不写时按项目编码的区划和年度选择（hengji profile list 列出全部）
  --previous 上年文件  与上年的文本对照：照抄上年、目标低于上年、预算增加而目标没有提高、上年指标没有保留。
                       对照已经存入的文本，写 stored:单位代码/年度，例如 stored:414001/2020
${dataOptionHelp}；只和 stored: 同用
  --costing 测算文件   连同各项目的测算一起检查：有测算的项目，按明细合计占预算数的比例说明金额，与预算数不一致的说明差多少。
                       JSON 文件，写法见 data/samples/demonstration-2027.costing.json；不和 --against、--decisions、--fix 同用
  --project 编号       只看这个项目，编号照文本上印的；几个项目的，写几次，或者写成 9,10。检查仍查全文，与别的项目比出来的问题留下；
                       输出里只有所列项目的问题、建议和计数，标题写明“只看项目10”，整个文本的问题不在内；退出码按所列项目。
                       不和 --against、--answers、--fix 同用；与 --decisions 同用时要写 --format docx、letter、xlsx、html
  --all                列出全部问题，包括由同格更根本的问题引起的，逐行不合并
  --proposals          text、json 里同时列出修改建议：改写（只有本单位知道的留空“（　）”）、互换、改类、合并、删除此行
  --against 检查结果   核对修改稿：上一稿的每条问题已改、未改还是改错，以及新增的问题，两稿的位置都列出；
                       上一稿已经说明或者放行、没有改动的，另列，不算新增。
                       检查结果用 --format json 存下的文件，或者交回来的批注文本、审核意见书、审核表、检查报告；也可以直接写上一稿
  --answers 说明文件   列出已作的说明、财政的放行和已经失效的说明（用 hengji answer 记下；JSON，结构名 hengji.answers/1）；
                       “阻止”全部由财政放行的，退出码为 0。与 --format docx、letter、xlsx、html 同用时不再提出这些问题，
                       意见书另列一张“已经说明或者放行的问题”；不和 --decisions 同用
  --decisions 决定文件 把采纳的修改建议写进文件，另存为“原名.采纳.docx”，原文件不动；写明哪些要手工改、哪些空没有填、
                       哪些意见不再提出。决定文件是填好的审核表，或 JSON（结构名 hengji.decisions/1）；只认作决定时的那份文件。
                       与 --format docx、letter、html、xlsx 同用时写出审核人的意见：不提的问题、不采纳的建议不写进去，自己写的改法写进去
  --fix safe           把原格已经写全、不用问谁就能改的格直接改好（例如“≥90……90%为优”改成“≥90%”），另存为“原名.已改.docx”，
                       原文件不动；只改 .docx 和 UTF-8 的 .txt，别处一个字节都不动。要填数、要猜单位的一律不改

检查整个文件夹（连同下一层的文件夹；几份同时检查，一个文件读不出来不影响别的）
  text                 各单位一行，最差的在前：打分建议、问题数、没有数量和单价对应（无量价依据）的金额、最多的问题；
                       再列几个单位写得相近的文字、同一单位的几份文本、没有读出来的文件和怎么办
  xlsx                 同样的内容，可以筛选排序，另有全部项目一张表
  html                 同样的内容，一个网页文件：点栏目名称排序，按单位、等次筛选；双击打开，不联网，可以打印
  letter               给领导看的一页（Word）。
                       不写 --out 时存在文件夹旁边，“文件夹名.审核情况.xlsx”“….审核情况.html”“….审核情况.docx”
  --record 记录文件    查过的结果逐份记在这里，文件和规则都没有变的下次不再查；不写时为“文件夹名.检查记录.jsonl”
  --fresh              不用以前的记录，全部重新检查
  --jobs 份数          同时检查几份；不写时按处理器数

退出码
  0  没有“阻止”级问题
  1  有“阻止”级问题；检查文件夹时，或者有读不出来的文件
  2  文件无法读取（文件夹里一份也没有读出来），或命令写错
`,
  options: [
    { name: 'format', values: ['text', 'json', ...opinionFormats] },
    { name: 'profile', values: null },
    { name: 'previous', values: null },
    dataOption,
    { name: 'costing', values: null },
    { name: 'project', values: null, isRepeated: true },
    { name: 'all', values: 'flag' },
    { name: 'proposals', values: 'flag' },
    { name: 'against', values: null },
    { name: 'answers', values: null },
    { name: 'decisions', values: null },
    { name: 'fix', values: ['safe'] },
    { name: 'deadline', values: null },
    { name: 'issuer', values: null },
    { name: 'fresh', values: 'flag' },
    { name: 'jobs', values: null },
    { name: 'record', values: null },
    { name: 'out', values: null },
    { name: 'replace', values: 'flag' },
  ],
  async run(context, args) {
    const [word, ...others] = args.words;
    if (word !== undefined && others.length === 0 && (await context.batch.folders.isFolder(word))) {
      const { showBatch } = await import('../show-batch.ts');
      return showBatch(context, args, word);
    }
    const misplaced = misplacedOption(args, 'file');
    if (misplaced !== null) return reportFault(context.terminal, misplaced);
    const started = readNamedPlan(context, args, 'check');
    // Rules and report are loaded while the worker reads.
    const { showCheck } = await import('../show-check.ts');
    const reading = await started;
    if (!reading.ok) return reportFault(context.terminal, reading.fault);
    const [file = ''] = args.words;
    const format = opinionFormats.find((candidate) => candidate === args.options.get('format'));
    const misnamed = misnamedOutput(args.options.get('format') ?? 'text', args.options.get('out'));
    if (misnamed !== null && !args.options.has('fix') && (format !== undefined || !args.options.has('decisions'))) return reportFault(context.terminal, misnamed);
    if (format !== undefined && args.options.has('against')) return reportFault(context.terminal, againstAsOpinion);
    const costed = await withCostingFile(context, args, reading.value.plan);
    if (!costed.ok) return reportFault(context.terminal, costed.fault);
    const subject = { ...reading.value, plan: costed.value };
    const modes = (['against', 'decisions', 'fix'] as const).filter((mode) => args.options.has(mode));
    if (modes.length > 1) return reportFault(context.terminal, oneAtATime(modes));
    const only = onlyProjects(args, format !== undefined);
    if (!only.ok) return reportFault(context.terminal, only.fault);
    const decisions = args.options.get('decisions');
    if (decisions !== undefined && format === undefined) {
      const { showDecisions } = await import('../show-decisions.ts');
      return showDecisions(context, args, reading.value, { path: file, decisions });
    }
    if (args.options.has('fix')) {
      if (format !== undefined) return reportFault(context.terminal, fixAsOpinion);
      const { showFix } = await import('../show-fix.ts');
      return showFix(context, args, reading.value, file);
    }
    const previous = await readPrevious(context, args);
    if (!previous.ok) return reportFault(context.terminal, previous.fault);
    if (format === undefined) return showCheck(context, args, subject, { previous: previous.value, only: only.value });
    const { showOpinion } = await import('../show-opinion.ts');
    return showOpinion(context, args, { format, reading: subject, path: file, previous: previous.value, decisions, only: only.value });
  },
};

const fixAsOpinion: Fault = { code: 'arguments', what: '--fix 只能和 --format text、json 同用', where: '命令行', remedy: '请先用 --fix safe 改好另存，再对改好的文件用 --format docx。' };
const againstAsOpinion: Fault = { code: 'arguments', what: '--against 只能和 --format text、json 同用', where: '命令行', remedy: '请先用 --against 核对，再单独用 --format docx 写出意见。' };

function oneAtATime(modes: readonly string[]): Fault {
  return { code: 'arguments', what: `${modes.map((mode) => `--${mode}`).join('、')} 不能同用`, where: '命令行', remedy: '请分几次做：先改好另存，再用 --against 核对新文件。' };
}
