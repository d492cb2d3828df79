// People who edit: each with a plan of their own open. Two of three times a cell is saved as the form saves it while typing; else the project page is asked for
// again as a browser does, with the tag of what it holds. Shared by the benches of an office.
import { WebVisitor } from '../test/support/up-program.mjs';
import { pause } from './measure.mjs';
import { ownPassword } from './stored-county.mjs';

export const thinkMilliseconds = 2_000;
/** The server lets an address sign in twenty times a minute; what a request costs is the same for whoever shares a session. */
const peopleOfSession = 5;

/**
 * People who have just opened their plans, as far apart in the county as can be.
 * @param {string} address
 * @param {number} people
 */
export async function officeOfPeople(address, people) {
  const visitors = [];
  for (let session = 0; session < Math.ceil(people / peopleOfSession); session += 1) {
    const one = new WebVisitor(address);
    const answer = await one.signIn(ownPassword);
    if (answer.status !== 200) throw new Error(`signing in was answered with ${answer.status}`);
    visitors.push(one);
  }
  const { plans } = (await visitors[0]?.ask('GET', '/api/plans') ?? { body: { plans: [] } }).body;
  const apart = Math.floor(plans.length / people);
  const desks = await Promise.all(Array.from({ length: people }, (_, person) => openDesk(visitors[person % visitors.length], plans[person * apart].id)));
  return { desks, plans: plans.length };
}

/**
 * @typedef {{ saves: number[], pages: number[], unchangedPages: number[] }} Times
 * @typedef {{ visitor: any, id: string, event: number, etag: string, cells: { project: string, row: string }[] }} Desk
 */

/**
 * A person opens a plan.
 * @param {any} visitor
 * @param {string} id
 * @returns {Promise<Desk>}
 */
async function openDesk(visitor, id) {
  const { status, body, etag } = await visitor.ask('GET', `/api/plans/${id}`);
  if (status !== 200) throw new Error(`a plan was answered with ${status}`);
  const cells = body.identities.projects.flatMap((/** @type {any} */ project) => project.indicators.map((/** @type {string} */ row) => ({ project: project.id, row })));
  return { visitor, id, event: body.event, etag: etag ?? '', cells };
}

/**
 * What a person does until the time is over.
 * @param {Desk} desk
 * @param {{ person: number, until: number, times: Times, think?: number }} day
 */
export async function work(desk, { person, until, times, think = thinkMilliseconds }) {
  await pause((person * 997) % think);
  for (let turn = person; performance.now() < until; turn += 1) {
    const begun = performance.now();
    if (turn % 3 < 2) {
      await save(desk, turn);
      times.saves.push(performance.now() - begun);
    } else {
      const unchanged = await look(desk);
      (unchanged ? times.unchangedPages : times.pages).push(performance.now() - begun);
    }
    await pause(think * (0.5 + Math.random()));
  }
}

/** @param {Desk} desk @param {number} turn */
export async function save(desk, turn) {
  const { project, row } = desk.cells[turn % desk.cells.length] ?? { project: '', row: '' };
  const edits = [{ kind: 'cell', project, row, column: 'value', text: `≥${turn % 97}批` }];
  const { status, body } = await desk.visitor.ask('POST', `/api/plans/${desk.id}/edits`, { json: { baseEvent: desk.event, title: '修改1格', edits } });
  if (status !== 200) throw new Error(`a save was answered with ${status}: ${JSON.stringify(body)}`);
  desk.event = body.event;
}

/** Whether the browser held it already. @param {Desk} desk */
export async function look(desk) {
  const { status, body, etag } = await desk.visitor.ask('GET', `/api/plans/${desk.id}`, { headers: { 'if-none-match': desk.etag } });
  if (status === 304) return true;
  if (status !== 200 || body.event !== desk.event) throw new Error(`a plan was answered with ${status}`);
  desk.etag = etag ?? '';
  return false;
}
