// What is published, over the database.
import type { PublicationStore } from '../../application/publication-store.ts';
import { chinaDay } from '../../kernel/day-count.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { loadPlan } from '../../persistence/repositories/load-plan.ts';
import { disclosedProjects, publishedVersions } from '../../persistence/repositories/published-plans.ts';

export function databasePublicationStore({ database }: Pick<Store, 'database'>): PublicationStore {
  return {
    async published(key) {
      const versions = await publishedVersions(database, key);
      return versions.map(({ at, ...version }) => ({ ...version, on: chinaDay(Date.parse(at)) }));
    },
    async content({ division, planId, event }) {
      const loaded = await loadPlan(database, { division, planId, asOf: event });
      if (loaded === null) return null;
      const disclosed = await disclosedProjects(database, { division, planId, event });
      return { plan: loaded.plan, disclosed: loaded.identities.projects.map(({ id }) => disclosed.has(id)) };
    },
  };
}
