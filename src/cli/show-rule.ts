// What `hengji explain` shows: the page of a rule with its severity and ground, or the list of all rules.
import { lintRules } from '../catalogue/lint/index.ts';
import { describeCitation } from '../kernel/citation.ts';
import { severityTitles } from '../kernel/severity.ts';
import { describeReviewItem } from '../domain/review-sheet/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { padDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';

export async function showRule(context: CommandContext, args: ParsedArguments): Promise<ExitCode> {
  const [id] = args.words;
  if (id === undefined) {
    context.terminal.out(listRules(context.terminal));
    return 0;
  }
  const rule = lintRules.find((candidate) => candidate.id === id.toLowerCase());
  const page = rule === undefined ? null : await context.pages.page(rule.id);
  if (rule === undefined || page === null) {
    const near = lintRules.filter((candidate) => candidate.id.includes(id.toLowerCase()) || candidate.title.includes(id)).map((candidate) => candidate.id);
    const remedy = near.length > 0 ? `是不是要看：${near.join('、')}？` : 'hengji explain（不写规则）列出全部规则。';
    return reportFault(context.terminal, { code: 'unknown-rule', what: `没有编号为“${id}”的规则`, where: '命令行', remedy });
  }
  const ground = rule.ground.map((citation) => `- ${describeCitation(citation)}`).join('\n');
  const head = `级别：${severityTitles[rule.severity]}　　维度：${describeReviewItem(rule.reviewItem)}`;
  context.terminal.out(`${page.trimEnd()}\n\n## 级别与依据\n\n${head}\n\n${ground}\n`);
  return 0;
}

function listRules(terminal: Terminal): string {
  const width = Math.max(...lintRules.map((rule) => rule.id.length));
  const lines = lintRules.map((rule) => {
    return `  ${inked(terminal, 'bold', rule.id.padEnd(width))}  ${padDisplay(severityTitles[rule.severity], 6)}  ${padDisplay(rule.title, 22)}  ${rule.question}`;
  });
  return `${lines.join('\n')}\n`;
}
