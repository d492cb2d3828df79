// Saves the 测算 of a project: all its lines at once, on the lines the person worked on. Where somebody else wrote meanwhile nothing is covered.
import type { CostingLine } from '../../domain/costing/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { borrowedToFillIn, mayFillIn } from '../declaration/filling-permission.ts';
import { extensionHold } from '../declaration/extension-hold.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { costingEntries, type CostingEntry } from '../queries/filling-view.ts';
import { rulesInForce } from '../rules-in-force.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface SaveCostingInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly project: string;
  readonly before: readonly CostingEntry[];
  readonly lines: readonly CostingEntry[];
}

/** Answers the lines as they stand then. */
export async function saveCosting(ports: DeclarationPorts, { actor, planId, project, before, lines }: SaveCostingInput): Promise<Result<DeclarationOutcome<readonly CostingEntry[]>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change<readonly CostingEntry[]>({ planId, actor: auditName(actor), kind: 'costing.changed', key: null }, async (picture) => {
    const refused = mayFillIn(picture, { actor, project, tree, hold: await extensionHold(picture, { actor, tree, today: today(ports) }) });
    if (refused !== null) return failed(refused);
    const own = picture.draft.projects.find(({ id }) => id === project);
    if (own === undefined) return failed(rowGone);
    const standing = costingEntries(own, picture.costing.get(project) ?? []);
    if (arrivedBefore(standing, { before, lines })) return ok({ value: standing, ids: [], change: null });
    if (!same(standing, before)) return failed(changedMeanwhile);
    const known = new Set(standing.map(({ id }) => id));
    // A line that does not stand gets an identity of its own, also where the page took an old one up again.
    const entries = lines.map((line, index) => (known.has(line.id) && lines.findIndex(({ id }) => id === line.id) === index ? line : { ...line, id: ports.declarations.newId() }));
    const written: CostingLine[] = [];
    for (const entry of entries) {
      const line = lineOf(entry, own);
      if (line === null) return failed(rowGone);
      written.push(line);
    }
    const change = { detail: { lines: entries.length }, rules: rulesInForce(picture.plan), under: borrowedToFillIn(picture, { actor, projects: [project], tree }), costing: new Map([[project, written]]) };
    return ok({ value: entries, ids: [], change });
  });
}

/** Null where it speaks of a row that is not there, or has no quantity at all. */
function lineOf({ indicators, factors: [first, ...others], ...line }: CostingEntry, { rows }: DraftProject): CostingLine | null {
  if (first === undefined || indicators.some((row) => !rows.includes(row))) return null;
  return { ...line, factors: [first, ...others], indicators: rows.flatMap((row, index) => (indicators.includes(row) ? [index + 1] : [])) };
}

function same(a: readonly CostingEntry[], b: readonly CostingEntry[]): boolean {
  return JSON.stringify(a.map(comparable)) === JSON.stringify(b.map(comparable));
}

/** Whether the lines stand so already: a new one under the identity it was given when the same request came first. */
function arrivedBefore(standing: readonly CostingEntry[], { before, lines }: Pick<SaveCostingInput, 'before' | 'lines'>): boolean {
  const worked = new Set(before.map(({ id }) => id));
  return standing.length === lines.length && lines.every((line, index) => same(standing.slice(index, index + 1), [worked.has(line.id) ? line : { ...line, id: standing[index]?.id ?? '' }]));
}

/** Which rows a line speaks of is a set. */
function comparable({ id, item, factors, price, standard, indicators }: CostingEntry): unknown {
  return [id, item, factors.map(({ amount, unit }) => [amount, unit]), price, standard, indicators.toSorted()];
}

const changedMeanwhile: Fault = { code: 'costing-changed', what: '别人刚刚改过这个项目的测算', where: '测算', remedy: '没有盖掉别人写的，也没有写入您的修改。请先抄下自己写的，刷新后再改。' };
const rowGone: Fault = { code: 'costing-row-gone', what: '测算里对应的指标行已经不在表里', where: '测算', remedy: '请刷新页面后重新选择对应的指标行；没有写入任何内容。' };
