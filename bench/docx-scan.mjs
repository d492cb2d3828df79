// Warm medians of the steps from a .docx to its reading, against inflate + saxes with empty handlers, in one process. Prints JSON.
// Needs a build. Usage: node bench/docx-scan.mjs [FILE] [ITERATIONS]
import { readFileSync } from 'node:fs';
import { inflateSync, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { defaultReadingLimits } from '../dist/documents/document-reading.js';
import { readDocx, scanXmlOnly } from '../dist/documents/word/docx/read-docx.js';
import { openZip } from '../dist/documents/zip/zip-archive.js';

const [file = 'data/samples/dingzhou-2021.docx', iterations = '300'] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const archive = openZip(bytes, file, defaultReadingLimits);
const entry = archive.ok ? archive.value.entries.get('word/document.xml') : undefined;
if (entry === undefined) throw new Error(`no word/document.xml in ${file}`);
const compressed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);

/** The content of the main part; stored parts are taken as they are. */
function inflated() {
  return entry.method === 0 ? compressed : inflateSync(compressed);
}

function scannedBySaxes() {
  const parser = new SaxesParser({ xmlns: true });
  for (const event of ['opentag', 'closetag', 'text']) parser.on(event, () => undefined);
  parser.write(new TextDecoder().decode(inflated())).close();
}

const steps = {
  inflate: inflated,
  inflateAndSaxes: scannedBySaxes,
  inflateAndOwnScanner: () => scanXmlOnly(bytes, defaultReadingLimits),
  readDocx: () => readDocx(bytes, file, defaultReadingLimits),
};

// The steps take turns, so that a busy moment of the machine falls on all of them.
const times = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
const warmUp = 50;
for (let round = -warmUp; round < Number(iterations); round += 1) {
  for (const [name, step] of Object.entries(steps)) {
    const start = performance.now();
    step();
    if (round >= 0) times[name].push(performance.now() - start);
  }
}

const medians = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, Number(values.toSorted((a, b) => a - b)[values.length >> 1].toFixed(3))]));
const xmlBytes = unzipSync(bytes)['word/document.xml'].length;
process.stdout.write(`${JSON.stringify({ file, iterations: Number(iterations), xmlBytes, medianMilliseconds: medians, ownToSaxes: Number((medians.inflateAndOwnScanner / medians.inflateAndSaxes).toFixed(3)) }, null, 2)}\n`);
