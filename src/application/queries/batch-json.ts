// The published JSON of `check FOLDER`, `hengji.batch/1`.
import type { BatchOverview, CheckedDocument } from '../../domain/batch/index.ts';
import type { FailedDocument } from '../batch/check-batch.ts';
import { placeToJson, type Json } from './read-json.ts';

export interface BatchJsonInput {
  readonly folder: string;
  readonly overview: BatchOverview;
  readonly failed: readonly FailedDocument[];
  readonly reused: number;
  readonly passedOver: number;
}

export function batchToJson({ folder, overview, failed, reused, passedOver }: BatchJsonInput): Json {
  const { documents, sameUnit, sharedTexts, compared, totals } = overview;
  return {
    schema: 'hengji.batch/1',
    folder,
    reused,
    passedOver,
    totals: { ...totals, documents: documents.length, bySeverity: { ...totals.bySeverity } },
    documents: documents.map(documentToJson),
    failed: failed.map(({ file, fault }) => ({ file, fault: { ...fault } })),
    sameUnit: sameUnit.map((group) => group.map(({ file }) => file)),
    sharedTexts: sharedTexts.map(({ text, plans, likeness, passages }) => ({
      text,
      documents: plans,
      likenessPercent: likeness,
      passages: passages.map(({ plan, project, column, place }) => ({ file: compared[plan]?.file ?? null, project, column, place: placeToJson(place) })),
    })),
  };
}

/** Points with two decimals, as in the JSON of one check. */
function documentToJson({ file, sha256, check }: CheckedDocument): Json {
  const { unit, unitCodes, fiscalYear, profile, targets, usableTargets, totalBudget, unexplained, points, grade, bySeverity, rules, remarks } = check;
  return {
    file,
    sha256,
    unit,
    unitCodes,
    fiscalYear,
    profile,
    totalBudget,
    unexplained,
    points: points / 100,
    grade,
    bySeverity: { ...bySeverity },
    targets,
    usableTargets,
    rules: rules.map((rule) => ({ ...rule })),
    projects: check.projects.map((project) => ({ ...project, points: project.points / 100, bySeverity: { ...project.bySeverity } })),
    remarks,
  };
}
