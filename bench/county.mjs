// A county in one run: 200 units × 15 projects, 27 000 indicator rows, each unit its own .docx, read and checked one after the other in a
// process of its own. Memory must not grow with the number of units.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkCatalogue } from '../dist/catalogue/check-catalogue.js';
import { readPlanFile } from '../dist/documents/index.js';
import { checkPlan } from '../dist/domain/check/index.js';
import { rounded } from './measure.mjs';

const units = 200;
const script = fileURLToPath(import.meta.url);

/** Runs the county three times in processes of their own and reports the middle one. */
export function benchCounty() {
  const runs = Array.from({ length: 3 }, () => {
    const { stdout, status } = spawnSync(process.execPath, [script, 'run'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`county run ended with ${status}`);
    return JSON.parse(stdout);
  });
  return runs.toSorted((a, b) => a.seconds - b.seconds)[1];
}

function runCounty() {
  const files = Array.from({ length: units }, (_, index) => fileOfUnit(414001 + index));
  const before = process.memoryUsage().rss;
  let rows = 0;
  let findings = 0;
  let peak = before;
  const half = [];
  const start = performance.now();
  files.forEach((bytes, index) => {
    const reading = readPlanFile(bytes, `${index}.docx`);
    if (!reading.ok) throw new Error(reading.fault.code);
    const result = checkPlan(reading.value.plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
    if (!result.ok) throw new Error(result.fault.code);
    rows += result.value.summary.targets;
    findings += result.value.findings.length;
    peak = Math.max(peak, process.memoryUsage().rss);
    if (index === units / 2 - 1) half.push(peak);
  });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
  return {
    units,
    projects: units * 15,
    rows,
    findings,
    seconds: rounded(seconds),
    rowsPerSecond: Math.round(rows / seconds),
    memory: { unit: 'MiB resident', beforeFirst: megabytes(before), peakOfFirstHalf: megabytes(half[0] ?? 0), peak: megabytes(peak) },
  };
}

/** The founding document under another unit code, so that no two files are alike. */
function fileOfUnit(code) {
  const entries = unzipSync(new Uint8Array(readFileSync(new URL('../data/samples/dingzhou-2021.docx', import.meta.url))));
  const part = 'word/document.xml';
  const xml = strFromU8(entries[part]).replaceAll('414001', String(code));
  return zipSync({ ...entries, [part]: strToU8(xml) });
}

if (process.argv[1] === script && process.argv[2] === 'run') process.stdout.write(JSON.stringify(runCounty()));
