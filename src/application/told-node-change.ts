// What a change of one place comes to, as the list of records tells it: from what to what, and from which day.
import { standsSince } from '../domain/organisation/index.ts';
import type { ChangedNode } from './organisation-changes.ts';
import type { StoredNode } from './organisation-store.ts';

/** `about`: what was done; `now`: what came of it. */
interface ToldNodeChange {
  readonly about: string;
  readonly now: string;
}

export function toldNodeChange({ node, former }: ChangedNode, nodes: readonly StoredNode[]): ToldNodeChange {
  const nameOf = (id: string | null | undefined): string => nodes.find((one) => one.id === id)?.name ?? '';
  if (former === null) return { about: '新设', now: called(node) };
  const since = (node.earlier ?? []).length > (former.earlier ?? []).length ? `，自${standsSince(node) ?? ''}起` : '';
  if (former.code !== node.code || former.name !== node.name) return { about: '改名称或代码', now: `${called(former)} → ${called(node)}${since}` };
  if (former.parent !== node.parent) return { about: '划转', now: `“${nameOf(former.parent)}” → “${nameOf(node.parent)}”${since}` };
  if (former.to !== node.to && node.to === null) return { about: '恢复', now: '不再撤销' };
  if (node.to !== null && (former.to !== node.to || former.successor !== node.successor)) {
    const successor = typeof node.successor === 'string' ? `，由“${nameOf(node.successor)}”承接` : '';
    return { about: '撤销', now: `最后一天${node.to}${successor}` };
  }
  return { about: '更改', now: called(node) };
}

function called({ code, name }: StoredNode): string {
  return code === null ? name : `${code} ${name}`;
}
