// One page for the leader about the texts of many units: how many can go on, where the money is, which units to see first and what is wrong most often.
import { letterTypography } from '../../../catalogue/typography/opinion-letter.typography.ts';
import type { UnitCheck } from '../../../domain/batch/index.ts';
import type { Hundredths } from '../../../domain/review/index.ts';
import { reviewGrades, reviewGradeTitles, type ReviewGrade } from '../../../domain/review-sheet/index.ts';
import { formatFen, sumFen, type Fen } from '../../../kernel/money.ts';
import { paragraph, row } from '../../word/write/building-blocks.ts';
import { textWidth } from '../../word/write/measures.ts';
import type { WordDocument, WordTable } from '../../word/write/word-document.ts';
import { writeDocx } from '../../word/write/write-docx.ts';
import { ruleTitle } from '../opinion-items.ts';
import { onePlace } from '../review-lines.ts';
import { styled, widthsOf } from './items-table.ts';

/** What a leader asks of the check of one unit. */
export interface UnitOutcome {
  readonly unit: string;
  readonly projects: number;
  /** Null where a budget is blank. */
  readonly budget: Fen | null;
  /** Money behind which no target states quantity and price; null where a budget is blank. */
  readonly unpriced: Fen | null;
  readonly points: Hundredths;
  readonly grade: ReviewGrade;
  readonly blocks: number;
  readonly explain: number;
  readonly targets: number;
  readonly usableTargets: number;
  /** Rows by the rule that blocks them. */
  readonly blockedRows: ReadonlyMap<string, number>;
}

export interface CountySummary {
  /** `定州市2021年部门预算绩效目标审核情况` */
  readonly title: string;
  readonly units: readonly UnitOutcome[];
  /** Files that could not be read. */
  readonly unread: readonly string[];
  /** The best grade of a unit in whose text something blocks. */
  readonly bestWhenBlocked: ReviewGrade;
}

export function unitOutcome(name: string, check: UnitCheck): UnitOutcome {
  return {
    unit: name,
    projects: check.projects.length,
    budget: check.totalBudget,
    unpriced: check.unexplained,
    points: check.points,
    grade: check.grade,
    blocks: check.bySeverity.blocks,
    explain: check.bySeverity.explain,
    targets: check.targets,
    usableTargets: check.usableTargets,
    blockedRows: new Map(check.rules.flatMap(({ rule, severity, rows }) => (severity === 'blocks' ? [[rule, rows] as const] : []))),
  };
}

/** What fits on the page with everything else. */
const shownLines = 10;
/** Characters of a name in one line of its column. */
const nameLine = 9;
const shownAmounts = 2;
const shownFiles = 3;
const shownRules = 3;

/** The page as the bytes of a `.docx`. */
export function writeCountySummary(summary: CountySummary): Uint8Array {
  return writeDocx(countySummary(summary));
}

function countySummary({ title, units, unread, bestWhenBlocked }: CountySummary): WordDocument {
  const worstFirst = units.toSorted((a, b) => a.points - b.points || b.blocks - a.blocks || (a.unit < b.unit ? -1 : 1));
  const shown = fittingUnits(worstFirst.filter(({ blocks, explain }) => blocks + explain > 0));
  const { page } = letterTypography;
  const blocks = [
    paragraph('title', title),
    ...sentences({ units, unread, bestWhenBlocked }).map((text) => paragraph('summaryText', text)),
    ...(shown.length === 0 ? [] : [paragraph('note', `须先审核的${shown.length}个单位（按打分建议由低到高排列；分数供审核人参考，不是审核结论）：`), unitsTable(shown, textWidth(page))]),
  ];
  return { title, typography: letterTypography, foot: '', revision: null, sections: [{ page, pageNumbers: null, blocks }] };
}

/** As many units as the lines of their names leave room for. */
function fittingUnits(units: readonly UnitOutcome[]): readonly UnitOutcome[] {
  let lines = 0;
  return units.filter(({ unit }) => {
    lines += Math.ceil(shortened(unit).length / nameLine);
    return lines <= shownLines;
  });
}

function sentences({ units, unread, bestWhenBlocked }: Omit<CountySummary, 'title'>): readonly string[] {
  const budgets = units.flatMap(({ budget }) => budget ?? []);
  const budget = sumFen(budgets);
  const money = budget === null || budgets.length === 0 ? '' : `，预算${budgets.length < units.length ? '（不含有空白的）' : ''}${formatFen(budget, '万元')}万元`;
  const blocked = units.filter(({ blocks }) => blocks > 0).length;
  const grades = reviewGrades.map((grade) => `${reviewGradeTitles[grade]}${units.filter((unit) => unit.grade === grade).length}个`);
  const targets = sum(units.map((unit) => unit.targets));
  const usable = sum(units.map(({ usableTargets }) => usableTargets));
  const rules = heaviestRules(units);
  const files = unread.slice(0, shownFiles).map((name) => shortened(name)).join('、');
  return [
    `共审核${units.length}个单位、${sum(units.map(({ projects }) => projects))}个项目${money}。须退回修改的${blocked}个单位，没有“阻止”问题、可以报送的${units.length - blocked}个。打分建议：${grades.join('、')}${blocked === 0 ? '' : `（有“阻止”问题的最高为${reviewGradeTitles[bestWhenBlocked]}）`}。`,
    ...unpricedSentence(units),
    ...(targets === 0 ? [] : [`${targets}个指标值中，能看出考核什么的${usable}个，占${Math.round((usable * 100) / targets)}%。${rules.length === 0 ? '' : `最多的问题是：${rules.join('、')}。`}`]),
    ...(unread.length === 0 ? [] : [`另有${unread.length}个文件没有读出来，须请单位重报：${files}${unread.length > shownFiles ? '等' : ''}。`]),
  ];
}

/** Where the money is that no indicator explains. */
function unpricedSentence(units: readonly UnitOutcome[]): readonly string[] {
  const known = units.flatMap(({ unit, unpriced }) => (unpriced === null || unpriced === 0 ? [] : [{ unit, unpriced }])).toSorted((a, b) => b.unpriced - a.unpriced);
  const total = sumFen(known.map(({ unpriced }) => unpriced));
  if (total === null || known.length === 0) return [];
  const most = known.slice(0, shownAmounts).map(({ unit, unpriced }) => `${shortened(unit)}${formatFen(unpriced, '万元')}万元`);
  return [`预算中没有指标的数量和单价对应的金额${formatFen(total, '万元')}万元，最多的是${most.join('、')}。`];
}

function heaviestRules(units: readonly UnitOutcome[]): readonly string[] {
  const rows = new Map<string, number>();
  for (const { blockedRows } of units) for (const [rule, count] of blockedRows) rows.set(rule, (rows.get(rule) ?? 0) + count);
  return heaviest(rows)
    .slice(0, shownRules)
    .map(([rule, count]) => `${ruleTitle(rule)}（${count}行，${units.filter(({ blockedRows }) => blockedRows.has(rule)).length}个单位）`);
}

function heaviest(rows: ReadonlyMap<string, number>): readonly (readonly [rule: string, rows: number])[] {
  return [...rows].toSorted((a, b) => b[1] - a[1]);
}

const columns = [
  { title: '单位', share: 24 },
  { title: '项目', share: 7 },
  { title: '预算（万元）', share: 15 },
  { title: '打分建议', share: 11 },
  { title: '阻止', share: 7 },
  { title: '须说明', share: 9 },
  { title: '可用指标', share: 11 },
  { title: '最多的问题', share: 20 },
];

function unitsTable(units: readonly UnitOutcome[], width: number): WordTable {
  return {
    kind: 'table',
    columns: widthsOf(columns.map(({ share }) => share), width),
    framed: true,
    rows: [
      row(columns.map(({ title }) => styled('cellLabel', title)), { header: true }),
      ...units.map(({ unit, projects, budget, points, grade, blocks, explain, targets, usableTargets, blockedRows }) => {
        const money = budget === null ? '不明' : formatFen(budget, '万元');
        const numbers = [String(projects), money, `${onePlace(points)} ${reviewGradeTitles[grade]}`, String(blocks), String(explain), `${usableTargets}/${targets}`];
        return row([styled('cellText', shortened(unit)), ...numbers.map((text) => styled('cellCentred', text)), styled('cellText', heaviest(blockedRows).slice(0, 1).map(([rule]) => ruleTitle(rule)).join(''))]);
      }),
    ],
  };
}

/** A name takes no more than two lines of its column. */
function shortened(name: string): string {
  const longest = 18;
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
