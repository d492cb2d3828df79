// Writing Word files. First 500 project tables in one document, by our writer and by the npm library docx, each in processes of its own and in turn, so that time
// and memory can be set against each other. Then a county: 200 units × 15 projects, each unit its own text with contents and page numbers, into one zip;
// memory must not grow with the number of units.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPlanFile, writePlan } from '../dist/documents/index.js';
import { storedZip } from '../dist/documents/zip/stored-zip.js';
import { median, rounded } from './measure.mjs';

const script = fileURLToPath(import.meta.url);
const tables = 500;
const units = 200;
const rounds = 3;

export function benchWordWriting() {
  const kinds = ['own', 'docx', 'nothing'];
  const runs = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < rounds; round += 1) for (const kind of kinds) runs[kind].push(inProcess(kind));
  const middle = (kind, figure) => rounded(median(runs[kind].map((run) => run[figure])));
  const [own, docx] = ['own', 'docx'].map((kind) => ({ seconds: middle(kind, 'seconds'), peakMiB: middle(kind, 'peakMiB'), fileKiB: middle(kind, 'fileKiB') }));
  const county = Array.from({ length: rounds }, () => inProcess('county')).toSorted((a, b) => a.seconds - b.seconds)[1];
  return {
    [`${tables} project tables`]: {
      'own, with layout and contents': own,
      'docx 9.15.2, without layout and contents': docx,
      'the data alone, MiB': middle('nothing', 'peakMiB'),
      'own ÷ docx, time': rounded(own.seconds / docx.seconds),
      'own ÷ docx, memory': rounded(own.peakMiB / docx.peakMiB),
    },
    county,
  };
}

function inProcess(kind) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, kind], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${kind} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

function foundingPlan() {
  const file = 'dingzhou-2021.docx';
  const reading = readPlanFile(new Uint8Array(readFileSync(new URL(`../data/samples/${file}`, import.meta.url))), file);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value.plan;
}

/** The fifteen projects over and over, each with a title of its own. */
function planOf(count, unitCode) {
  const plan = foundingPlan();
  const projects = Array.from({ length: count }, (_, index) => {
    const project = plan.projects[index % plan.projects.length];
    return { ...project, number: index + 1, ordinal: index + 1, unitCode, title: `第${index + 1}号${project.title}` };
  });
  return { ...plan, units: plan.units.map((unit) => ({ ...unit, code: unitCode })), projects, contents: [] };
}

/** The same cells and merges by the library. */
async function writeByLibrary(plan) {
  const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } = await import('docx');
  const paragraph = (text) => new Paragraph({ children: [new TextRun({ text, font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', hint: 'eastAsia' }, size: 18 })] });
  const cell = (text, span = 1, verticalMerge) => new TableCell({ columnSpan: span, verticalMerge, children: text.split('\n').map(paragraph) });
  const { RESTART, CONTINUE } = VerticalMergeType;
  const children = plan.projects.flatMap((project) => {
    const { budget, spendingPlan } = project;
    const [march, june, october, december] = spendingPlan.map(({ cumulative }) => cumulative.text);
    const rows = [
      [cell(`${project.unitCode}${plan.units[0].name}`, 4), cell('单位：万元', 3)],
      [cell('项目编码'), cell(project.code.text, 3), cell('项目名称'), cell(project.name.text, 2)],
      [cell('预算规模及资金用途', 1, RESTART), cell('预算数'), cell(budget.total.text), cell('其中：财政资金'), cell(budget.fiscal.text), cell('其他资金'), cell(budget.other.text)],
      [cell('', 1, CONTINUE), cell(project.purpose.text, 6)],
      [cell('资金支出计划（%）', 1, RESTART), cell('3月底', 2), cell('6月底'), cell('10月底'), cell('12月底', 2)],
      [cell('', 1, CONTINUE), cell(march, 2), cell(june), cell(october), cell(december, 2)],
      [cell('绩效目标'), cell(project.goals.map(({ source }) => source).join('\n'), 6)],
      [cell('一级指标'), cell('二级指标'), cell('三级指标'), cell('绩效指标描述', 2), cell('指标值'), cell('指标值确定依据')],
      ...project.indicators.map(({ columns }, index) => {
        const opens = index === 0 || project.indicators[index - 1].columns.level1.text !== columns.level1.text;
        return [cell(opens ? columns.level1.text : '', 1, opens ? RESTART : CONTINUE), cell(columns.level2.text), cell(columns.name.text), cell(columns.description.text, 2), cell(columns.value.text), cell(columns.basis.text)];
      }),
    ];
    return [paragraph(`${project.number}.${project.title}`), new Table({ width: { size: 8844, type: WidthType.DXA }, rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells })) })];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const mebibytes = (bytes) => Math.round(bytes / 2 ** 20);

/** Most memory the process had at any moment, as the system counts it. */
function peakMiB() {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function runTables(kind) {
  const plan = planOf(tables, '414001');
  const start = performance.now();
  const bytes = kind === 'own' ? writePlan(plan).bytes : kind === 'docx' ? await writeByLibrary(plan) : new Uint8Array(0);
  return { seconds: (performance.now() - start) / 1000, peakMiB: peakMiB(), fileKiB: Math.round(bytes.length / 1024) };
}

function runCounty() {
  const zip = storedZip();
  let size = 0;
  let pages = 0;
  let first = 0;
  const take = (pieces) => {
    for (const piece of pieces) size += piece.length;
  };
  const start = performance.now();
  const residentAfter = [];
  for (let unit = 0; unit < units; unit += 1) {
    const written = writePlan(planOf15(unit));
    pages += written.pages;
    take(zip.add({ name: `${414001 + unit}${written.title}.docx`, bytes: written.bytes }));
    if (unit === 0) first = performance.now() - start;
    if ((unit + 1) % (units / 4) === 0) residentAfter.push(mebibytes(process.memoryUsage().rss));
  }
  take(zip.end());
  const seconds = (performance.now() - start) / 1000;
  return { units, projects: units * 15, pages, seconds: rounded(seconds), firstUnitMs: Math.round(first), residentMiBAfterEachQuarter: residentAfter, peakMiB: peakMiB(), zipMiB: rounded(size / 2 ** 20) };
}

let base;
function planOf15(unit) {
  base ??= foundingPlan();
  const code = String(414001 + unit);
  return { ...base, units: base.units.map((one) => ({ ...one, code })), projects: base.projects.map((project) => ({ ...project, unitCode: code, purpose: { ...project.purpose, text: `${code}：${project.purpose.text}` } })) };
}

if (process.argv[1] === script) {
  const [kind = 'all'] = process.argv.slice(2);
  const result = kind === 'all' ? benchWordWriting() : kind === 'county' ? runCounty() : await runTables(kind);
  process.stdout.write(`${JSON.stringify(result, null, kind === 'all' ? 2 : 0)}\n`);
}
