// hengji compare: what changed from one text to another, as a revision with tracked changes or as a summary on one page.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { changeSentence, writeChangeSummary, writeRevision } from '../../documents/index.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { pairedByContent } from '../../domain/comparison/index.ts';
import { classifyIndicator } from '../../domain/indicator/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { reportFault, type Command } from '../command.ts';
import { readPlanAt } from '../read-named-plan.ts';
import { terminalSafe } from '../terminal-text.ts';

export const compareCommand: Command = {
  name: 'compare',
  summary: '比较两稿，写出 Word 修订稿或一页变动摘要',
  help: `用法：hengji compare 旧稿 新稿 [--as revision|summary] [--out 文件]

比较同一单位的两稿绩效文本（.docx、.doc、.xlsx、.html、.txt 都可以），屏幕上说明资金、目标、指标改了几处，并写出：
  修订稿    按表样排版，改动以 Word 修订标出：接受全部修订就是新稿，拒绝全部修订就是旧稿
  变动摘要  一页 Word：资金、目标、指标值怎样变
项目按编码、名称、文字相似依次对上，指标按类别和名称对上；对不上的，作为一删一增。

选项
  --as revision|summary  写修订稿（不写时）或变动摘要
  --out 文件             写到哪里（不写时按单位和年度取名，放在当前文件夹）
  --replace              同名文件已存在时覆盖（不写时不覆盖）

退出码
  0  已写出
  2  没有写出（stderr 说明原因和办法）
`,
  options: [
    { name: 'as', values: ['revision', 'summary'] },
    { name: 'out', values: null },
    { name: 'replace', values: 'flag' },
  ],
  async run(context, args) {
    const { terminal, files } = context;
    const [earlier, later, ...others] = args.words;
    if (earlier === undefined || later === undefined || others.length > 0) return reportFault(terminal, twoFiles);
    const before = await readPlanAt(context, earlier);
    if (!before.ok) return reportFault(terminal, before.fault);
    const after = await readPlanAt(context, later);
    if (!after.ok) return reportFault(terminal, after.fault);
    const [old, present] = [before.value.plan, after.value.plan];
    // The bounds by which projects of two texts are the same are those of the present text's profile.
    const check = checkPlan(present, checkCatalogue, { profile: null, presentation: 'root-causes' });
    if (!check.ok) return reportFault(terminal, check.fault);
    const { projectCode, comparison } = check.value.profile.values;
    const pairs = pairedByContent(old, present, {
      bounds: { codeShape: projectCode, likenessPercent: comparison.sameProjectPercent },
      classOf: ({ level1, level2 }) => classifyIndicator(level1, level2, indicatorTrees),
    });
    const revision = { before: old, after: present, pairs, author: '衡绩比较', at: '', span: '两稿' };
    const written = args.options.get('as') === 'summary' ? writeChangeSummary(revision) : writeRevision(revision);
    const out = args.options.get('out') ?? written.fileName;
    const saved = await files.write(out, written.bytes, args.options.has('replace') ? 'replace' : 'keep');
    if (!saved.ok) return reportFault(terminal, saved.fault);
    terminal.out(`${changeSentence(revision)}\n已写出：${terminalSafe(out)}\n`);
    return 0;
  },
};

const twoFiles: Fault = { code: 'arguments', what: '比较要写两个文件：先旧稿，后新稿', where: '命令行', remedy: '用法：hengji compare 旧稿 新稿。文件名含空格的，请加引号。' };
