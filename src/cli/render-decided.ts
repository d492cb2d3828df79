// What came of decisions, as text: what was written, what people still have to do in the file, and what was decided otherwise.
import type { FixOutcome } from '../application/queries/fix-json.ts';
import type { Decided } from '../domain/decision/index.ts';
import { numberedProjects, type DepartmentPlan } from '../domain/plan/index.ts';
import type { Severity } from '../kernel/severity.ts';
import { wrapDisplay } from './display-width.ts';
import { cellLines, cellTitle } from './render-fix.ts';
import { changeText } from './render-proposals.ts';
import { ruleTitle } from './rule-title.ts';
import { shownChange } from './shown-change.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export interface DecidedOutcome {
  readonly outcome: FixOutcome;
  readonly decided: Decided;
  readonly left: Readonly<Record<Severity, number>>;
}

export function renderDecided({ outcome, decided, left }: DecidedOutcome, plan: DepartmentPlan, terminal: Terminal): string {
  const { out, fixed } = outcome;
  const { accepted, refused, undecided, dropped, invalid } = decided;
  const blanks = accepted.reduce((sum, proposal) => sum + proposal.blanks, 0);
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines.flatMap((line) => wrapped(line, terminal))]);
  const lines = [
    inked(terminal, 'bold', out === null ? '没有要写进文件的改动；没有另存' : `按决定改了 ${fixed.length} 格，另存为 ${terminalSafe(out)}；原文件没有改动`),
    ...cellLines(fixed, plan, terminal),
    ...section('请在文件里手工改：', byHand(outcome, decided, plan)),
    ...(blanks === 0 ? [] : [`采纳的文字里还有 ${blanks} 处“（　）”没有填，填好才能报送`]),
    ...section(`不再提出的意见 ${dropped.length} 条：`, dropped.map(({ finding, note }) => `${finding.subject.project?.name ?? '整个文本'} ${ruleTitle(finding.subject.rule)}：${finding.message}${reasonOf(note)}`)),
    ...section(`没有起作用的决定 ${invalid.length} 条：`, invalid.map(({ decision, message }) => `${'proposal' in decision ? decision.proposal : decision.key}：${message}`)),
    `修改建议：采纳 ${accepted.length} · 不采纳 ${refused.length} · 没有决定 ${undecided.length}`,
    `${out === null ? '现在' : '改后'}还有：阻止 ${left.blocks} · 须说明 ${left.explain} · 建议 ${left.advice}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Cells that could not be written, and changes of the table, which nobody makes for a Word file but its author. */
function byHand({ refused }: FixOutcome, { accepted }: Decided, plan: DepartmentPlan): readonly string[] {
  const changes = accepted.flatMap(({ proposal }) => {
    const project = numberedProjects(plan).find(({ number }) => number === proposal.project)?.project;
    return proposal.kind === 'rewrite' || proposal.kind === 'swap' || project === undefined ? [] : [`项目${proposal.project}：${changeText(project, proposal)}`];
  });
  return [...refused.map(({ reason, ...cell }) => `${cellTitle([cell], plan)}：${shownChange(cell.patch.old, cell.patch.new)}（${reason}）`), ...changes];
}

function reasonOf(note: string | null): string {
  return note === null || note.trim() === '' ? '' : `（${note.trim()}）`;
}

function wrapped(text: string, terminal: Terminal): readonly string[] {
  return wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - 4)).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}
