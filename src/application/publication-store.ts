// The port to what is published: found without anybody being signed in, so it answers nothing but published versions of real plans, and of their projects only which
// ones are marked 公开.
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/** Which text: the plan of a unit and year in a division. */
export interface PublicationKey {
  readonly division: string;
  readonly unitCode: string;
  readonly fiscalYear: number;
}

export interface Publication extends PublicationKey {
  readonly planId: string;
  readonly unitName: string;
  /** Number of the version among all versions of the plan, as its check codes name it. */
  readonly version: number;
  /** Of its publication, and the day of it in China. */
  readonly event: number;
  readonly on: CivilDate;
}

export interface PublishedContent {
  /** As it stood at the publication, whole. */
  readonly plan: DepartmentPlan;
  /** By position in the plan: marked 公开 when it was published, and still. */
  readonly disclosed: readonly boolean[];
}

export interface PublicationStore {
  /** Every published version, or those of one text; by unit, the newest year and version first. */
  published(key: PublicationKey | null): Promise<readonly Publication[]>;
  /** Null where the plan went meanwhile. */
  content(publication: Publication): Promise<PublishedContent | null>;
}
