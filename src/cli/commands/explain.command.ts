// hengji explain: the page of a rule, or the list of all rules.
import type { Command } from '../command.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: '解释一条规则：问什么、为什么、错例、正例、何时可以说明后放行',
  help: `用法：hengji explain [规则]

写规则编号（例如 val-unit-only）时显示该规则的说明页；不写时列出全部规则。

退出码
  0  已显示
  2  没有这条规则
`,
  options: [],
  async run(context, args) {
    const { showRule } = await import('../show-rule.ts');
    return showRule(context, args);
  },
};
