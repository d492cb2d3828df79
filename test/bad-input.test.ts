// Bad input end to end: the compiled command in a process of its own on files as they really come. What each case must say stands in
// test/support/bad-files.ts; time and memory of the same cases are measured by bench/bad-input.mjs.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textRows, xlsxFile } from './support/xlsx-file.ts';
import { badFiles, projectText, withExternalRelationships } from './support/bad-files.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist/program/hengji.js');
const sample = (format: string): Uint8Array => new Uint8Array(readFileSync(path.join(root, `data/samples/dingzhou-2021.${format}`)));
/** Of coreutils. */
const makePipe = 'mkfifo';
let folder = '';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-b', root], { stdio: 'inherit' });
  folder = mkdtempSync(path.join(tmpdir(), 'hengji-bad-input-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that cannot be checked ends with 2 and says what, where and what to do', () => {
  test.each(badFiles.map((file) => [file.title, file] as const))('%s', async (_, { name, says, remedy, bytes }) => {
    const outcome = await runOn(name, bytes());
    expectFault(outcome);
    expect(outcome.err).toContain(says);
    expect(outcome.err).toContain(`位置：${name}`);
    expect(lineOf(outcome.err, '怎么办：')).toContain(remedy);
  });

  test('a folder', async () => {
    mkdirSync(path.join(folder, '文件夹.docx'));
    const outcome = await run(['check', path.join(folder, '文件夹.docx')]);
    expectFault(outcome);
    expect(outcome.err).toContain('文件夹里没有可以检查的绩效文本');
  });

  test('a file that does not exist, or lies under a file', async () => {
    writeFileSync(path.join(folder, '文件.txt'), 'x');
    for (const name of ['不存在.docx', '文件.txt/里面.docx']) {
      const outcome = await run(['check', path.join(folder, name)]);
      expectFault(outcome);
      expect(outcome.err).toContain('找不到这个文件');
      expect(outcome.err).toContain(name);
    }
  });

  test('a pipe that nobody writes to is not waited for', async () => {
    const pipe = path.join(folder, '管道.docx');
    execFileSync(makePipe, [pipe]);
    const outcome = await run(['check', pipe]);
    expectFault(outcome);
    expect(outcome.err).toContain('这不是普通文件');
  });

  test('a device without end', async () => {
    const outcome = await run(['check', '/dev/zero']);
    expectFault(outcome);
    expect(outcome.err).toContain('这不是普通文件');
  });

  test('a file without permission', async () => {
    const file = path.join(folder, '无权限.docx');
    writeFileSync(file, sample('docx'));
    chmodSync(file, 0);
    const outcome = await run(['check', file], 'without-rights');
    expectFault(outcome);
    expect(outcome.err).toContain('没有读取这个文件的权限');
  });

  test('no two kinds of fault are told in the same words', () => {
    const told = new Map(badFiles.map(({ says, remedy }) => [says, remedy]));
    expect(told.size).toBeGreaterThanOrEqual(35);
  });
});

describe('a name cannot move the terminal', () => {
  test.each(['绩效 文本（定稿） 2021.docx', '"引号\'.docx', '换\n行.docx', '\u001b[2J清屏.docx', '\u009b31m红.docx', '翻转\u202excod.exe', '零宽\u200b\ufeff.docx', '-横线开头.docx', '--help.docx'])('%j', async (name) => {
    const outcome = await runOn(name, new Uint8Array(0));
    expectFault(outcome);
    expect(outcome.err).toContain('文件是空的');
    expect(dangerousIn(outcome.err)).toEqual([]);
    const missing = await run(['check', '--', `不存在${name}`]);
    expectFault(missing);
    expect(dangerousIn(missing.err)).toEqual([]);
  });
});

describe('the content decides, not the name', () => {
  test.each([['docx', 'a.doc'], ['doc', 'a.docx'], ['docx', 'a.txt'], ['txt', 'a.docx'], ['txt', 'a.doc'], ['doc', '没有扩展名']])('a .%s called %s is checked', async (format, name) => {
    const outcome = await runOn(name, sample(format));
    expect([outcome.code, outcome.err]).toEqual([1, '']);
    expect(outcome.out).toContain('15');
  });

  test.each(['项目表.html', '项目表.doc', '项目表.xls', '项目表.xlsx', '项目表.txt'])('a web page called %s is checked', async (name) => {
    const outcome = await runOn(name, new Uint8Array(readFileSync(path.join(root, 'test/forms/project-targets-sichuan.html'))));
    expect([outcome.code, outcome.err]).toEqual([expect.toBeOneOf([0, 1]), '']);
    expect(outcome.out).toContain('药品化妆品监管专项');
  });

  test.each(['清单.xlsx', '清单.xls', '清单.et', '清单.docx', '清单'])('a workbook called %s is checked', async (name) => {
    const list = [['项目名称', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'], ['计量检定', '产出指标', '数量指标', '检定器具数', '≥', '90', '台']];
    const outcome = await runOn(name, xlsxFile({ sheets: [{ rows: textRows(...list) }] }));
    expect([outcome.code, outcome.err]).toEqual([expect.toBeOneOf([0, 1]), '']);
    expect(outcome.out).toContain('计量检定');
  });

  test('a template and a picture on a server are not asked for, and a remark says so', async () => {
    const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const outcome = await runOn('外链.docx', withExternalRelationships(table), ['read']);
    expect([outcome.code, outcome.err]).toEqual([0, '']);
    expect(outcome.out).toContain('文件引用了2处外部内容（模板、图片或对象），没有访问');
  });
});

describe('text of a file is shown, not obeyed', () => {
  const hostile = '\u202e反\u001b[2J\u001b]0;x\u001b\\\u009b31m\u2066隔\u200b零\u200d宽\ufeff\u00ad\u2028行\u{e0041}签\u0085\u007f';

  test.each(['check', 'check --all', 'read', 'check --format json', 'read --json'])('in the output of %s', async (words) => {
    const args = words.split(' ');
    const outcome = await runOn('敌意.txt', new TextEncoder().encode(projectText(hostile)), args);
    expect(outcome.err).toBe('');
    expect(outcome.code).not.toBe(2);
    expect(dangerousIn(outcome.out)).toEqual([]);
    expect(outcome.out).toMatch(words.endsWith('json') ? /\\u202e/u : /‹U\+202E›/u);
  });

  test('JSON parses back to the very text of the file', async () => {
    const outcome = await runOn('敌意.txt', new TextEncoder().encode(projectText(hostile)), ['read', '--json']);
    const reading = JSON.parse(outcome.out) as { readonly projects: readonly { readonly name: string; readonly indicators: readonly { readonly target: { readonly source: string } }[] }[] };
    expect(reading.projects[0]?.name).toBe(hostile);
    expect(reading.projects[0]?.indicators.map(({ target }) => target.source)).toEqual([`≥20${hostile}`, `${hostile}合格率`]);
  });
});

/** Characters that a terminal or an eye would obey; the line feed is the only control character of our own. */
function dangerousIn(text: string): readonly string[] {
  return Array.from(text).filter((character) => character !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)).map((character) => (character.codePointAt(0) ?? 0).toString(16));
}

function expectFault({ code, out, err }: Outcome): void {
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^无法完成：[^\n]*[\u4e00-\u9fff][^\n]*[^。]。\n {2}位置：[^\n]+\n {2}怎么办：[^\n]*[\u4e00-\u9fff][^\n]*。\n$/u);
  expect(err).not.toMatch(/\bat .*:\d+|Error|node:|undefined|NaN/u);
}

function lineOf(text: string, label: string): string {
  return text.split('\n').find((line) => line.includes(label)) ?? '';
}

/** Writes the file into a folder of its own case and runs a command on it. */
async function runOn(name: string, bytes: Uint8Array, args: readonly string[] = ['check']): Promise<Outcome> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const [command = 'check', ...options] = args;
  const outcome = await run([command, ...options, '--', name]);
  rmSync(file);
  return outcome;
}

/** As root every file is readable: the rights to pass over permissions are given up first. */
function run(args: readonly string[], rights: 'own' | 'without-rights' = 'own'): Promise<Outcome> {
  const drop = rights === 'without-rights' && process.getuid?.() === 0;
  const passOver = '-dac_override,-dac_read_search';
  const words = [...(drop ? ['setpriv', `--bounding-set=${passOver}`, `--inh-caps=${passOver}`] : []), process.execPath, program, ...args];
  return new Promise((resolve, reject) => {
    const [command = '', ...rest] = words;
    const child = spawn(command, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => out.push(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }));
  });
}
