// The text of a folder's check: the whole in four lines, which texts to see first and why, all of them in columns, then what they share and what was not read.
import { documentName, type BatchOverview, type CheckedDocument } from '../domain/batch/index.ts';
import { legendLines, mostUnpricedLine, orderLine, reasonLines, unpricedTitle, worstProjectsLine } from '../documents/index.ts';
import { reviewGradeTitles, type ReviewGrade } from '../domain/review-sheet/index.ts';
import type { SharedText } from '../domain/shared-text/index.ts';
import { formatFen, type Fen } from '../kernel/money.ts';
import { cutDisplay, displayWidth, padDisplay, wrapDisplay } from './display-width.ts';
import { points1 } from './render-score.ts';
import { ruleTitle } from './rule-title.ts';
import type { ToldBatch } from './show-batch.ts';
import { inked, type Ink, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export function renderBatch({ folder, overview, result, passedOver, bestWhenBlocked }: ToldBatch, terminal: Terminal): string {
  const lines = [
    inked(terminal, 'bold', `衡绩检查  文件夹 ${terminalSafe(folder)}`),
    ...totalLines(overview, terminal),
    `没有读出来的 ${result.failed.length} 个文件 · 本次检查 ${result.taken - result.reused} 个，${result.reused} 个没有变化、沿用上次结果${passedOver === 0 ? '' : ` · 略过不是绩效文本的 ${passedOver} 个`}`,
    ...firstToSee(overview, terminal),
    ...unitTable(overview, bestWhenBlocked, terminal),
    ...sameUnitLines(overview, terminal),
    ...sharedTextLines(overview, terminal),
    ...failedLines(result.failed, terminal),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function totalLines({ documents, totals }: BatchOverview, terminal: Terminal): readonly string[] {
  const money = totals.budget === null ? '预算合计不明' : `预算 ${formatFen(totals.budget, '万元')} 万元`;
  const unexplained = totals.unexplained === null ? '' : `，其中 ${formatFen(totals.unexplained, '万元')} 万元${unpricedTitle}`;
  const blank = totals.withoutBudget === 0 ? '' : `（${totals.withoutBudget} 份有项目预算数空白，没有计入）`;
  return [
    `${documents.length} 份文本 · ${totals.projects} 个项目 · ${money}${unexplained}${blank}`,
    `指标值 ${totals.targets} 个，能看出考核什么的 ${totals.usableTargets} 个 · 有“阻止”问题、须退回修改的 ${inked(terminal, 'red', String(totals.blocked))} 份`,
  ];
}

const shownFirst = 3;

function firstToSee({ documents, sameUnit }: BatchOverview, terminal: Terminal): readonly string[] {
  const faulty = documents.filter(({ check }) => check.bySeverity.blocks + check.bySeverity.explain > 0);
  // Of several texts of a unit the worst stands for it.
  const groupOf = new Map(sameUnit.flatMap((group) => group.map((document) => [document, group] as const)));
  const worst = faulty.filter((document, index) => !faulty.slice(0, index).some((other) => groupOf.get(other)?.includes(document) === true)).slice(0, shownFirst);
  if (worst.length === 0) return [];
  const width = Math.max(40, terminal.columns - 5);
  return [
    '',
    inked(terminal, 'bold', `先看这 ${worst.length} 份`),
    ...worst.flatMap((document, index) => {
      const { check, file } = document;
      const { blocks, explain } = check.bySeverity;
      return [
        `  ${index + 1}  ${inked(terminal, 'bold', terminalSafe(documentName(document)))}  打分建议 ${points1(check.points)} ${reviewGradeTitles[check.grade]} · ${inked(terminal, 'red', `阻止 ${blocks}`)} · ${inked(terminal, 'yellow', `须说明 ${explain}`)}`,
        ...[...reasonLines(document), worstProjectsLine(check) ?? [], `文件：${file}`].flat().flatMap((text) => wrapDisplay(terminalSafe(text), width).map((line) => `     ${line}`)),
      ];
    }),
    inked(terminal, 'dim', '     逐条看：./hengji check 文件；出审核意见书：./hengji check 文件 --format letter'),
  ];
}

function unitTable({ documents }: BatchOverview, bestWhenBlocked: ReviewGrade, terminal: Terminal): readonly string[] {
  if (documents.length === 0) return [];
  const longest = Math.max(8, ...documents.map((document) => displayWidth(documentName(document))));
  const nameWidth = Math.min(longest, Math.max(24, Math.ceil((terminal.columns - besideNames) * 0.7)));
  const ruleWidth = terminal.columns - besideNames - nameWidth - 2;
  // Where there is no room to tell it, the worst tell it above.
  const ruleCell = (text: string): readonly string[] => (ruleWidth < 14 ? [] : [cutDisplay(text, ruleWidth)]);
  const head = [`  序号  ${padDisplay('单位', nameWidth)}  项目  预算(万元)  无量价(万元)  打分建议  阻止  须说明     可用`, ...ruleCell('最多的问题')].join('  ');
  const said = (lines: readonly string[]) => lines.flatMap((text) => wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - 2))).map((line) => inked(terminal, 'dim', `  ${line}`));
  return [
    '',
    ...said([mostUnpricedLine({ documents }) ?? [], orderLine].flat()),
    inked(terminal, 'dim', head),
    ...documents.map((document, index) => {
      const { check } = document;
      const [heaviest] = check.rules;
      return [
        `  ${String(index + 1).padStart(4)}  ${padDisplay(cutDisplay(terminalSafe(documentName(document)), nameWidth), nameWidth)}`,
        String(check.projects.length).padStart(4),
        padDisplay(amount(check.totalBudget), 10, 'right'),
        padDisplay(amount(check.unexplained), 12, 'right'),
        padDisplay(`${points1(check.points)} ${reviewGradeTitles[check.grade]}`, 8, 'right'),
        count(check.bySeverity.blocks, 4, 'red', terminal),
        count(check.bySeverity.explain, 6, 'yellow', terminal),
        padDisplay(`${check.usableTargets}/${check.targets}`, 7, 'right'),
        ...ruleCell(heaviest === undefined ? '—' : ruleTitle(heaviest.rule)),
      ].join('  ');
    }),
    ...said(legendLines({ documents }, bestWhenBlocked)),
  ];
}

/** Columns of everything before and behind the name but for the rule. */
const besideNames = 73;

const shownGroups = 10;

function sameUnitLines({ sameUnit }: BatchOverview, terminal: Terminal): readonly string[] {
  if (sameUnit.length === 0) return [];
  const shown = sameUnit.slice(0, shownGroups);
  return [
    '',
    inked(terminal, 'bold', `同一单位、同一年度有不止一份的：${sameUnit.length} 个单位，请留下一份（比较文字时只取第一份）`),
    ...shown.flatMap((group) => bullet(`${group.slice(0, 1).map(documentName).join('')}：${group.map(({ file }) => file).join('、')}`, terminal)),
    ...more(sameUnit.length - shown.length, '个单位'),
  ];
}

function sharedTextLines({ sharedTexts, compared }: BatchOverview, terminal: Terminal): readonly string[] {
  if (sharedTexts.length === 0) return [];
  const shown = sharedTexts.slice(0, shownGroups);
  return [
    '',
    inked(terminal, 'bold', `几个单位写得相近的文字 ${sharedTexts.length} 处（年份和地名不算）`),
    ...shown.flatMap((shared) => bullet(`${shared.plans}个单位${shared.likeness === 100 ? '' : `（至少${shared.likeness}%相同）`}：“${cutDisplay(shared.text.replace(/\s+/gu, ' '), 60)}”——${placesOf(shared, compared)}`, terminal)),
    ...more(sharedTexts.length - shown.length, '处，用 --format xlsx 或 json 看全部'),
  ];
}

function placesOf({ passages, plans }: SharedText, compared: readonly CheckedDocument[]): string {
  const units = [...new Set(passages.map(({ plan }) => plan))];
  const shown = units.slice(0, 3).map((plan) => {
    const document = compared[plan];
    const project = passages.find((passage) => passage.plan === plan)?.project ?? null;
    return document === undefined ? '' : `${documentName(document)}${project === null ? '' : `项目${project}`}`;
  });
  return `${shown.join('、')}${plans > shown.length ? '等' : ''}`;
}

function failedLines(failed: ToldBatch['result']['failed'], terminal: Terminal): readonly string[] {
  if (failed.length === 0) return [];
  return ['', inked(terminal, 'bold', `没有读出来的 ${failed.length} 个文件`), ...failed.flatMap(({ file, fault }) => bullet(`${file}：${fault.what}。${fault.remedy}`, terminal))];
}

function bullet(text: string, terminal: Terminal): readonly string[] {
  return wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - 4)).map((line, index) => (index === 0 ? `  · ${line}` : `    ${line}`));
}

function more(further: number, what: string): readonly string[] {
  return further > 0 ? [`    另有 ${further} ${what}`] : [];
}

function amount(money: Fen | null): string {
  return money === null ? '不明' : formatFen(money, '万元');
}

function count(number: number, width: number, ink: Ink, terminal: Terminal): string {
  const text = String(number).padStart(width);
  return inked(terminal, number === 0 ? 'dim' : ink, text);
}
