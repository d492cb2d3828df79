// A step of projects inside their unit: handed in by the section, confirmed by its head, taken in by the unit's finance, or sent back. Several at once are
// one event; those that cannot go yet are told one by one, and the others go.
import { projectLifecycle } from '../../catalogue/lifecycle/project.lifecycle.ts';
import { draftProject } from '../../domain/editing/index.ts';
import { stateTitle, takeStep, type ProjectAction, type ProjectState } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { checkPicture, rulesOf, type CheckedPicture } from '../declaration/checked-picture.ts';
import { projectSubject } from '../declaration/declaration-access.ts';
import { namesOf, projectFacts } from '../declaration/declaration-facts.ts';
import { nameOf } from '../declaration/project-name.ts';
import type { Decided, DeclarationEventKind, DeclarationOutcome, DeclarationPicture, ProjectRecord } from '../declaration/declaration-store.ts';
import { handsToday, type Hands, type PeopleAndHands } from '../declaration/next-hands.ts';
import { obstructed } from '../declaration/obstructed.ts';
import { may, type AccessAsked } from '../may.ts';
import { projectNotices } from '../notices/declaration-notices.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface ProjectStep {
  readonly actor: Actor;
  readonly planId: string;
  /** Identities. */
  readonly projects: readonly string[];
  readonly action: ProjectAction;
  readonly reason: string;
  readonly key: string | null;
}

export interface RefusedProject {
  readonly project: string;
  readonly name: string;
  readonly fault: Fault;
}

export interface ProjectStepsTaken {
  readonly taken: readonly string[];
  readonly refused: readonly RefusedProject[];
}

/** Refused as a whole only where not a single project can go. */
export async function takeProjectStep(ports: DeclarationPorts, step: ProjectStep): Promise<Result<DeclarationOutcome<ProjectStepsTaken>, Fault>> {
  const around = await handsToday(ports);
  return ports.declarations.change({ planId: step.planId, actor: auditName(step.actor), kind: eventKinds[step.action], key: step.key }, async (picture) => decideSteps(picture, step, around));
}

function decideSteps(picture: DeclarationPicture, step: ProjectStep, { people, hands }: PeopleAndHands): Result<Decided<ProjectStepsTaken>, Fault> {
  const checked = checkPicture(picture);
  const moved = new Map<string, ProjectState>();
  const refused: RefusedProject[] = [];
  for (const id of new Set(step.projects)) {
    const to = nextState(picture, { id, step, checked, hands });
    const drafted = draftProject(picture.draft, id);
    if (to.ok) moved.set(id, to.value);
    else refused.push({ project: id, name: drafted === undefined ? '' : nameOf(drafted), fault: to.fault });
  }
  const [first] = refused;
  if (moved.size === 0) return failed(first?.fault ?? noProject);
  const taken = [...moved.keys()];
  const projects = new Map<string, Partial<ProjectRecord>>([...moved].map(([id, state]) => [id, { state, reason: step.reason.trim() }]));
  const about = namesOf(picture, taken);
  const now = [...new Set([...moved.values()].map((state) => stateTitle(projectLifecycle, state)))].join('、');
  const under = borrowedFor(step.actor, taken.map((id) => askedOf(picture, { id, action: step.action, hands })), hands.tree);
  const notices = projectNotices(picture, { kind: eventKinds[step.action], actor: step.actor, moved, under }, people);
  return ok({
    value: { taken, refused },
    ids: taken,
    change: { detail: { action: step.action, projects: taken.length, about, now }, rules: rulesOf(checked), under, projects, notices },
  });
}

interface OneProject {
  readonly id: string;
  readonly step: ProjectStep;
  readonly checked: CheckedPicture;
  readonly hands: Hands;
}

function nextState(picture: DeclarationPicture, { id, step, checked, hands }: OneProject): Result<ProjectState, Fault> {
  const { actor, action, reason } = step;
  const record = picture.projects.get(id);
  if (record === undefined) return failed(projectGone);
  const refused = may(actor, askedOf(picture, { id, action, hands }), hands.tree);
  if (refused !== null) return failed(refused);
  const outcome = takeStep(projectLifecycle, { state: record.state, action, facts: projectFacts(picture, id, { checked, hands }), reason });
  return outcome.taken ? ok(outcome.to) : failed(obstructed(projectLifecycle.actions[action].title, outcome.obstacles));
}

function askedOf(picture: DeclarationPicture, { id, action, hands }: Pick<OneProject, 'id' | 'hands'> & Pick<ProjectStep, 'action'>): AccessAsked {
  return { action: `project.${action}`, subject: projectSubject(picture, id, hands.tree) };
}

const eventKinds: Readonly<Record<ProjectAction, DeclarationEventKind>> = {
  'hand-in': 'project.handed-in',
  'take-back': 'project.taken-back',
  confirm: 'project.confirmed',
  accept: 'project.accepted',
  'send-back': 'project.sent-back',
};

const noProject: Fault = { code: 'project-not-chosen', what: '没有选择项目', where: '项目', remedy: '请先选择项目。' };
const projectGone: Fault = { code: 'project-not-found', what: '这个项目已经不在了', where: '项目', remedy: '请刷新页面后重新选择；没有写入任何内容。' };
