// hengji answer: an opinion answered by the unit, or lifted by finance, kept in a file that `check --answers` holds against the text.
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { readNamedPlan } from '../read-named-plan.ts';

export const answerCommand: Command = {
  name: 'answer',
  summary: '对意见作说明：单位说明“须说明”的，财政放行“阻止”的',
  help: `用法：hengji answer 文件
      hengji answer 文件 --number 编号 --by 姓名 --reason 理由 [--side unit|finance] [--answers 说明文件] [--profile 口径] [--previous 上年文件]

不写编号时，列出要答复的意见和编号（与审核意见书、审核表里的编号相同）。写编号时，把说明记进说明文件：谁、什么时候、什么理由。
说明只对现在的内容有效：这一格后来改过、问题已经不在，或者变成“阻止”，说明就失效，hengji check 文件 --answers 说明文件 会列出来。

选项
  --number 编号        答复哪一条；合并列出的一条，它说到的各处一起答复
  --by 姓名            谁作的说明
  --reason 理由        为什么这样写是对的，或者为什么现在改不了
  --side unit|finance  单位说明（默认），或者财政放行；“阻止”只能由财政放行
  --answers 说明文件   记在哪里；不写时为“原名.说明.json”。已有的说明保留，同一处再次说明的以新的为准
  --profile 口径       与出意见时用的相同，否则编号对不上
  --previous 上年文件  出意见时对照了上年的，这里也要写，否则编号对不上；也可以是 stored:单位代码/年度
${dataOptionHelp}；只和 stored: 同用

退出码
  0  已记下，或已列出
  2  没有记下（stderr 说明原因和办法）
`,
  options: [
    { name: 'number', values: null },
    { name: 'by', values: null },
    { name: 'reason', values: null },
    { name: 'side', values: ['unit', 'finance'] },
    { name: 'answers', values: null },
    { name: 'profile', values: null },
    { name: 'previous', values: null },
    dataOption,
  ],
  async run(context, args) {
    const started = readNamedPlan(context, args, 'answer');
    const { showAnswer } = await import('../show-answer.ts');
    const reading = await started;
    return reading.ok ? showAnswer(context, args, reading.value) : reportFault(context.terminal, reading.fault);
  },
};
