// All texts of a year out of the stored data into one zip, as `hengji export --all` and the page of exports make it: 200 units × 15 projects in the embedded
// database, read, written and packed one after the other. Memory must not grow with the number of texts.
import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planFigures } from '../dist/application/plan-figures.js';
import { readPlanFile } from '../dist/documents/index.js';
import { directWork } from '../dist/main/workplace/direct-work.js';
import { openWorkplace } from '../dist/main/workplace/open-workplace.js';
import { readSettings } from '../dist/main/workplace/settings.js';
import { rounded } from './measure.mjs';

const units = 200;
const year = 2021;
const edition = 'bench';
const sample = 'dingzhou-2021.docx';

export async function benchYearExport() {
  const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-export-'));
  const opened = await openWorkplace({ dataFolder: folder, settings: readSettings({}), listener: () => undefined, users: 'one' });
  if (!opened.ok) throw new Error(opened.fault.what);
  const workplace = opened.value;
  try {
    await store(workplace.plans);
    const work = directWork({ workplace, parser: null, passwords: null, osUser: 'bench', edition });
    return { units, word: await exported(work, 'docx'), excel: await exported(work, 'xlsx') };
  } finally {
    await workplace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function store(plans) {
  const bytes = new Uint8Array(readFileSync(new URL(`../data/samples/${sample}`, import.meta.url)));
  const { plan } = readPlanFile(bytes, sample).value;
  const figures = planFigures(plan);
  for (let index = 0; index < units; index += 1) {
    const unitCode = String(414001 + index);
    const own = { ...plan, units: plan.units.map((unit) => ({ ...unit, code: unitCode })), projects: plan.projects.map((project) => ({ ...project, unitCode })) };
    const file = new TextEncoder().encode(unitCode);
    const saved = await plans.save({ actor: 'system', plan: own, remarks: [], format: 'docx', bytes: file, fileName: sample, demo: false, division: '130682', unitCode, rules: [], figures, edition });
    if (!saved.ok) throw new Error(saved.fault.what);
  }
}

async function exported(work, format) {
  const start = performance.now();
  const busy = process.cpuUsage();
  const result = await work.exportPlans({ fiscalYear: year, format });
  if (!result.ok) throw new Error(result.fault.what);
  let size = 0;
  let pieces = 0;
  const residentMiBAfterEachQuarter = [];
  for await (const piece of result.value.pieces) {
    size += piece.length;
    pieces += 1;
    // A header and a file for each text.
    if (pieces % (units / 2) === 0 && pieces <= units * 2) residentMiBAfterEachQuarter.push(Math.round(process.memoryUsage().rss / 2 ** 20));
  }
  const { user, system } = process.cpuUsage(busy);
  // The work itself, whatever else the machine does: all threads of the program, database included.
  const cpuSeconds = rounded((user + system) / 1e6);
  return { texts: result.value.plans, seconds: rounded((performance.now() - start) / 1000), cpuSeconds, zipMiB: rounded(size / 2 ** 20), residentMiBAfterEachQuarter };
}
