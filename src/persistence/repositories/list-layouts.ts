// Layouts of lists: the open version of each; saved, brought back and removed, one event each.
import { z } from 'zod';
import { layoutGone, layoutNameTaken } from '../../application/list-layouts/list-layout-faults.ts';
import type { StoredLayout } from '../../application/list-layouts/list-layout-store.ts';
import { listContents, wordOfContent, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, replaceVersions } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { listLayoutTable, listLayoutVersionTable } from '../tables/list-layout.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { Author } from './organisation-nodes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

export async function listListLayouts(database: Queryable, division: string): Promise<readonly StoredLayout[]> {
  const answer = await database.query(
    'select i.saved_by, v.* from list_layout i join list_layout_version v on v.division = i.division and v.id = i.id and v.to_event is null where i.division = $1 order by v.title, i.id',
    [division],
  );
  return answer.rows.map((row) => {
    const { id, title, moneyUnit, targets, columns } = loadRow(listLayoutVersionTable, row);
    return { layout: { id, title, ground: [], ...shape.parse({ moneyUnit, targets, columns }) }, savedBy: owner.parse(row).saved_by };
  });
}

export function saveListLayout(store: Store, input: Omit<ListLayout, 'ground'> & Author): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, under = [], id, title } = input;
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'list-layout.saved',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const decidedAt = await lastEvent(store.database, division);
      const stored = await listListLayouts(store.database, division);
      if (stored.some(({ layout }) => layout.title === title && layout.id !== id)) return { kind: 'refused', fault: layoutNameTaken(title) };
      const content = { title, moneyUnit: input.moneyUnit, targets: input.targets, columns: input.columns.map(({ heading, content: held }) => ({ heading, holds: wordOfContent(held) })) };
      const open = await store.database.query('select * from list_layout_version where division = $1 and id = $2 and to_event is null', [division, id]);
      const standing = open.rows[0] === undefined ? null : loadRow(listLayoutVersionTable, open.rows[0]);
      const detail = { title, columns: content.columns.length };
      if (standing !== null) {
        const same = standing.title === title && standing.moneyUnit === content.moneyUnit && standing.targets === content.targets && JSON.stringify(shape.parse(standing).columns) === JSON.stringify(input.columns);
        if (same) return { kind: 'nothing', value: null };
        return { kind: 'write', subject: id, detail, writes: [followVersion(store.newId, listLayoutVersionTable, standing, content)], value: null, decidedAt };
      }
      const known = await store.database.query('select id from list_layout where division = $1 and id = $2', [division, id]);
      const identity = known.rows.length > 0 ? [] : [insertRows(listLayoutTable, [{ division, id, savedBy: actor }])];
      return { kind: 'write', subject: id, detail, writes: [...identity, firstVersion(store.newId, listLayoutVersionTable, { division, id, ...content })], value: null, decidedAt };
    },
  });
}

export function removeListLayout(store: Store, { division, actor, under = [], id }: Author & { readonly id: string }): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'list-layout.removed',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const open = await store.database.query('select * from list_layout_version where division = $1 and id = $2 and to_event is null', [division, id]);
      if (open.rows[0] === undefined) return { kind: 'refused', fault: layoutGone };
      const { versionId, title } = loadRow(listLayoutVersionTable, open.rows[0]);
      return { kind: 'write', subject: id, detail: { title }, writes: [replaceVersions(listLayoutVersionTable, { division, open: [], closeVersionIds: [versionId] })], value: null };
    },
  });
}

const owner = z.object({ saved_by: z.string() });

/** A word that this program does not know any more holds nothing. */
const shape = z.object({
  moneyUnit: z.enum(['元', '千元', '万元', '亿元']),
  targets: z.enum(['whole', 'in-three']),
  columns: z.array(z.object({ heading: z.string(), holds: z.string() }).transform(({ heading, holds }): ListColumn => ({ heading, content: listContents.get(holds) ?? { kind: 'nothing' } }))),
});
