// Makes a place of the organisation, or changes its name, code, superior or days. A change of name, code or superior says from which day it holds; before that day
// the place goes on under the former ones. Moving asks for the right at the place it leaves and at the one it comes to.
import { earlierBefore, earlierCorrected, standsSince, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { hasHiddenCharacters } from '../hidden-characters.ts';
import { may, mayEnter } from '../may.ts';
import { noSuchNode, twinOf } from '../organisation-changes.ts';
import { overwrittenParts, placeChanged } from '../place-changed.ts';
import { organisationToday, today, type NodeChange, type OrganisationPorts, type StoredNode } from '../organisation-store.ts';

export interface NodeContent {
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** From which day name, code and superior hold, where they change; null: what stood was wrong from the beginning. */
  readonly since: CivilDate | null;
  /** Who takes over the texts of a unit or department that ends; null: nobody, they stay with finance. Left out: as it stands. */
  readonly successor?: string | null;
  /** What was shown when this was written; left out: it is written whatever stands. */
  readonly base?: ShownNode;
}

type ShownNode = Pick<NodeContent, 'code' | 'name' | 'parent' | 'from' | 'to' | 'successor'>;

export type SaveNodeInput = NodeContent & { readonly actor: Actor } & ({ readonly id: null; readonly kind: OrganisationKind } | { readonly id: string });

/** Answers the id. */
export async function saveNode(ports: OrganisationPorts, input: SaveNodeInput): Promise<Result<string, Fault>> {
  const { actor, id, parent } = input;
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { nodes }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const successor = input.successor ?? null;
  const standing = id === null ? null : nodes.find((node) => node.id === id);
  if (standing === undefined) return failed(noSuchNode);
  // A place that has ended stands in no tree any more: the right is asked where it stood.
  const asked = [...(standing === null ? [] : [tree.nodes.has(standing.id) ? standing.id : (standing.parent ?? '')]), ...(standing !== null && parent === standing.parent ? [] : [parent ?? '']), ...(successor === null ? [] : [successor])];
  for (const node of asked) {
    const refused = may(actor, { action: 'organisation.change', subject: { node, state: null, declaredBy: [] } }, tree);
    if (refused !== null) return failed(refused);
  }
  const overwritten: ReturnType<typeof overwrittenParts>[number][] = [];
  const newId = ports.organisation.newId();
  const day = today(ports);
  const saved = await ports.organisation.saveNodes({
    actor: auditName(actor),
    // Somebody else may write at the same moment: what was shown, and what stood before, is compared with what stands when this is written.
    changes: (organisation) => {
      const decided = decide(input, { nodes: organisation.nodes, newId, today: day });
      overwritten.splice(0, overwritten.length, ...decided.overwritten);
      return decided.change;
    },
    demo: false,
    today: day,
  });
  if (!saved.ok) return overwritten.length === 0 ? saved : failed(placeChanged(overwritten, await ports.organisation.lastChange(id ?? '')));
  // Sent twice, it is the place that the first request made.
  const made = (await ports.organisation.read()).nodes;
  if (input.id !== null || made.some((node) => node.id === newId)) return ok(input.id ?? newId);
  return ok(twinOf(made, contentOf(input, { id: newId, kind: input.kind }))?.id ?? newId);
}

interface Deciding {
  readonly nodes: readonly StoredNode[];
  readonly newId: string;
  readonly today: CivilDate;
}

interface DecidedChange {
  readonly change: Result<readonly NodeChange[], Fault>;
  /** What somebody else wrote since it was shown, and what this would take away. */
  readonly overwritten: ReturnType<typeof overwrittenParts>;
}

function decide(input: SaveNodeInput, { nodes, newId, today: day }: Deciding): DecidedChange {
  const refused = (fault: Fault): DecidedChange => ({ change: failed(fault), overwritten: [] });
  const standing = input.id === null ? null : nodes.find(({ id }) => id === input.id);
  if (standing === undefined) return refused(noSuchNode);
  const content = contentOf(input, { id: standing?.id ?? newId, kind: input.id === null ? input.kind : (standing?.kind ?? 'section') });
  const fault = whyUnfit(content);
  if (fault !== null) return refused(fault);
  const changed = standing === null ? ok(content) : changedFrom(standing, content, { since: input.since, today: day });
  if (!changed.ok) return refused(changed.fault);
  const taken = content.to === null ? { successor: null } : input.successor === undefined ? {} : { successor: input.successor };
  const overwritten = standing === null || input.base === undefined ? [] : overwrittenParts({ base: input.base, standing, wanted: { ...content, ...taken } }, nodes);
  if (overwritten.length > 0) return { change: failed(placeChanged(overwritten, null)), overwritten };
  const unsuited = whyNoSuccessor({ content, successor: input.successor ?? null, nodes, isSaid: standing === null || standing.to !== null || input.successor !== undefined });
  return unsuited === null ? { change: ok([{ ...changed.value, ...taken }]), overwritten: [] } : refused(unsuited);
}

function contentOf({ parent, from, to, ...written }: NodeContent, { id, kind }: Pick<NodeChange, 'id' | 'kind'>): NodeChange {
  const name = written.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const code = written.code === null || written.code.trim() === '' ? null : written.code.trim();
  return { id, kind, code, name, parent, from, to };
}

interface Ending {
  readonly content: NodeChange;
  readonly successor: string | null;
  readonly nodes: readonly StoredNode[];
  /** Whether it was said who takes over, or that nobody does. */
  readonly isSaid: boolean;
}

/** Only units and departments have texts to be taken over, by a place of their kind that goes on. */
function whyNoSuccessor({ content, successor, nodes, isSaid }: Ending): Fault | null {
  const { id, kind, name, to } = content;
  if (to === null || (kind !== 'unit' && kind !== 'department')) return successor === null ? null : successorUnsuited;
  if (!isSaid) return successorUnsaid(name);
  const place = nodes.find((node) => node.id === successor);
  const suits = successor === null || (place !== undefined && place.id !== id && place.kind === kind && (place.to === null || place.to > to) && (place.from === null || place.from <= addDays(to, 1)));
  return suits ? null : successorUnsuited;
}

function successorUnsaid(name: string): Fault {
  return { code: 'successor-unsaid', what: `没有写明“${name}”撤销以后由谁承接`, where: '由谁承接', remedy: '请选择承接的单位，它的文本归承接单位查看和办理；没有承接单位的也请写明，文本留给财政。没有写入任何内容。' };
}

const successorUnsuited: Fault = { code: 'successor-unsuited', what: '承接的机构不合适', where: '由谁承接', remedy: '请选择同类、在撤销以后仍然存续的另一个单位或主管部门；没有写入任何内容。' };

/** With what stood before the day from which the new name, code or superior hold. */
function changedFrom(standing: StoredNode, content: NodeChange, { since, today: day }: { readonly since: CivilDate | null; readonly today: CivilDate }): Result<NodeChange, Fault> {
  const isSame = standing.code === content.code && standing.name === content.name && standing.parent === content.parent;
  const earlier = isSame ? (standing.earlier ?? []) : since === null ? earlierCorrected(standing, content, day) : earlierBefore(standing, since);
  if (earlier === null) return failed(sinceTooEarly(standsSince(standing) ?? ''));
  if (since !== null && content.to !== null && since > content.to) return failed(sinceAfterEnd);
  return ok({ ...content, earlier });
}

function sinceTooEarly(day: string): Fault {
  return { code: 'change-too-early', what: `生效日期早于上一次变更的生效日期${day}`, where: '生效日期', remedy: `请写${day}以后的日期；要改正上一次变更的，写${day}。没有写入任何内容。` };
}

const sinceAfterEnd: Fault = { code: 'days-backwards', what: '生效日期在撤销日期之后', where: '生效日期', remedy: '请核对两个日期；没有写入任何内容。' };

const longestName = 60;

/** Codes as finance writes them: 6 digits a division, 3 a department, 6 a unit; others have none. */
const codeShapes: Readonly<Record<OrganisationKind, { readonly pattern: RegExp; readonly shape: string } | null>> = {
  division: { pattern: /^\d{6}$/u, shape: '六位数字，例如130682' },
  department: { pattern: /^\d{3}$/u, shape: '三位数字，例如414' },
  unit: { pattern: /^\d{6}$/u, shape: '六位数字，例如414001' },
  section: null,
  office: null,
};

export function whyUnfit({ kind, code, name, from, to }: Pick<NodeChange, 'kind' | 'code' | 'name' | 'from' | 'to'>): Fault | null {
  if (name === '' || name.length > longestName || hasHiddenCharacters(name)) return { code: 'node-name-unsuitable', what: `机构名称是空的、超过${longestName}个字，或含有看不见的字符`, where: '名称', remedy: '请写机构的全称或常用简称。' };
  const wanted = codeShapes[kind];
  if (wanted === null && code !== null) return { code: 'node-code-unsuitable', what: '科室和所没有代码', where: '代码', remedy: '请把代码留空。' };
  if (wanted !== null && (code === null || !wanted.pattern.test(code))) return { code: 'node-code-unsuitable', what: '代码的写法不对', where: '代码', remedy: `请写${wanted.shape}。` };
  if (from !== null && to !== null && to < from) return { code: 'days-backwards', what: '撤销日期在设立日期之前', where: '日期', remedy: '请核对两个日期。' };
  return null;
}
