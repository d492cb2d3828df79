// Why a place cannot stand as somebody writes it: its name, code and days, who takes over from it, and whether it is its department's own office. The window and the import ask the same.
import { isOwnOffice, type OrganisationKind } from '../domain/organisation/index.ts';
import { addDays } from '../kernel/day-count.ts';
import type { Fault } from '../kernel/fault.ts';
import type { NodeChange, StoredNode } from './organisation-store.ts';
import { hasHiddenCharacters } from './hidden-characters.ts';

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

interface Ending {
  readonly content: NodeChange;
  readonly successor: string | null;
  readonly nodes: readonly StoredNode[];
  /** Whether it was said who takes over, or that nobody does. */
  readonly isSaid: boolean;
}

/** Only units and departments have texts to be taken over, by a place of their kind that goes on. */
export function whyNoSuccessor({ content, successor, nodes, isSaid }: Ending): Fault | null {
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

/** Only budget units are told apart so, and a department has one office of its own. A unit that only stands so by its code or name is not asked about: nobody declared it. */
export function whyNotOwnOffice(unit: NodeChange, nodes: readonly StoredNode[]): Fault | null {
  const { id, kind, parent, ownOffice = null } = unit;
  if (ownOffice === null) return null;
  if (kind !== 'unit') return ownOfficeUnsuited;
  const department = nodes.find((node) => node.id === parent);
  const other = !ownOffice || department === undefined ? undefined : nodes.find((node) => node.id !== id && node.kind === 'unit' && node.parent === parent && node.to === null && isOwnOffice(node, department));
  return other === undefined ? null : ownOfficeTaken(other.name);
}

const ownOfficeUnsuited: Fault = { code: 'own-office-unsuited', what: '只有预算单位分本级和二级单位', where: '是否本级', remedy: '请留空；没有写入任何内容。' };

function ownOfficeTaken(name: string): Fault {
  return { code: 'own-office-taken', what: `“${name}”已经是这个部门的本级，一个部门只有一个本级`, where: '是否本级', remedy: `请先把“${name}”写明为二级单位，再改这一个；没有写入任何内容。` };
}
