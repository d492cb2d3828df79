// Proposals as text: what becomes of the rows in one line, and under each project what its cells should say.
import { indicatorClassTitles } from '../domain/indicator/index.ts';
import { listOrdinals } from '../domain/lint/index.ts';
import { indicatorColumnTitles, type IndicatorRow, type Project } from '../domain/plan/index.ts';
import { countBlanks, proposalKindTitles, rowOutcomeTitles as titles, type CellEdit, type Proposal, type RowCounts } from '../domain/proposal/index.ts';
import { describeCitation } from '../kernel/citation.ts';
import { cutDisplay, displayWidth, padDisplay, wrapDisplay } from './display-width.ts';
import { shownChange } from './shown-change.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

const indent = '          ';

/** `指标行 135 行，按修改建议：可用 29（照现在的写法17、改写后12；其中22行还有须说明的） · 待填 69（103处空） · 改类或合并 17 · 建议删除 20`. */
export function renderRowCounts(rows: RowCounts): readonly string[] {
  if (rows.rows === 0) return [];
  const asProposed = rows.usable - rows.usableAsWritten;
  const usable = [...(rows.usableAsWritten > 0 ? [`照现在的写法${rows.usableAsWritten}`] : []), ...(asProposed > 0 ? [`改写后${asProposed}`] : [])];
  const parts = [
    `${titles.usable} ${rows.usable}${usable.length === 0 ? '' : `（${usable.join('、')}${rows.usableToExplain === 0 ? '' : `；其中${rows.usableToExplain}行还有须说明的`}）`}`,
    `${titles['to-fill']} ${rows.toFill}${rows.toFillBlanks === 0 ? '' : `（${rows.toFillBlanks}处空）`}`,
    `${titles.regroup} ${rows.regroup}${rows.regroupBlanks === 0 ? '' : `（另有${rows.regroupBlanks}处空）`}`,
    `${titles.remove} ${rows.remove}`,
  ];
  return [`指标行 ${rows.rows} 行，按修改建议：${parts.join(' · ')}`];
}

/** The proposals of one project: first changes of the table, then the rewritings; rows in which the same cell becomes the same are told together. */
export function renderProposals(project: Project, proposals: readonly Proposal[], terminal: Terminal): readonly string[] {
  if (proposals.length === 0) return [];
  const changes = proposals.flatMap((proposal) => (proposal.kind === 'rewrite' ? [] : [{ text: changeText(project, proposal), depth: 0 }]));
  const rewritings = groupedEdits(proposals).flatMap((group) => rewriteLines(project, group));
  const width = Math.max(40, terminal.columns - displayWidth(indent));
  const head = `  ${inked(terminal, 'bold', padDisplay('修改建议', 8))}  ${inked(terminal, 'dim', '“（　）”里只有本单位知道，采纳前请填写')}`;
  return [head, ...[...changes, ...rewritings].flatMap(({ text, depth }) => wrapDisplay(terminalSafe(text), width - depth).map((line) => indent + ' '.repeat(depth) + line))];
}

interface Line {
  readonly text: string;
  readonly depth: number;
}

export type TableChange = Exclude<Proposal, { readonly kind: 'rewrite' }>;

/** A change of the table in one line. */
export function changeText(project: Project, proposal: TableChange): string {
  const named = (ordinal: number) => `第${ordinal}行${nameOf(project, ordinal)}`;
  const what = proposalKindTitles[proposal.kind];
  switch (proposal.kind) {
    case 'swap':
      return `${what}：${proposal.cells.map((cell) => `${named(cell.indicator)}的${indicatorColumnTitles[cell.column]}${shownChange(cell.old, cell.new)}`).join('，')}（${proposal.why}）`;
    case 'reclass':
      return `${what}：${proposal.moves.map(({ indicator, to }) => `${named(indicator)}移到${indicatorClassTitles[to]}`).join('，')}（${proposal.why}）`;
    case 'merge':
      return `${what}：留下${named(proposal.keep)}，去掉${proposal.remove.map(named).join('、')}（${proposal.why}）`;
    case 'remove':
      return `${what}：${proposal.indicators.map(named).join('、')}（${proposal.why}）`;
  }
}

interface EditGroup {
  readonly edit: CellEdit;
  readonly rows: readonly number[];
}

/** In the order of their first rows. */
function groupedEdits(proposals: readonly Proposal[]): readonly EditGroup[] {
  const groups = new Map<string, EditGroup>();
  for (const proposal of proposals) {
    if (proposal.kind !== 'rewrite') continue;
    for (const edit of proposal.edits) {
      const key = JSON.stringify([edit.column, edit.old, edit.new]);
      groups.set(key, { edit, rows: [...(groups.get(key)?.rows ?? []), ...proposal.indicators] });
    }
  }
  return [...groups.values()].toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function rewriteLines(project: Project, { edit, rows }: EditGroup): readonly Line[] {
  const safe = edit.safe ? '（原格已写全，可直接改）' : '';
  const [only] = rows;
  const named = rows.length === 1 && only !== undefined ? nameOf(project, only) : '';
  const text = `第${listOrdinals(rows)}行${named}的${indicatorColumnTitles[edit.column]}：${shownChange(edit.old, edit.new)}${safe}`;
  return [{ text, depth: 0 }, ...hintsOf(edit).map((hint) => ({ text: hint, depth: 4 }))];
}

/** One line for each thing to fill in; blanks that ask the same are told once. */
function hintsOf({ blanks, new: text }: CellEdit): readonly string[] {
  const several = countBlanks(text) > 1;
  return blanks.map(({ index, hint, ground }) => `填${several ? `第${index + 1}处` : ''}：${hint}${ground === null ? '' : `（${describeCitation(ground)}）`}`);
}

function nameOf(project: Project, ordinal: number): string {
  const row: IndicatorRow | undefined = project.indicators.find((candidate) => candidate.ordinal === ordinal);
  return row === undefined || row.name === '' ? '' : `“${cutDisplay(row.name, 40)}”`;
}
