// Answers to findings as text: how many hold, each with who said what, and those that hold no longer with what to do.
import { staleTitles, type Acknowledgement, type AnsweredFindings, type TrackedFinding } from '../domain/follow-up/index.ts';
import { listOrdinals } from '../domain/lint/index.ts';
import { cutDisplay, wrapDisplay } from './display-width.ts';
import { ruleTitle } from './rule-title.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export function renderAnswers({ open, answered, stale }: AnsweredFindings, terminal: Terminal): readonly string[] {
  const lifted = answered.filter(({ finding }) => finding.severity === 'blocks').length;
  const left = (severity: TrackedFinding['severity']) => open.filter((finding) => finding.severity === severity).length;
  return [
    inked(terminal, 'bold', `已说明 ${answered.length - lifted} 条，财政放行 ${lifted} 条，失效 ${stale.length} 条`),
    `  没有说明的（逐格计）：阻止 ${left('blocks')} · 须说明 ${left('explain')}`,
    ...answered.flatMap(({ finding, answer }) => wrapped(`${finding.severity === 'blocks' ? '放行' : '说明'}  ${placed(finding)}：${signed(answer)}`, terminal)),
    ...stale.flatMap(({ answer, reason, finding }) => wrapped(`失效  ${finding === null ? answer.message : placed(finding)}：${staleTitles[reason]}（${signed(answer)}）`, terminal)),
    '',
  ];
}

function placed({ subject: { rule, project, rows } }: TrackedFinding): string {
  const [first] = rows;
  const row = first === undefined ? '' : rows.length === 1 ? `第${first.ordinal}行“${cutDisplay(first.name, 40)}”` : `第${listOrdinals(rows.map(({ ordinal }) => ordinal))}行`;
  return `${project?.name ?? '整个文本'}${row === '' ? '' : ` ${row}`} ${ruleTitle(rule)}`;
}

function signed({ by, at, reason }: Acknowledgement): string {
  return `“${reason}”，${by}，${at}`;
}

function wrapped(text: string, terminal: Terminal): readonly string[] {
  return wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - 8)).map((line, index) => (index === 0 ? `  ${line}` : `        ${line}`));
}
