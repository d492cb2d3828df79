// Which findings of one project are only consequences of others: people are shown the root cause, and the rest on request.
import type { Finding } from './finding.ts';
import { rootCausesMostBasicFirst, type LintRule } from './lint-rule.ts';

/**
 * Among the findings of one cell, all but the most basic become derived; so do findings of a row rule on rows that a project rule explains.
 * Rules without a rank stand on their own. A finding that only follows from faults of its rows is derived where all of them are told as blocking.
 */
export function markDerived(findings: readonly Finding[], rules: readonly LintRule[]): readonly Finding[] {
  const rankOf = new Map<string, number>();
  for (const rule of rules) {
    if (rule.scope === 'row' && rule.rootCause !== null) rankOf.set(rule.id, rootCausesMostBasicFirst.indexOf(rule.rootCause));
  }
  const unranked = rootCausesMostBasicFirst.length;
  const basic = new Map<string, number>();
  for (const finding of findings) {
    const cell = cellKey(finding);
    basic.set(cell, Math.min(basic.get(cell) ?? unranked, rankOf.get(finding.rule) ?? unranked));
  }
  const explained = explainedRows(findings, rules);
  const following = new Set(rules.filter((rule) => rule.scope === 'project' && rule.followsFromRows === true).map(({ id }) => id));
  const blocked = blockedRows(findings);
  return findings.map((finding) => {
    const rank = rankOf.get(finding.rule);
    const lessBasic = rank !== undefined && basic.get(cellKey(finding)) !== rank;
    const follows = following.has(finding.rule) && finding.indicators.length > 0 && finding.indicators.every((row) => blocked.has(row));
    return lessBasic || follows || explained.has(rowKey(finding.rule, finding.indicator)) ? { ...finding, derived: true } : finding;
  });
}

/** Rows whose value is blocked. */
function blockedRows(findings: readonly Finding[]): ReadonlySet<number> {
  return new Set(findings.flatMap(({ severity, column, indicators }) => (severity === 'blocks' && column === 'value' ? indicators : [])));
}

/** Row rule and row of every finding that a finding of a project rule answers. */
function explainedRows(findings: readonly Finding[], rules: readonly LintRule[]): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const rule of rules) {
    if (rule.scope !== 'project') continue;
    for (const finding of findings) {
      if (finding.rule !== rule.id) continue;
      for (const answered of rule.explains) for (const row of finding.indicators) explained.add(rowKey(answered, row));
    }
  }
  return explained;
}

function rowKey(rule: string, row: number | null): string {
  return `${rule}|${row}`;
}

function cellKey(finding: Finding): string {
  return `${finding.indicator}|${finding.column}`;
}
