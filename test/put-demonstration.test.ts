// The completed sample plan as it stands in a new database: the text with its 测算, duties and work activities, on both homes.
import { expect, test } from 'vitest';
import { putDemonstration } from '../src/application/commands/put-demonstration.command.ts';
import { dutyMatrix, gapCounts, matrixRows } from '../src/domain/duty/index.ts';
import { sumCosting } from '../src/domain/costing/index.ts';
import { readDemonstration } from '../src/main/demonstration.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer } from './support/declaring-server.ts';
import { migrated, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

onEveryEngine('演示文本', migrated, (database) => {
  test('放入时带着测算、职责和工作活动，合计等于预算，对照表没有缺口；再放一次什么也不变', () =>
    withStore(database(), async (store) => {
      const { ports } = await declaringServer(store);
      const sample = await readDemonstration();
      expect(await putDemonstration(ports, sample)).toEqual({ ok: true, value: null });
      const { rows } = await database().query<{ id: string }>('select id from plan where demo and fiscal_year = 2027');
      const planId = rows[0]?.id ?? '';
      const picture = await ports.declarations.picture(planId);
      if (picture === null) throw new Error('the plan has no declaration');
      expect(picture.draft.projects).toHaveLength(8);
      for (const { id, project } of picture.draft.projects) {
        expect(sumCosting(picture.costing.get(id) ?? []).total).toBe(project.budget.total?.value);
        expect(picture.projects.get(id)?.duties).toHaveLength(1);
      }
      const { draft, activities, projects } = picture;
      const matrix = dutyMatrix({
        duties: draft.frame.overall.dutyGoals.map(({ number, text }) => ({ number: String(number), text })),
        activities,
        projects: draft.projects.map(({ id, project }, index) => ({ id, number: index + 1, name: project.title, total: project.budget.total?.value ?? null, duties: projects.get(id)?.duties ?? [] })),
      });
      expect(Object.values(gapCounts(matrixRows(matrix)))).toEqual([0, 0, 0, 0, 0, 0]);
      const before = await verifyChain(database(), store.headFile);
      expect(before.problems).toEqual([]);
      expect(await putDemonstration(ports, sample)).toEqual({ ok: true, value: null });
      expect((await verifyChain(database(), store.headFile)).divisions).toEqual(before.divisions);
    }));
});
