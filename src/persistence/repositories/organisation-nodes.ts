// Changing the nodes of the organisation: one event for a whole change, nothing where everything stands so already.
import { z } from 'zod';
import { changedNodes, demoNodes } from '../../application/organisation-changes.ts';
import type { ByActor, NodeChanges, StoredNode } from '../../application/organisation-store.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, joinWrites, type TableWrite } from '../audit/table-write.ts';
import { organisationNodeTable, organisationNodeVersionTable } from '../tables/organisation.table.ts';
import { loadRow, rowText } from '../tables/row-codec.ts';
import type { RowOfTable } from '../tables/table.ts';
import { readOrganisation } from './organisation.ts';
import { toldPlaces } from './told-changes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

export interface Author extends ByActor {
  readonly division: string;
}

/** New nodes and changed ones in one event, all or none. */
export function saveNodes(store: Store, input: NodeChanges & Author): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, under = [] } = input;
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'organisation.changed',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const decidedAt = await lastEvent(store.database, division);
      const organisation = await readOrganisation(store.database, division);
      const changed = changedNodes(organisation, input);
      if (!changed.ok) return { kind: 'refused', fault: changed.fault };
      if (changed.value.length === 0) return { kind: 'nothing', value: null };
      const nodes = changed.value.map(({ node }) => node);
      const told = toldPlaces(nodes, organisation.nodes, [...nodes, ...organisation.nodes]);
      const standing = await openRows(store, division);
      const writes = changed.value.flatMap(({ node }) => nodeWrites(store, division, { node, former: standing.get(node.id) }));
      return { kind: 'write', subject: changed.value[0]?.node.id ?? null, detail: { nodes: changed.value.length, ...(told.length === 0 ? {} : { told: told.join('\n') }) }, decidedAt, writes: joinWrites(writes), value: null };
    },
  });
}

/** Takes 示范 nodes away for good; those in use become one's own. Answers how many went. */
export function removeDemoNodes(store: Store, { division, actor }: Author): Promise<Result<CommandOutcome<number>, Fault>> {
  return runCommand<number>(store, {
    division,
    actor,
    kind: 'demo.removed',
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const decidedAt = await lastEvent(store.database, division);
      const { gone, kept } = demoNodes(await readOrganisation(store.database, division), await usedNodes(store));
      if (gone.length + kept.length === 0) return { kind: 'nothing', value: 0 };
      const standing = await openRows(store, division);
      const versions = await store.database.query('select * from organisation_node_version where division = $1 and id = any($2::uuid[])', [division, gone]);
      const writes: TableWrite[] = [
        { table: organisationNodeVersionTable, remove: versions.rows.map((row) => ({ division, versionId: loadRow(organisationNodeVersionTable, row).versionId })) },
        { table: organisationNodeTable, remove: gone.map((id) => ({ division, id })) },
        ...kept.flatMap((node) => nodeWrites(store, division, { node, former: standing.get(node.id) })),
      ];
      return { kind: 'write', subject: null, detail: { nodes: gone.length }, decidedAt, writes: joinWrites(writes), value: gone.length };
    },
  });
}

type NodeRow = RowOfTable<typeof organisationNodeVersionTable>;

export async function openRows(store: Store, division: string): Promise<ReadonlyMap<string, NodeRow>> {
  const answer = await store.database.query('select * from organisation_node_version where division = $1 and to_event is null', [division]);
  return new Map(answer.rows.map((row) => [rowText(loadRow(organisationNodeVersionTable, row), 'id'), loadRow(organisationNodeVersionTable, row)]));
}

/** Nodes to which declarations point, of whatever division they are. */
async function usedNodes(store: Store): Promise<ReadonlySet<string>> {
  const answer = await store.database.query(
    'select section_id as id from project_declaration_version where section_id is not null union select unit_id from lock_exception union select unit_id from plan where unit_id is not null and not demo',
  );
  return new Set(z.array(z.object({ id: z.string() })).parse(answer.rows).map(({ id }) => id));
}

export function nodeWrites(store: Store, division: string, { node, former }: { readonly node: StoredNode; readonly former: NodeRow | undefined }): readonly TableWrite[] {
  const earlier = (node.earlier ?? []).map(({ code, name, parent, until }) => ({ code, name, parent, until }));
  const content = {
    code: node.code,
    name: node.name,
    parentId: node.parent,
    fromDay: node.from,
    toDay: node.to,
    demo: node.demo,
    earlier: earlier.length === 0 ? null : earlier,
    successorId: node.successor ?? null,
    ownOffice: node.ownOffice ?? null,
  };
  if (former !== undefined) return [followVersion(store.newId, organisationNodeVersionTable, former, content)];
  const identity = insertRows(organisationNodeTable, [{ division, id: node.id, kind: node.kind }]);
  return [identity, firstVersion(store.newId, organisationNodeVersionTable, { division, id: node.id, ...content })];
}
