// Declarations over the database.
import type { DeclarationStore } from '../../application/declaration/declaration-store.ts';
import { planWatch, type PlanWatch } from '../../persistence/audit/plan-watch.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { changeDeclaration } from '../../persistence/repositories/change-declaration.ts';
import { ok } from '../../kernel/result.ts';
import { attachmentCounts } from '../../persistence/repositories/attachment-counts.ts';
import { keptCourses } from '../../persistence/repositories/kept-courses.ts';
import { keptPictures } from '../../persistence/repositories/kept-pictures.ts';
import { loadFile } from '../../persistence/repositories/load-plan.ts';
import { projectNames } from '../../persistence/repositories/project-names.ts';
import { endException, findException, grantException, readRounds, setRounds, unitProjects } from '../../persistence/repositories/rounds.ts';

export function databaseDeclarationStore(store: Store, watch: PlanWatch = planWatch(store.database)): DeclarationStore {
  const courses = keptCourses(store.database, watch);
  return {
    newId: store.newId,
    picture: keptPictures(store.database, watch),
    change: (request, decide) => changeDeclaration(store, request, decide),
    courses,
    attachmentCounts: (planIds) => attachmentCounts(store.database, planIds),
    async file(of) {
      const file = await loadFile(store.database, of);
      return file === null ? null : { name: file.originalName, bytes: file.content };
    },
    rounds: (of) => readRounds(store.database, of),
    async setRounds(input) {
      const done = await setRounds(store, input);
      return done.ok ? ok(null) : done;
    },
    projectNames: (of) => projectNames(store.database, of),
    unitProjects: (of) => unitProjects(store.database, of),
    exception: (of) => findException(store.database, of),
    async endException(input) {
      const done = await endException(store, input);
      return done.ok ? ok(null) : done;
    },
    async grantException(input) {
      const done = await grantException(store, input);
      return done.ok ? ok(done.value.value) : done;
    },
  };
}
