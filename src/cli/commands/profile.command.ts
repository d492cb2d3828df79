// hengji profile: which numbers apply, from which version, on which ground.
import type { Command } from '../command.ts';

export const profileCommand: Command = {
  name: 'profile',
  summary: '显示一套口径：各项数值、版本和依据',
  help: `用法：hengji profile show 口径 [--on 日期] [--format text|table]
      hengji profile list

口径 = 地区 × 年度：以全国通用为底，各地只写不同之处。检查结果记下所用版本。
显示的每一项都有数值、依据、核实程度和前后版本，末尾有签字栏，可以打印出来核对签字。

选项
  --on 日期             按哪一天有效的版本显示（YYYY-MM-DD），默认为该口径起始年度的1月1日
  --format text|table   逐项文字（默认），或者适合打印的表格

退出码
  0  已显示
  2  没有这套口径，或日期不对
`,
  options: [
    { name: 'on', values: null },
    { name: 'format', values: ['text', 'table'] },
  ],
  async run(context, args) {
    const { showProfile } = await import('../show-profile.ts');
    return showProfile(context, args);
  },
};
