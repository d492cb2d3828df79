// Published target tables of many trades, judged by a reviewer before any rule was run on them: the rows, the judgements, and how a finding
// compares with them. One plan per published table, because rules look across the rows of a document.
import { severitiesWorstFirst, type Severity } from '../../src/kernel/severity.ts';
import type { Finding } from '../../src/domain/lint/index.ts';
import { indicatorColumnNames, type DepartmentPlan, type IndicatorColumn } from '../../src/domain/plan/index.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { readTestFile } from './golden.ts';
import { makePlan } from './plan-factory.ts';

export type Verdict = 'right' | 'arguable' | 'wrong' | 'unjudged';

/** What a reviewer said of one row, or of the table as a whole. */
interface Judgement {
  /** By rule: the severity with which a reviewer would raise it. */
  readonly faults: ReadonlyMap<string, Severity>;
  /** Rules that may be raised or not; reviewers differ. */
  readonly arguable: ReadonlySet<string>;
}

export interface LabelledTable {
  readonly id: string;
  readonly trade: string;
  readonly plan: DepartmentPlan;
  readonly whole: Judgement;
  /** By ordinal of the row. */
  readonly rows: ReadonlyMap<number, Judgement>;
}

export function labelledTables(): readonly LabelledTable[] {
  const rows = readCsv(readTestFile('corpus/labelled-rows.csv'));
  return readCsv(readTestFile('corpus/labelled-projects.csv')).map((table) =>
    labelledTable(table, rows.filter((row) => row['project'] === table['project'])),
  );
}

function labelledTable(table: CsvRow, rows: readonly CsvRow[]): LabelledTable {
  const cell = (name: string) => table[name] ?? '';
  const year = cell('year') === '' ? null : Number(cell('year'));
  const columns = indicatorColumnNames.filter((column) => cell('columns').split(' ').includes(column));
  const project = {
    name: cell('name'),
    ...given({ total: cell('total'), fiscal: cell('fiscal'), other: cell('other'), purpose: cell('purpose') }),
    goals: cell('goals').split('|').filter((goal) => goal !== ''),
    columns,
    rows: rows.map((row) => rowInput(row)),
  };
  return {
    id: cell('project'),
    trade: cell('trade'),
    plan: { ...makePlan([project], year, cell('unit')), file: `${cell('project')}.txt` },
    whole: judgement(table),
    rows: new Map(rows.map((row) => [Number(row['ordinal']), judgement(row)])),
  };
}

/** Fields the published table leaves out are absent, which is not blank. */
function given(fields: Readonly<Record<'total' | 'fiscal' | 'other' | 'purpose', string>>): Partial<typeof fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}

function rowInput(row: CsvRow) {
  const cell = (name: IndicatorColumn) => row[name] ?? '';
  return {
    level1: cell('level1'),
    level2: cell('level2'),
    name: cell('name'),
    description: cell('description'),
    sign: cell('sign'),
    value: cell('value'),
    unit: cell('unit'),
    weight: cell('weight'),
  };
}

function judgement(row: CsvRow): Judgement {
  const rulesOf = (column: string) => (row[column] ?? '').split(' ').filter((rule) => rule !== '');
  return { faults: new Map(severitiesWorstFirst.flatMap((severity) => rulesOf(severity).map((rule) => [rule, severity] as const))), arguable: new Set(rulesOf('maybe')) };
}

/** The judgements that can speak to a finding: those of the rows it names; of the table as well where it speaks of several rows or of none. */
function judgementsFor(finding: Finding, table: LabelledTable): readonly Judgement[] {
  const rows = finding.indicators.flatMap((ordinal) => table.rows.get(ordinal) ?? []);
  return finding.indicators.length === 1 ? rows : [table.whole, ...rows];
}

/**
 * Right: a reviewer raised it at least as severely. Arguable: reviewers differ. Wrong: none would raise it, or none so severely. Unjudged: the
 * reviewer did not have the rule before them.
 */
export function judge(finding: Finding, table: LabelledTable): Verdict {
  if (!judgedRules.has(finding.rule)) return 'unjudged';
  const judgements = judgementsFor(finding, table);
  const rank = severitiesWorstFirst.indexOf(finding.severity);
  const isRaised = judgements.some(({ faults }) => {
    const severity = faults.get(finding.rule);
    return severity !== undefined && severitiesWorstFirst.indexOf(severity) <= rank;
  });
  if (isRaised) return 'right';
  return judgements.some(({ arguable }) => arguable.has(finding.rule)) ? 'arguable' : 'wrong';
}

export interface MissedFault {
  readonly table: string;
  /** Ordinal of the row; null for the table as a whole. */
  readonly row: number | null;
  readonly rule: string;
}

/** What a reviewer raised and no finding says. */
export function missedFaults(table: LabelledTable, findings: readonly Finding[]): readonly MissedFault[] {
  const missed: MissedFault[] = [];
  const ask = (row: number | null, { faults }: Judgement): void => {
    for (const rule of faults.keys()) {
      const isFound = findings.some((finding) => finding.rule === rule && (row === null || finding.indicators.length === 0 || finding.indicators.includes(row)));
      if (!isFound) missed.push({ table: table.id, row, rule });
    }
  };
  ask(null, table.whole);
  for (const [row, judged] of table.rows) ask(row, judged);
  return missed;
}

/** The rules a reviewer had before them when the rows were judged; a later rule is judged over all rows before it is added here. */
export const judgedRules: ReadonlySet<string> = new Set([
  'val-empty', 'val-unit-only', 'val-dimension-name', 'val-option-menu-yn', 'val-option-menu-grade', 'val-menu-order', 'val-grade-suffix',
  'val-no-unit', 'val-no-sign', 'val-tautology', 'val-vague', 'val-bare-yes', 'val-placeholder', 'val-pct-over-100', 'val-pct-for-count',
  'val-rate-unit-wrong', 'val-rate-no-number', 'val-time-as-rate', 'val-deadline-trivial', 'val-deadline-outside', 'val-zero-target',
  'val-strict-sign', 'ind-qty-is-rate', 'ind-qual-is-count', 'ind-time-not-time', 'ind-cost-not-cost', 'ind-rotated', 'ind-cost-empty-promise',
  'ind-cost-lower-bound', 'ind-eco-not-eco', 'ind-econ-not-econ', 'ind-benefit-is-output', 'ind-irrelevant', 'ind-goal-uncovered',
  'ind-purpose-uncovered', 'ind-dup-in-project', 'ind-dup-across', 'ind-desc-eq-name', 'ind-desc-contradicts', 'ind-sat-no-group',
  'ind-sat-not-numeric', 'ind-sat-insider', 'ind-missing-dim', 'ind-no-quantity', 'ind-too-few-numeric', 'ind-symptom-up', 'rate-ref',
  'ind-upstream-template', 'bas-empty', 'bas-generic', 'bas-self', 'bas-fund-doc', 'bas-broken-title', 'bas-docno-format', 'bas-not-law',
  'txt-truncated', 'txt-typo', 'txt-dup-purpose', 'txt-wrong-place', 'txt-old-agency', 'txt-word-fields', 'txt-goal-no-number', 'fund-sum',
  'fund-zero', 'fund-vs-narrative', 'cost-x-qty', 'cost-cap', 'quota-check', 'plan-not-100', 'plan-non-monotone', 'plan-blank-points',
  'plan-back-loaded', 'plan-default-curve', 'plan-vs-nature', 'plan-vs-deadline', 'code-format', 'code-dup', 'name-year', 'name-src-level',
  'name-content', 'prj-no-duty', 'dept-no-indicator', 'wgt-sum', 'wgt-level', 'wgt-zero', 'wgt-concentrated',
  // Judged later over all rows and tables: none of them speaks of fines, individual businesses, inspections by others, antitrust, ended duties or falling
  // complaints, and the one table with weights counts the execution of the budget in.
  'law-fine-target', 'law-household-growth', 'law-unqualified-inspection', 'law-no-authority', 'law-ended-duty', 'ind-perverse-target', 'wgt-heads',
]);
