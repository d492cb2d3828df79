// Makes a place of the organisation, or changes its name, code, superior or days. A change of name, code or superior says from which day it holds; before that day
// the place goes on under the former ones. Moving asks for the right at the place it leaves and at the one it comes to.
import { earlierBefore, standsSince, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { may, mayEnter } from '../may.ts';
import { noSuchNode, twinOf } from '../organisation-changes.ts';
import { organisationToday, today, type NodeChange, type OrganisationPorts, type StoredNode } from '../organisation-store.ts';

export interface NodeContent {
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** From which day name, code and superior hold, where they change; null: what stood was wrong from the beginning. */
  readonly since: CivilDate | null;
}

export type SaveNodeInput = NodeContent & { readonly actor: Actor } & ({ readonly id: null; readonly kind: OrganisationKind } | { readonly id: string });

/** Answers the id. */
export async function saveNode(ports: OrganisationPorts, input: SaveNodeInput): Promise<Result<string, Fault>> {
  const { actor, id, parent, from, to } = input;
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { nodes }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const standing = id === null ? null : nodes.find((node) => node.id === id);
  if (standing === undefined) return failed(noSuchNode);
  // A place that has ended stands in no tree any more: the right is asked where it stood.
  const asked = [...(standing === null ? [] : [tree.nodes.has(standing.id) ? standing.id : (standing.parent ?? '')]), ...(standing !== null && parent === standing.parent ? [] : [parent ?? ''])];
  for (const node of asked) {
    const refused = may(actor, { action: 'organisation.change', subject: { node, state: null, declaredBy: [] } }, tree);
    if (refused !== null) return failed(refused);
  }
  const name = input.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const code = input.code === null || input.code.trim() === '' ? null : input.code.trim();
  const kind = input.id === null ? input.kind : (standing?.kind ?? 'section');
  const fault = whyUnfit({ kind, code, name, from, to });
  if (fault !== null) return failed(fault);
  const content = { id: id ?? ports.organisation.newId(), kind, code, name, parent, from, to };
  const change = standing === null ? ok(content) : changedFrom(standing, content, input.since);
  if (!change.ok) return change;
  const saved = await ports.organisation.saveNodes({ actor: auditName(actor), changes: [change.value], demo: false, today: today(ports) });
  if (!saved.ok) return saved;
  // Sent twice, it is the place that the first request made.
  const made = (await ports.organisation.read()).nodes;
  return ok(made.some((node) => node.id === content.id) ? content.id : (twinOf(made, content)?.id ?? content.id));
}

/** With what stood before the day from which the new name, code or superior hold. */
function changedFrom(standing: StoredNode, content: NodeChange, since: CivilDate | null): Result<NodeChange, Fault> {
  const isSame = standing.code === content.code && standing.name === content.name && standing.parent === content.parent;
  const earlier = isSame ? (standing.earlier ?? []) : earlierBefore(standing, since);
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
  if (name === '' || name.length > longestName) return { code: 'node-name-unsuitable', what: `机构名称是空的或超过${longestName}个字`, where: '名称', remedy: '请写机构的全称或常用简称。' };
  const wanted = codeShapes[kind];
  if (wanted === null && code !== null) return { code: 'node-code-unsuitable', what: '科室和所没有代码', where: '代码', remedy: '请把代码留空。' };
  if (wanted !== null && (code === null || !wanted.pattern.test(code))) return { code: 'node-code-unsuitable', what: '代码的写法不对', where: '代码', remedy: `请写${wanted.shape}。` };
  if (from !== null && to !== null && to < from) return { code: 'days-backwards', what: '撤销日期在设立日期之前', where: '日期', remedy: '请核对两个日期。' };
  return null;
}
