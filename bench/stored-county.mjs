// A county in the database: plans of many units and years, stored as imports are. Shared by the benches of the server.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startUp, WebVisitor } from '../test/support/up-program.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const foundingDocument = new Uint8Array(await readFile(path.join(root, 'data', 'samples', 'dingzhou-2021.docx')));
/** Of the first account, after it changed the one it was given. */
export const ownPassword = 'correct horse battery';
export const years = [2021, 2022, 2023, 2024, 2025];

/** @param {string} file @returns {Promise<any>} */
const compiled = (file) => import(path.join(root, 'dist', file));
/** @param {number} unit */
export const unitCodeOf = (unit) => String(500_000 + unit);

const { openWorkplace } = await compiled('main/workplace/open-workplace.js');
const { readSettings } = await compiled('main/workplace/settings.js');
const { readPlanFile } = await compiled('documents/index.js');
const { planFigures } = await compiled('application/plan-figures.js');
const { ruleEdition } = await compiled('main/rule-edition.js');

/**
 * An empty home with one account, which reaches everything.
 * @param {string} dataFolder
 * @param {Record<string, string>} environment
 */
export async function storeFirstAccount(dataFolder, environment) {
  const first = await startUp(dataFolder, { args: ['--no-demo'], environment });
  const visitor = new WebVisitor(first.address);
  await visitor.signIn(first.password ?? '');
  await visitor.ask('POST', '/api/session/password', { json: { current: first.password, next: ownPassword } });
  await first.stop();
}

/**
 * The stored data of a program that does not run.
 * @param {string} dataFolder
 * @param {Record<string, string>} environment
 * @returns {Promise<any>}
 */
export async function openStoredData(dataFolder, environment) {
  const opened = await openWorkplace({ dataFolder, settings: readSettings(environment), listener: () => undefined, users: 'one' });
  if (!opened.ok) throw new Error(opened.fault.what);
  return opened.value;
}

/**
 * @param {string} dataFolder of a program that does not run
 * @param {Record<string, string>} environment
 * @param {number} units with a plan of 15 projects each in every one of the years, under the codes of `unitCodeOf`
 */
export async function storeCounty(dataFolder, environment, units) {
  const { plans, store, close } = await openStoredData(dataFolder, environment);
  const { plan, format, remarks } = readPlanFile(foundingDocument, '文本.docx').value;
  const counted = { figures: planFigures(plan), edition: await ruleEdition() };
  for (let unit = 1; unit <= units; unit += 1) {
    const code = unitCodeOf(unit);
    for (const fiscalYear of years) {
      const theirs = { ...plan, fiscalYear, units: [{ ...plan.units[0], code, name: `第${unit}单位` }] };
      const saved = await plans.save({
        actor: 'system:bench', plan: theirs, format, remarks, bytes: foundingDocument, fileName: '文本.docx', demo: false, division: '130682', unitCode: code, rules: [], mayNow: () => ({ ok: true, value: { sections: new Map() } }), ...counted,
      });
      if (!saved.ok) throw new Error(saved.fault.what);
    }
  }
  // By then a server's autovacuum, or the housekeeping of the embedded engine, has long counted the tables.
  await store.database.query('analyze');
  await close();
}
