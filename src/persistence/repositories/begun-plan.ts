// How a plan was begun on the pages: what its event tells.
import type { BegunRecord } from '../../application/declaration/declaration-store.ts';
import type { PlanBeginning } from '../../application/plan-store.ts';
import { planBegunKind } from '../audit/event-kinds.ts';
import { readEventBody, type EventDetail } from '../audit/event-body.ts';
import type { Queryable } from '../engine/database.ts';
import { z } from 'zod';

/** Names stand in the event as they were, so that the history tells them whatever becomes of the projects. */
export function begunDetail(beginning: PlanBeginning): EventDetail {
  switch (beginning.kind) {
    case 'copy': {
      const { plan, fiscalYear, event, kept, left, beside } = beginning;
      return { begunFrom: 'copy', fromPlan: plan, fromYear: fiscalYear, fromEvent: event, kept: named(kept), left: named(left), costingLines: beside.costing, dutyLinks: beside.duties, activities: beside.activities, sections: beside.sections, targetDetails: beside.targets };
    }
    case 'blank':
      return { begunFrom: 'blank', template: beginning.template, kept: '', left: '', added: named([beginning.project]) };
  }
}

/** Of a long list the first, and how many there are. */
function named(projects: readonly string[]): string {
  const shown = projects.slice(0, mostNamed).map((name) => `“${name}”`).join('、');
  return projects.length > mostNamed ? `${shown}等${projects.length}个` : shown;
}

const mostNamed = 20;

const begunRow = z.array(z.object({ number: z.number(), body: z.string() }));

/** Null where it was brought in as a file. */
export async function readBegun(database: Queryable, { division, planId, asOf }: { readonly division: string; readonly planId: string; readonly asOf: number }): Promise<BegunRecord | null> {
  const answer = await database.query('select number, body from event where division = $1 and subject = $2 and kind = $3 and number <= $4 order by number desc limit 1', [division, planId, planBegunKind, asOf]);
  const [begun] = begunRow.parse(answer.rows);
  if (begun === undefined) return null;
  const fromYear = readEventBody(begun.body)?.detail['fromYear'];
  return { event: begun.number, fromYear: typeof fromYear === 'number' ? fromYear : null };
}
