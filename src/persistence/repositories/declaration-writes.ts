// What a decision about a declaration writes, row by row: new versions of what changed, and the rows on which it rests held open until it is written.
import type { DeclarationChange, ProjectRecord } from '../../application/declaration/declaration-store.ts';
import type { CostingLine } from '../../domain/costing/index.ts';
import { identitiesOf, planOf } from '../../domain/editing/index.ts';
import { holdVersions, insertRows, joinWrites, putRows, replaceVersions, type TableWrite } from '../audit/table-write.ts';
import { hashHex } from '../audit/row-digest.ts';
import { acknowledgementTable, acknowledgementVersionTable } from '../tables/acknowledgement.table.ts';
import {
  attachmentTable,
  attachmentVersionTable,
  declarationTable,
  declarationVersionTable,
  projectDeclarationTable,
  projectDeclarationVersionTable,
  reviewCommentTable,
  reviewCommentVersionTable,
  roundWindowVersionTable,
} from '../tables/declaration.table.ts';
import { confirmedCopyTable } from '../tables/confirmed-copy.table.ts';
import { costingLineTable, costingLineVersionTable } from '../tables/costing-line.table.ts';
import { indicatorVersionTable } from '../tables/indicator.table.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import { planVersionTable } from '../tables/plan.table.ts';
import { projectVersionTable } from '../tables/project.table.ts';
import { projectDisclosureTable, projectDisclosureVersionTable } from '../tables/project-disclosure.table.ts';
import { storedFileTable } from '../tables/stored-file.table.ts';
import { targetDetailTable, targetDetailVersionTable } from '../tables/target-detail.table.ts';
import { workActivitiesTable, workActivitiesVersionTable } from '../tables/work-activity.table.ts';
import { rowText } from '../tables/row-codec.ts';
import type { RowOfTable, TableDeclaration } from '../tables/table.ts';
import { factors as factorsJson, reopenedJson } from './declaration-json.ts';
import { newProjectRecord, type ReadEditPicture, type ReadPicture } from './declaration-picture.ts';
import { commitPersonalValue } from './personal-values.ts';
import { planWrites } from './plan-writes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

export interface DeclarationWritesInput {
  readonly newId: () => string;
  readonly actor: string;
  readonly read: ReadPicture;
  readonly change: DeclarationChange;
  /** Id of a kept file with the same content; null where the attachment brings it. */
  readonly keptFile: string | null;
  /** Identities of the content that was brought back which stood once and do not stand now. */
  readonly earlier: ReadonlySet<string>;
}

export function declarationWrites(input: DeclarationWritesInput): readonly TableWrite[] {
  const { read, change } = input;
  const written = [
    ...stepWrites(input),
    ...[...(change.projects ?? [])].flatMap(([id, record]) => projectWrites(input, id, record)),
    ...disclosureWrites(input),
    ...commentWrites(input),
    ...answerWrites(input),
    ...attachmentWrites(input),
    ...costingWrites(input),
    ...copyWrites(input),
    ...activityWrites(input),
    ...detailWrites(input),
    ...contentWrites(input),
  ];
  return joinWrites([...written, ...held(read, change, new Set(written.flatMap(({ close = [] }) => close.map((key) => rowText(key, 'versionId')))))]);
}

/** The declaration and its first version, where nobody has decided anything about the plan yet: what others hold on to. */
export function openingWrites({ picture, rows }: ReadEditPicture, newId: () => string): readonly TableWrite[] {
  if (rows.steps.length > 0) return [];
  const { division, id: planId } = picture.plan;
  const id = newId();
  const { round, state } = picture.declaration;
  return [insertRows(declarationTable, [{ division, id, planId }]), firstVersion(newId, declarationVersionTable, { division, id, round, state, action: null, reason: '', declaredBy: [] })];
}

/** The record of a project, where there is none yet. */
export function openingProject({ picture, rows }: ReadEditPicture, newId: () => string, { project, section }: { readonly project: string; readonly section: string | null }): readonly TableWrite[] {
  if (rows.projects.some(({ identity }) => identity.projectId === project)) return [];
  const { division } = picture.plan;
  const id = newId();
  return [insertRows(projectDeclarationTable, [{ division, id, projectId: project }]), firstVersion(newId, projectDeclarationVersionTable, { division, id, ...recordRow({ ...newProjectRecord, section }), secrecyReviewer: null })];
}

function stepWrites({ newId, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { step } = change;
  if (step === undefined) return openingWrites(read, newId);
  const { division, id: planId } = read.picture.plan;
  const content = { round: step.round, state: step.state, action: step.action, reason: step.reason, declaredBy: [...step.declaredBy] };
  const standing = read.rows.steps.at(-1)?.row;
  if (standing !== undefined) return [followVersion(newId, declarationVersionTable, standing, content)];
  const id = newId();
  return [insertRows(declarationTable, [{ division, id, planId }]), firstVersion(newId, declarationVersionTable, { division, id, ...content })];
}

function projectWrites({ newId, read }: DeclarationWritesInput, projectId: string, changed: Partial<ProjectRecord>): readonly TableWrite[] {
  const { division } = read.picture.plan;
  const standing = read.rows.projects.find(({ identity }) => identity.projectId === projectId);
  const record = { ...(read.picture.projects.get(projectId) ?? newProjectRecord), ...changed };
  const id = standing?.identity.id ?? newId();
  const renamed = changed.secrecyReviewer !== undefined && changed.secrecyReviewer !== (standing?.secrecyName ?? null);
  const name = renamed && changed.secrecyReviewer !== null && changed.secrecyReviewer !== undefined ? commitPersonalValue({ division, ownerTable: 'project_declaration', ownerId: id, field: 'secrecyReviewer' }, changed.secrecyReviewer) : null;
  const row = { ...recordRow(record), secrecyReviewer: renamed ? (name?.commitment ?? null) : (standing?.version.secrecyReviewer ?? null) };
  const personal = name === null ? [] : [putRows(personalValueTable, [name])];
  if (standing !== undefined) return [followVersion(newId, projectDeclarationVersionTable, standing.version, row), ...personal];
  return [insertRows(projectDeclarationTable, [{ division, id, projectId }]), firstVersion(newId, projectDeclarationVersionTable, { division, id, ...row }), ...personal];
}

export function recordRow({ section, state, reason, continuity, disclosure, control, reopened, duties }: ProjectRecord) {
  return { sectionId: section, state, reason, continuity, disclosure, control, reopened: reopenedJson(reopened), duties: [...duties] };
}

function disclosureWrites({ newId, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { division } = read.picture.plan;
  return [...(change.disclosures ?? [])].flatMap(([projectId, { ground, reason }]) => {
    const content = { ground: ground ?? '', reason };
    const standing = read.rows.disclosures.find(({ identity }) => identity.projectId === projectId);
    if (standing !== undefined) return [followVersion(newId, projectDisclosureVersionTable, standing.version, content)];
    const id = newId();
    return [insertRows(projectDisclosureTable, [{ division, id, projectId }]), firstVersion(newId, projectDisclosureVersionTable, { division, id, ...content })];
  });
}

function commentWrites({ newId, actor, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { division, id: planId } = read.picture.plan;
  const added = (change.newComments ?? []).flatMap(({ id, project, row, field, also, text, finding }) => [
    insertRows(reviewCommentTable, [{ division, id, planId, projectId: project, indicatorId: row, field, text, finding, author: actor, also: also.length === 0 ? null : also.map((place) => ({ ...place })) }]),
    firstVersion(newId, reviewCommentVersionTable, { division, id, state: 'draft', answer: '', answeredBy: null }),
  ]);
  const changed = [...(change.comments ?? [])].flatMap(([id, parts]) => {
    const standing = read.rows.comments.find(({ identity }) => identity.id === id);
    return standing === undefined ? [] : [followVersion(newId, reviewCommentVersionTable, standing.version, parts)];
  });
  return [...added, ...changed];
}

function answerWrites({ newId, actor, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { division, id: planId } = read.picture.plan;
  const given = (change.answers ?? []).flatMap(({ key, side, project, reason, role, severity, message, said }) => {
    const content = { reason, author: actor, role, state: 'given', severity, message, said };
    const standing = read.rows.answers.find(({ identity }) => identity.findingKey === key && identity.kind === side);
    if (standing !== undefined) return [followVersion(newId, acknowledgementVersionTable, standing.version, content)];
    const id = newId();
    return [insertRows(acknowledgementTable, [{ division, id, planId, projectId: project, findingKey: key, kind: side }]), firstVersion(newId, acknowledgementVersionTable, { division, id, ...content })];
  });
  const withdrawn = (change.withdrawnAnswers ?? []).flatMap((id) => {
    const standing = read.rows.answers.find(({ identity }) => identity.id === id);
    return standing === undefined ? [] : [followVersion(newId, acknowledgementVersionTable, standing.version, { state: 'withdrawn' })];
  });
  return [...given, ...withdrawn];
}

function attachmentWrites({ newId, actor, read, change, keptFile }: DeclarationWritesInput): readonly TableWrite[] {
  const { division, id: planId } = read.picture.plan;
  const withdrawn = (change.withdrawnAttachments ?? []).flatMap((id) => {
    const standing = read.rows.attachments.find(({ identity }) => identity.id === id);
    return standing === undefined ? [] : [followVersion(newId, attachmentVersionTable, standing.version, { state: 'withdrawn' })];
  });
  const added = change.newAttachment;
  if (added === undefined) return withdrawn;
  const { id, project, kind, note, boundEvent, score, file } = added;
  const fileId = keptFile ?? newId();
  const { bytes, name, mediaType } = file;
  const sha256 = hashHex('sha256', bytes);
  return [
    ...withdrawn,
    ...(keptFile === null ? [insertRows(storedFileTable, [{ division, id: fileId, originalName: name, mediaType, size: bytes.byteLength, sha256, sm3: hashHex('sm3', bytes), content: bytes }])] : []),
    insertRows(attachmentTable, [{ division, id, planId, projectId: project, fileId, kind, addedBy: actor }]),
    firstVersion(newId, attachmentVersionTable, { division, id, note, boundEvent, score, state: 'added' }),
  ];
}

function costingWrites({ newId, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { projects } = change.content ?? read.picture.draft;
  return [...(change.costing ?? [])].flatMap(([project, lines]) => projectCosting(newId, read, { project, lines, rows: projects.find(({ id }) => id === project)?.rows ?? [], comesBack: change.content !== undefined }));
}

/** Lines that stay the same get no new version; those that are left out are closed. One that comes back with an earlier content was closed for good: it begins anew. */
function projectCosting(newId: () => string, { picture, rows }: ReadPicture, { project, lines, rows: ids, comesBack }: { readonly project: string; readonly lines: readonly CostingLine[]; readonly rows: readonly string[]; readonly comesBack: boolean }): readonly TableWrite[] {
  const { division } = picture.plan;
  const standing = rows.costing.filter(({ identity }) => identity.projectId === project);
  const gone = standing.filter(({ identity }) => !lines.some(({ id }) => id === identity.id));
  const written = lines.flatMap(({ id, item, factors, price, standard, indicators }, position) => {
    const content = { position, item, factors: factors.map(({ amount, unit }) => ({ amount, unit })), price, standard, indicatorIds: indicators.flatMap((ordinal) => ids.slice(ordinal - 1, ordinal)) };
    const former = standing.find(({ identity }) => identity.id === id);
    if (former === undefined) {
      const own = comesBack ? newId() : id;
      return [insertRows(costingLineTable, [{ division, id: own, projectId: project }]), firstVersion(newId, costingLineVersionTable, { division, id: own, ...content })];
    }
    const isSame = JSON.stringify(costingTexts(former.version)) === JSON.stringify(costingTexts(content));
    return isSame ? [] : [followVersion(newId, costingLineVersionTable, former.version, content)];
  });
  return gone.length === 0 ? written : [...written, replaceVersions(costingLineVersionTable, { division, open: [], closeVersionIds: gone.map(({ version }) => version.versionId) })];
}

/** In an order of its own: the database keeps the keys of a factor in another one. */
function costingTexts({ position, item, factors, price, standard, indicatorIds }: Pick<RowOfTable<typeof costingLineVersionTable>, 'position' | 'item' | 'factors' | 'price' | 'standard' | 'indicatorIds'>): readonly unknown[] {
  return [position, item, factorsJson.parse(factors).map(({ amount, unit }) => [amount, unit]), price, standard, indicatorIds];
}

function copyWrites({ newId, actor, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { division, id: planId } = read.picture.plan;
  const rows = (change.confirmedCopies ?? []).map(({ project, row, cell, text }) => ({ division, id: newId(), planId, projectId: project, indicatorId: row, cell, text, confirmedBy: actor }));
  return rows.length === 0 ? [] : [insertRows(confirmedCopyTable, rows)];
}

/** The whole list is one row: it is written by one person at a time, and what stood before stays as it was. */
function activityWrites({ newId, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  if (change.activities === undefined) return [];
  const { division, id: planId } = read.picture.plan;
  const content = { activities: change.activities.map(({ name, duty, projects }) => ({ name, duty, projects: [...projects] })) };
  const [standing] = read.rows.activities;
  if (standing !== undefined) return [followVersion(newId, workActivitiesVersionTable, standing.version, content)];
  const id = newId();
  return [insertRows(workActivitiesTable, [{ division, id, planId }]), firstVersion(newId, workActivitiesVersionTable, { division, id, ...content })];
}

function detailWrites({ newId, read, change }: DeclarationWritesInput): readonly TableWrite[] {
  const { division } = read.picture.plan;
  return [...(change.targetDetails ?? [])].flatMap(([indicatorId, { direction, accumulation, weight, dataSource }]) => {
    const content = { direction, accumulation: accumulation ?? '', weight, dataSource };
    const standing = read.rows.targetDetails.find(({ identity }) => identity.indicatorId === indicatorId);
    if (standing !== undefined) return [followVersion(newId, targetDetailVersionTable, standing.version, content)];
    const id = newId();
    return [insertRows(targetDetailTable, [{ division, id, indicatorId }]), firstVersion(newId, targetDetailVersionTable, { division, id, ...content })];
  });
}

function contentWrites({ newId, read, change, earlier }: DeclarationWritesInput): readonly TableWrite[] {
  if (change.content === undefined) return [];
  const { division, id: planId } = read.picture.plan;
  const { fileId, file, format, readingRemarks } = read.content.version;
  const identities = identitiesOf(change.content);
  return planWrites(newId, { division, planId, former: read.content, plan: planOf(change.content), version: { fileId, file, format, readingRemarks }, identities, earlier }).writes;
}

/** A step rests on everything it was decided by, the content among it; anything else on where the declaration and its projects stand. */
function held({ picture, content, rows }: ReadPicture, { step, projects }: DeclarationChange, closing: ReadonlySet<string>): readonly TableWrite[] {
  const { division } = picture.plan;
  const hold = (table: TableDeclaration, open: readonly { readonly versionId: string }[]): readonly TableWrite[] => {
    const versionIds = open.map(({ versionId }) => versionId).filter((id) => !closing.has(id));
    return versionIds.length === 0 ? [] : [holdVersions(table, { division, versionIds })];
  };
  const standing = rows.steps.slice(-1).map(({ row }) => row);
  const state = hold(declarationVersionTable, standing);
  if (step === undefined && projects === undefined) return state;
  return [
    ...state,
    ...hold(planVersionTable, [content.version]),
    ...hold(projectVersionTable, content.projects),
    ...hold(indicatorVersionTable, content.indicators),
    ...hold(projectDeclarationVersionTable, versionsOf(rows.projects)),
    ...hold(reviewCommentVersionTable, versionsOf(rows.comments)),
    ...hold(acknowledgementVersionTable, versionsOf(rows.answers)),
    ...hold(attachmentVersionTable, versionsOf(rows.attachments)),
    ...hold(costingLineVersionTable, versionsOf(rows.costing)),
    ...hold(workActivitiesVersionTable, versionsOf(rows.activities)),
    ...hold(roundWindowVersionTable, versionsOf(rows.windows)),
  ];
}

function versionsOf<Version>(rows: readonly { readonly version: Version }[]): readonly Version[] {
  return rows.map(({ version }) => version);
}

/** What a change of content rests on and leaves behind: where the declaration stands and the projects it touches, opened where nobody decided anything about them yet. */
export function standingWrites(read: ReadEditPicture, newId: () => string, sections: ReadonlyMap<string, string | null>): readonly TableWrite[] {
  const { division } = read.picture.plan;
  const standing = read.rows.steps.slice(-1).map(({ row }) => row.versionId);
  const touched = read.rows.projects.filter(({ identity }) => sections.has(identity.projectId)).map(({ version }) => version.versionId);
  return joinWrites([
    ...openingWrites(read, newId),
    ...[...sections].flatMap(([project, section]) => openingProject(read, newId, { project, section })),
    ...(standing.length === 0 ? [] : [holdVersions(declarationVersionTable, { division, versionIds: standing })]),
    ...(touched.length === 0 ? [] : [holdVersions(projectDeclarationVersionTable, { division, versionIds: touched })]),
  ]);
}
