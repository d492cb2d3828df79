// Projects of other texts that edits put into a text: each is read where it stands there, as far as whoever saves may read it. A refusal is kept beside its project, since a save that is sent again
// after a lost answer puts nothing in any more and needs no source.
import type { PlanEdit, ProjectSource } from '../../domain/editing/index.ts';
import { isWithin, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { TakenProject } from '../../domain/template/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayReadPlan, placeOf } from '../plan-access.ts';
import type { PlacedPlan, PlanStore } from '../plan-store.ts';
import type { DeclarationPicture, DeclarationStore } from './declaration-store.ts';
import { earlierProject } from './going-on.ts';
import { nameOf } from './project-name.ts';

/** A project as it is taken, with where it comes from. */
export interface TakenFrom extends TakenProject {
  readonly source: {
    readonly plan: string;
    readonly project: string;
    /** The event after which it stood so. */
    readonly event: number;
    readonly fiscalYear: number;
    /** What the text is called, as the marks and the history tell it: `2027年度`. */
    readonly title: string;
    readonly name: string;
  };
}

/** By the identity of the project in the text into which it is put. */
export type TakenProjects = ReadonlyMap<string, Result<TakenFrom, Fault>>;

interface TakingPorts {
  readonly plans: Pick<PlanStore, 'place'>;
  readonly declarations: Pick<DeclarationStore, 'picture'>;
}

interface Taking {
  readonly actor: Actor;
  readonly planId: string;
  readonly edits: readonly PlanEdit[];
  readonly tree: OrganisationTree;
}

export async function takenProjects(ports: TakingPorts, { actor, planId, edits, tree }: Taking): Promise<TakenProjects> {
  const taken = new Map<string, Result<TakenFrom, Fault>>();
  const asked = edits.flatMap((edit) => (edit.kind === 'project-added' && edit.from !== undefined ? [{ project: edit.project, content: edit.content, from: edit.from }] : []));
  const into = asked.length === 0 ? null : await ports.plans.place(planId);
  if (into === null) return taken;
  const pictures = new Map<string, DeclarationPicture | null>();
  for (const plan of new Set(asked.map(({ from }) => from.plan))) pictures.set(plan, plan === planId ? null : await ports.declarations.picture(plan));
  for (const { project, content, from } of asked) {
    const picture = pictures.get(from.plan) ?? null;
    const isReadable = picture !== null && picture.plan.state !== 'given-up' && mayReadPlan(actor, picture.plan, tree) === null;
    taken.set(project, isReadable ? takenFrom(picture, { from, rows: content.rows.map(({ id }) => id), into, tree }) : failed(noSource));
  }
  return taken;
}

function takenFrom(picture: DeclarationPicture, { from, rows, into, tree }: { readonly from: ProjectSource; readonly rows: readonly string[]; readonly into: PlacedPlan; readonly tree: OrganisationTree }): Result<TakenFrom, Fault> {
  const { plan, draft, activities } = picture;
  const standing = draft.projects.find(({ id }) => id === from.project);
  if (standing === undefined) return failed(noProject);
  const [unit, unitThere] = [placeOf(into, tree), placeOf(plan, tree)];
  const isOwn = unit === unitThere && !plan.demo;
  const earlier = earlierProject(picture, standing);
  const { section } = earlier.beside;
  const isKnown = section !== null && tree.nodes.has(section) && isWithin(tree, section, unit);
  return ok({
    earlier: { ...earlier, beside: { ...earlier.beside, section: isKnown ? section : null } },
    rows: new Map(rows.flatMap((row, index) => from.rows.slice(index, index + 1).flatMap((there) => (standing.rows.includes(there) ? [[row, standing.rows.indexOf(there) + 1] as const] : [])))),
    duties: draft.frame.overall.dutyGoals,
    activities: activities.filter(({ projects }) => projects.includes(standing.id)),
    // What another unit does, or did in the same year, does not go on: whether it is new is said by the unit.
    continuity: isOwn && into.fiscalYear !== null && plan.fiscalYear < into.fiscalYear ? 'continued' : null,
    source: { plan: plan.id, project: standing.id, event: picture.event, fiscalYear: plan.fiscalYear, title: titleOf(plan, { isOwn, unit: tree.nodes.get(unitThere)?.name ?? plan.unitCode }), name: nameOf(standing) },
  });
}

function titleOf({ fiscalYear, demo }: DeclarationPicture['plan'], { isOwn, unit }: { readonly isOwn: boolean; readonly unit: string }): string {
  if (demo) return `示范文本${fiscalYear}年度`;
  return isOwn ? `${fiscalYear}年度` : `${unit}${fiscalYear}年度`;
}

const noSource: Fault = { code: 'project-source-not-found', what: '没有这份可以延续的文本，或者它已放弃、不在您的岗位范围内', where: '从哪份文本', remedy: '没有写入任何内容；请在“新增项目”里重新选择，或者改为“按项目类型”新增。' };
const noProject: Fault = { code: 'project-source-not-found', what: '要延续的项目已经不在那份文本里', where: '从哪份文本', remedy: '没有写入任何内容；请在“新增项目”里重新选择。' };
