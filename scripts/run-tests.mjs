// `./hengji test`: everything from compiled sources to a passed run, one step after the other, and one plain closing line:
// `N passed, N failed` counts every test and every check step. Exit code 0 only if nothing failed.
//   ./hengji test              all steps
//   ./hengji test FILTER …     only the tests whose path contains a filter, without the check steps (for work in progress)
// HENGJI_NO_SKIPPED_SUITES=1 (set by .ci/run) makes a skipped test a failed one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const resultFolder = path.join(root, '.hengji', 'test');
const resultFile = path.join(resultFolder, 'vitest.json');
const coverageFile = path.join(resultFolder, 'coverage', 'coverage-final.json');

/** Branches that must be covered, in per cent, per folder. `enforced: false` only reports. */
const branchGate = { folders: ['src/kernel', 'src/domain'], percent: 100, enforced: true };

const lintedFolders = ['src', 'test', 'scripts', 'bench'].filter((folder) => existsSync(path.join(root, folder)));

/** @type {{ title: string, program: string, options: string[] }[]} */
const checkSteps = [
  { title: '编译', program: path.join(root, 'hengji'), options: ['build'] },
  { title: '测试代码的类型检查', program: process.execPath, options: [tool('typescript', 'tsc'), '-p', 'tsconfig.test.json'] },
  { title: '脚本的类型检查', program: process.execPath, options: [tool('typescript', 'tsc'), '-p', 'scripts'] },
  {
    title: '代码规则检查（oxlint）',
    program: process.execPath,
    options: [tool('oxlint', 'oxlint'), '--type-aware', '--deny-warnings', ...lintedFolders],
  },
  { title: '无用文件、依赖和导出检查（knip）', program: process.execPath, options: [tool('knip', 'knip'), '--no-progress'] },
];

const filters = process.argv.slice(2);
/** @type {string[]} */
const failures = [];
let passed = 0;

if (filters.length === 0) {
  for (const step of checkSteps) {
    note(`── ${step.title}`);
    report(step.title, run(step.program, step.options));
  }
} else report('编译', run(path.join(root, 'hengji'), ['build']));

note('── 测试（vitest）');
runTests();

for (const failure of failures) note(`未通过：${failure}`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

function runTests() {
  rmSync(resultFolder, { recursive: true, force: true });
  mkdirSync(resultFolder, { recursive: true });
  const coverage = ['--coverage.enabled', '--coverage.reporter=json', `--coverage.reportsDirectory=${path.dirname(coverageFile)}`];
  const clean = run(process.execPath, [
    tool('vitest', 'vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
    ...(filters.length === 0 ? coverage : filters),
  ]);
  if (!existsSync(resultFile)) {
    failures.push('测试程序没有完成（vitest 没有写出结果）');
    return;
  }
  const failuresBefore = failures.length;
  /** @type {string[]} */
  const skipped = [];
  const results = JSON.parse(readFileSync(resultFile, 'utf8'));
  for (const file of results.testResults) {
    const name = path.relative(root, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failures.push(`${name}：${test.fullName}`);
      else skipped.push(`${name}：${test.fullName}`);
    }
    if (file.status === 'failed' && file.assertionResults.every((/** @type {{ status: string }} */ test) => test.status !== 'failed')) {
      failures.push(`${name}：测试文件不能运行`);
    }
  }
  for (const title of skipped) note(`跳过：${title}（缺少它要用的系统软件，见 ./hengji doctor）`);
  if (process.env['HENGJI_NO_SKIPPED_SUITES'] === '1') for (const title of skipped) failures.push(`${title}（此次运行不允许跳过）`);
  if (!clean && failures.length === failuresBefore) failures.push('测试之外的错误（见上面 vitest 的输出）');
  if (filters.length === 0) checkCoverage();
}

function checkCoverage() {
  note('── 分支覆盖');
  if (!existsSync(coverageFile)) {
    if (branchGate.enforced) failures.push('没有覆盖数据');
    return;
  }
  const coverage = Object.entries(JSON.parse(readFileSync(coverageFile, 'utf8')));
  for (const folder of branchGate.folders) {
    let branches = 0;
    let covered = 0;
    /** @type {string[]} */
    const gaps = [];
    for (const [file, data] of coverage) {
      const name = path.relative(root, file);
      if (!name.startsWith(`${folder}/`)) continue;
      for (const [id, counts] of Object.entries(/** @type {{ b: Record<string, number[]> }} */ (data).b)) {
        branches += counts.length;
        covered += counts.filter((count) => count > 0).length;
        const line = data.branchMap[id]?.loc?.start?.line;
        if (counts.includes(0)) gaps.push(`${name}:${line}`);
      }
    }
    const percent = branches === 0 ? 100 : (covered / branches) * 100;
    note(`${folder}：${covered}/${branches} 个分支（${percent.toFixed(1)} %）`);
    if (gaps.length > 0) note(`  未覆盖：${gaps.slice(0, 20).join(' ')}${gaps.length > 20 ? ` 等 ${gaps.length} 处` : ''}`);
    if (branchGate.enforced) report(`${folder} 分支覆盖 ${branchGate.percent} %`, percent >= branchGate.percent);
  }
}

/**
 * @param {string} title
 * @param {boolean} good
 */
function report(title, good) {
  if (good) passed += 1;
  else failures.push(title);
}

/**
 * @param {string} program
 * @param {string[]} options
 */
function run(program, options) {
  return spawnSync(program, options, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/**
 * The start file of a development tool, so that no npm or npx stands in between.
 * @param {string} packageName
 * @param {string} command
 */
function tool(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** @param {string} text */
function note(text) {
  process.stdout.write(`${text}\n`);
}
