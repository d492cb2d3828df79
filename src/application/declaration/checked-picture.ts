// What the rules say of a plan as it stands, held against the answers that were given: what still blocks, what still waits for an answer, in the whole and in
// each project.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { withCostingByIdentity } from '../../domain/costing/index.ts';
import { planOf } from '../../domain/editing/index.ts';
import { matchAcknowledgements, trackedFindings, type AnsweredFindings, type TrackedFinding } from '../../domain/follow-up/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import { numberedProjects } from '../../domain/plan/index.ts';
import type { ResolvedProfile } from '../../domain/policy/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';

export interface OpenFindings {
  /** 阻止 that finance has not lifted. */
  readonly blocking: number;
  /** 须说明 without an answer. */
  readonly unanswered: number;
}

/** A finding of a project by its identity; null for one about the whole text. */
export interface FollowedFinding {
  readonly tracked: TrackedFinding;
  readonly finding: Finding;
  readonly project: string | null;
}

export interface CheckedPicture extends OpenFindings {
  /** Null where the plan cannot be checked: it has no project. */
  readonly profile: ResolvedProfile | null;
  readonly findings: readonly FollowedFinding[];
  readonly answered: AnsweredFindings;
  readonly byProject: ReadonlyMap<string, OpenFindings>;
}

type ToCheck = Pick<DeclarationPicture, 'draft' | 'answers' | 'costing'>;

/** The same picture is judged once. */
const judged = new WeakMap<ToCheck, CheckedPicture>();

export function checkPicture(picture: ToCheck): CheckedPicture {
  const known = judged.get(picture) ?? judgePicture(picture);
  judged.set(picture, known);
  return known;
}

function judgePicture({ draft, answers, costing }: ToCheck): CheckedPicture {
  const plan = withCostingByIdentity(planOf(draft), draft.projects.map(({ id }) => id), costing);
  const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!checked.ok) return { profile: null, findings: [], answered: { open: [], answered: [], stale: [] }, byProject: new Map(), blocking: 0, unanswered: 0 };
  const roots = checked.value.all.filter(({ derived }) => !derived);
  const ids = new Map(numberedProjects(plan).map(({ number }, index) => [number, draft.projects[index]?.id ?? null]));
  const findings = trackedFindings(roots, plan).flatMap((tracked, index): readonly FollowedFinding[] => {
    const finding = roots[index];
    return finding === undefined ? [] : [{ tracked, finding, project: finding.project === null ? null : (ids.get(finding.project) ?? null) }];
  });
  const answered = matchAcknowledgements(findings.map(({ tracked }) => tracked), answers);
  const open = new Set(answered.open);
  const left = findings.filter(({ tracked }) => open.has(tracked));
  return {
    profile: checked.value.profile,
    findings,
    answered,
    byProject: new Map(draft.projects.map(({ id }) => [id, counted(left.filter(({ project }) => project === id))])),
    ...counted(left),
  };
}

/** Ids of the rule and policy versions by which was judged, for the chain. */
export function rulesOf({ profile }: CheckedPicture): readonly string[] {
  return profile === null ? [] : [...new Set(profile.versions.map(({ versionId }) => versionId))];
}

function counted(left: readonly FollowedFinding[]): OpenFindings {
  return {
    blocking: left.filter(({ tracked }) => tracked.severity === 'blocks').length,
    unanswered: left.filter(({ tracked }) => tracked.severity === 'explain').length,
  };
}
