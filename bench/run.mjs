// All benches, one after the other, as one JSON document on stdout: `npm run bench`, or `npm run bench -- founding catalogue county batch cold bad-input word year-export sheet offline editing reads`.
import { arch, cpus, platform, totalmem } from 'node:os';
import { benchBadInput } from './bad-input.mjs';
import { benchBatch } from './batch.mjs';
import { benchCatalogue } from './catalogue.mjs';
import { benchColdStart } from './cold-start.mjs';
import { benchCounty } from './county.mjs';
import { benchCountyReads } from './county-reads.mjs';
import { benchEditingOffice } from './editing-office.mjs';
import { benchFoundingDocument } from './founding-document.mjs';
import { benchOfflinePage } from './offline-page.mjs';
import { benchSheetWriting } from './sheet-writing.mjs';
import { benchWordWriting } from './word-writing.mjs';
import { benchYearExport } from './year-export.mjs';

const benches = { founding: benchFoundingDocument, catalogue: benchCatalogue, county: benchCounty, batch: benchBatch, cold: benchColdStart, 'bad-input': benchBadInput, word: benchWordWriting, 'year-export': benchYearExport, sheet: benchSheetWriting, offline: benchOfflinePage, editing: benchEditingOffice, reads: benchCountyReads };
const wanted = process.argv.slice(2);
const results = {};
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  results[name] = await bench();
}
const machine = { node: process.version, platform: `${platform()} ${arch()}`, cores: cpus().length, cpu: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30) };
process.stdout.write(`${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, results }, null, 2)}\n`);
