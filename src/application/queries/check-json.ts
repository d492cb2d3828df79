// The published JSON of a check, `hengji.check/1`.
import { trackedToJson } from '../../documents/index.ts';
import { rowsOfProject, type CheckReport } from '../../domain/check/index.ts';
import type { PlanComparison } from '../../domain/comparison/index.ts';
import { trackedFindings, type AnsweredFindings } from '../../domain/follow-up/index.ts';
import { formatPercent } from '../../kernel/ratio.ts';
import { answeredToJson } from './answers-json.ts';
import { followUpToJson, type FollowedOpinions } from './follow-up-json.ts';
import { proposalsToJson, rowCountsToJson } from './proposals-json.ts';
import { placeToJson, type Json } from './read-json.ts';
import { scoreToJson } from './score-json.ts';

export interface CheckJsonOptions {
  /** Digest of the document that was checked: what decisions about it are bound to. */
  readonly sha256: string;
  readonly remarks: readonly string[];
  /** Whether the proposals themselves are wanted; their counts always are. */
  readonly proposals: boolean;
  /** The findings of an earlier check followed into this text; null where none was asked for. */
  readonly followUp: FollowedOpinions | null;
  /** Answers held against the findings; null where none were named. */
  readonly answers: AnsweredFindings | null;
}

/** The check as the published document; field names are fixed in `docs/glossary.md`. */
export function checkToJson({ plan, check, made, score, only }: CheckReport, { sha256, remarks, proposals, followUp, answers }: CheckJsonOptions): Json {
  const { summary, profile } = check;
  return {
    schema: 'hengji.check/1',
    file: plan.file,
    sha256,
    ...(only === null ? {} : { only: [...only] }),
    fiscalYear: plan.fiscalYear,
    profile: {
      id: profile.id,
      title: profile.title,
      versions: profile.versions.map(({ key, versionId, profile: from }) => ({ key, versionId, profile: from })),
    },
    findings: check.findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      dimension: finding.dimension,
      reviewItem: finding.reviewItem,
      project: finding.project,
      indicator: finding.indicator,
      indicators: finding.indicators,
      column: finding.column,
      place: finding.place === null ? null : placeToJson(finding.place),
      span: finding.span === null ? null : { start: finding.span.start, end: finding.span.end },
      message: finding.message,
      rewrite: finding.rewrite,
      repair: finding.repair,
      ground: finding.ground.map(({ source, clause, confidence }) => ({ source, clause, confidence })),
      derived: finding.derived,
      parts: (finding.parts ?? []).map((part) => ({ id: part.id, project: part.project, indicators: part.indicators, column: part.column, place: part.place === null ? null : placeToJson(part.place) })),
    })),
    tracked: trackedFindings(check.all, plan).map(trackedToJson),
    ...(followUp === null ? {} : { followUp: followUpToJson(followUp) }),
    ...(answers === null ? {} : { answers: answeredToJson(answers) }),
    previous: check.comparison === null ? null : comparisonToJson(check.comparison),
    ...(proposals ? { proposals: proposalsToJson(plan, made) } : {}),
    summary: {
      projects: summary.projects,
      targets: summary.targets,
      statedTargets: summary.statedTargets,
      usableTargets: summary.usableTargets,
      usableUnblockedTargets: summary.usableUnblockedTargets,
      rows: rowCountsToJson(made.rows),
      totalBudget: summary.totalBudget,
      bySeverity: { ...summary.bySeverity },
      byRule: { ...summary.byRule },
      byProject: summary.byProject.map(({ moneyExplained, bySeverity, ...project }) => ({
        ...project,
        rows: rowCountsToJson(rowsOfProject(made, project.project)),
        bySeverity: { ...bySeverity },
        moneyExplainedPercent: moneyExplained === null ? null : Number(formatPercent(moneyExplained, 1)),
      })),
      exclusions: summary.exclusions.map((exclusion) => ({ ...exclusion })),
      hidden: summary.hidden,
    },
    review: scoreToJson(score),
    unread: plan.unread.map((entry) => ({ place: placeToJson(entry.place), text: entry.text, reason: entry.reason })),
    remarks,
  };
}

function comparisonToJson({ previous, matches, added, gone }: PlanComparison): Json {
  return {
    file: previous.plan.file,
    fiscalYear: previous.plan.fiscalYear,
    matches: matches.map((match) => ({ project: match.current.number, previousProject: match.previous.number, matchedBy: match.by, likenessPercent: match.likeness })),
    added: added.map(({ number }) => number),
    gone: gone.map(({ number }) => number),
  };
}
