// Warm reading and checking of the founding .docx, against inflating the same file and walking it with saxes 6 and empty handlers.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { checkCatalogue } from '../dist/catalogue/check-catalogue.js';
import { defaultReadingLimits, readPlanFile } from '../dist/documents/index.js';
import { scanXmlOnly } from '../dist/documents/word/docx/read-docx.js';
import { checkPlan } from '../dist/domain/check/index.js';
import { medians, rounded } from './measure.mjs';

export function benchFoundingDocument() {
  const file = 'dingzhou-2021.docx';
  const bytes = new Uint8Array(readFileSync(new URL(`../data/samples/${file}`, import.meta.url)));
  const part = 'word/document.xml';
  const read = () => {
    const reading = readPlanFile(bytes, file);
    if (!reading.ok) throw new Error(reading.fault.code);
    return reading.value.plan;
  };
  const options = { profile: null, presentation: 'root-causes' };
  const plan = read();
  const times = medians(
    [
      { name: 'inflate + saxes, empty handlers (baseline)', run: () => walkWithSaxes(unzipSync(bytes, { filter: ({ name }) => name === part })[part]) },
      { name: 'inflate + own scanner, empty handlers', run: () => scanXmlOnly(bytes, defaultReadingLimits) },
      { name: 'read', run: read },
      { name: 'check', run: () => checkPlan(plan, checkCatalogue, options) },
      { name: 'read + check', run: () => checkPlan(read(), checkCatalogue, options) },
    ],
    { runs: 100, warmup: 30 },
  );
  const baseline = times['inflate + saxes, empty handlers (baseline)'];
  return { file, unit: 'ms, median of 100', times, 'read + check ÷ baseline': rounded(times['read + check'] / baseline) };
}

function walkWithSaxes(bytes) {
  const parser = new SaxesParser();
  parser.on('opentag', () => {});
  parser.on('closetag', () => {});
  parser.on('text', () => {});
  parser.write(new TextDecoder().decode(bytes)).close();
}
