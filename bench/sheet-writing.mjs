// Writing a workbook of 500 000 rows: by our stream, and by the streaming writer of the npm library exceljs, each in processes of its own and in turn, so that
// time and memory can be set against each other. Rows come in batches, as from a database, and go to a file. A third process only makes the rows.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { planSheetStyles } from '../dist/catalogue/typography/plan-sheet.typography.js';
import { streamXlsx } from '../dist/documents/sheet/write/stream-xlsx.js';
import { number, text } from '../dist/documents/sheet/write/workbook.js';
import { median, rounded } from './measure.mjs';

const script = fileURLToPath(import.meta.url);
const rows = 500_000;
/** Rows of a batch are gone with the next short collection; two thousand of them outlived it and stayed (121 to 151 MiB instead of 105 to 111). */
const batch = 500;
const rounds = 3;
const mostMiB = 150;
const headings = ['单位代码', '单位名称', '项目编码', '项目名称', '预算数（万元）', '一级指标', '二级指标', '三级指标', '指标值', '指标值确定依据'];

export function benchSheetWriting() {
  const kinds = ['own', 'exceljs', 'nothing'];
  const runs = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < rounds; round += 1) for (const kind of kinds) runs[kind].push(inProcess(kind));
  const middle = (kind, figure) => rounded(median(runs[kind].map((run) => run[figure])));
  const [own, exceljs] = ['own', 'exceljs'].map((kind) => ({ seconds: middle(kind, 'seconds'), peakMiB: middle(kind, 'peakMiB'), fileMiB: middle(kind, 'fileMiB') }));
  return {
    rows,
    columns: headings.length,
    'own stream': own,
    'exceljs 4.4.0 streaming writer': exceljs,
    'the rows alone': { seconds: middle('nothing', 'seconds'), peakMiB: middle('nothing', 'peakMiB') },
    'own ÷ exceljs, time': rounded(own.seconds / exceljs.seconds),
    'own ÷ exceljs, memory': rounded(own.peakMiB / exceljs.peakMiB),
    [`own below ${mostMiB} MiB in every run`]: runs.own.every(({ peakMiB }) => peakMiB < mostMiB),
  };
}

function inProcess(kind) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, kind], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${kind} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The texts of a row, different in every row, as long as real ones are. */
function rowOf(index) {
  const unit = Math.floor(index / 2_500);
  const project = Math.floor(index / 9);
  return [
    String(414001 + unit), `第${unit + 1}号市场监督管理所`, `1306822021${String(project).padStart(11, '0')}`, `第${project + 1}号产品质量监督抽查经费`, `${project % 900}.${String(index % 100).padStart(2, '0')}`,
    '产出指标', index % 3 === 0 ? '数量指标' : '质量指标', `抽查批次第${index}项`, `≥${index % 500}批次`, `《产品质量监督抽查管理暂行办法》第${(index % 50) + 1}条`,
  ];
}

/** Batches as a database hands them over: the program waits for each. */
async function* batches() {
  for (let from = 0; from < rows; from += batch) {
    await new Promise(setImmediate);
    yield Array.from({ length: Math.min(batch, rows - from) }, (_, index) => rowOf(from + index));
  }
}

async function writeOwn(file) {
  const cells = (texts, style) => ({ height: null, cells: texts.map((content, index) => ({ column: index + 1, style, content: style !== 'label' && index === 4 ? number(content) : text(content) })) });
  async function* styled() {
    for await (const list of batches()) yield list.map((texts) => cells(texts, 'text'));
  }
  const frame = {
    name: '指标清单', state: 'visible', columns: headings.map(() => ({ width: 20, isHidden: false, style: null })), frozen: { rows: 1, columns: 0 }, rowHeight: 18, merges: [], choices: [], isProtected: false,
    filter: null, page: { orientation: 'landscape', repeatedRows: 1, foot: '' },
  };
  const out = createWriteStream(file);
  for await (const piece of streamXlsx({ title: '指标清单', styles: planSheetStyles, frame, heading: [cells(headings, 'label')], batches: styled() })) {
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function writeByLibrary(file) {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet('指标清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map((header) => ({ header, width: 20 }));
  for await (const list of batches()) for (const texts of list) sheet.addRow(texts.map((content, index) => (index === 4 ? Number(content) : content))).commit();
  sheet.commit();
  await workbook.commit();
}

async function measured(kind) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-bench-'));
  const file = path.join(folder, 'list.xlsx');
  const start = performance.now();
  if (kind === 'own') await writeOwn(file);
  else if (kind === 'exceljs') await writeByLibrary(file);
  else for await (const list of batches()) if (list.length === 0) throw new Error('a batch without rows');
  const seconds = (performance.now() - start) / 1000;
  const fileMiB = kind === 'nothing' ? 0 : rounded(statSync(file).size / 2 ** 20);
  rmSync(folder, { recursive: true });
  // Most memory the process had at any moment, as the system counts it.
  return { seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024), fileMiB };
}

if (process.argv[1] === script) {
  const [kind = 'all'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(kind === 'all' ? benchSheetWriting() : await measured(kind), null, kind === 'all' ? 2 : 0)}\n`);
}
