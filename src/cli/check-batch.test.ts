// hengji check FOLDER: every text of a folder, whatever becomes of one of them; what was done once is not done again.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../test/support/command-line.ts';
import { linesOf } from '../../test/support/docx-text.ts';
import { readPlanFile } from '../documents/index.ts';

const founding = new Uint8Array(readFileSync(new URL('../../data/samples/dingzhou-2021.docx', import.meta.url)));
const text = new Uint8Array(readFileSync(new URL('../../data/samples/dingzhou-2021.txt', import.meta.url)));
const form = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/forms/${name}.html`, import.meta.url)));
const hebei = form('project-targets-hebei-2019');
const county = { 'texts/市场局.docx': founding, 'texts/下级/计量所.html': hebei, 'texts/四川.html': form('project-targets-sichuan') };

describe('the table of units', () => {
  test('has the worst first, its reasons, and where to look on', async () => {
    const { code, out, err } = await runCommandLine(['check', 'texts'], { files: county, columns: 140 });
    expect(err).toBe('检查 1/3\n检查 2/3\n检查 3/3\n');
    expect(code).toBe(1);
    const rows = out.split('\n').filter((line) => /^ {3,5}\d+ {2}/u.test(line));
    expect(rows[0]).toContain('定州市市场监督管理局本级');
    expect(rows[0]).toMatch(/15\s+477\.88\s+471\.93\s+[\d.]+ 差\s+\d+\s+\d+\s+31\/135\s+是否选项没有选定/u);
    expect(rows).toHaveLength(3);
    expect(out).toContain('先看这 2 份');
    expect(out).toContain('文件：市场局.docx');
  });

  test('fits the terminal, with names of any length and a folder of any name', async () => {
    const { out } = await runCommandLine(['check', 'tex\u001b[31mts'], { files: Object.fromEntries(Object.entries(county).map(([file, bytes]) => [file.replace('texts', 'tex\u001b[31mts'), bytes])) });
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('a folder without anything that blocks ends well', async () => {
    const { code, out } = await runCommandLine(['check', 'texts'], { files: { 'texts/a.html': form('project-targets-national') } });
    expect(code).toBe(0);
    expect(out).not.toContain('先看这');
  });

  test('two texts of one unit are told, and stand for it once', async () => {
    const { out } = await runCommandLine(['check', 'texts'], { files: { 'texts/一稿.txt': text, 'texts/二稿.docx': founding } });
    expect(out).toContain('· 定州市市场监督管理局本级：一稿.txt、二稿.docx');
    expect(out).toContain('先看这 1 份');
    expect(out).not.toContain('写得相近的文字');
  });

  test('texts that several units share are told with their places', async () => {
    const other = new TextEncoder().encode(new TextDecoder().decode(text).replaceAll('414001', '415001').replaceAll('定州市市场监督管理局', '定州市水利局'));
    const { out } = await runCommandLine(['check', 'texts'], { files: { 'texts/a.txt': text, 'texts/b.txt': other } });
    expect(out).toMatch(/几个单位写得相近的文字 \d+ 处（年份和地名不算）/u);
    expect(out.replaceAll(/\n +/gu, '')).toMatch(/· 2个单位：“.+”——定州市市场监督管理局本级(?:项目\d+)?、定州市水利局本级/u);
    expect(out).toMatch(/另有 \d+ 处，用 --format xlsx 或 json 看全部/u);
  });
});

describe('one broken file', () => {
  const broken = { ...county, 'texts/扫描.pdf': '%PDF-1.4', 'texts/坏.docx': founding.slice(0, founding.length / 2), 'texts/~$市场局.docx': 'x', 'texts/照片.jpg': 'x', 'texts/市场局.批注.docx': 'x', 'texts/空.docx': '' };

  test('stops nothing: the others are checked, and it is told why and what to do', async () => {
    const { code, out } = await runCommandLine(['check', 'texts'], { files: broken });
    expect(code).toBe(1);
    expect(out).toContain('3 份文本 · ');
    expect(out).toContain('没有读出来的 3 个文件 · 本次检查 6 个，0 个没有变化、沿用上次结果 · 略过不是绩效文本的 3 个');
    expect(out).toMatch(/· 扫描\.pdf：这是 PDF 文件/u);
    expect(out).toMatch(/· 坏\.docx：.+。/u);
    expect(out).toContain('· 空.docx：文件是空的（0字节）');
  });

  test('may be a folder that nobody may look into', async () => {
    const fault = { code: 'folder-closed', what: '不能打开这个文件夹（EACCES）', where: 'texts/锁', remedy: '请向文件夹的所有者要读取权限。' };
    const { code, out } = await runCommandLine(['check', 'texts'], { files: { 'texts/a.html': form('project-targets-national') }, closed: [fault] });
    expect(code).toBe(1);
    expect(out).toContain('没有读出来的 1 个文件 · 本次检查 1 个');
    expect(out).toContain('· texts/锁：不能打开这个文件夹（EACCES）');
  });

  test('alone is a folder of which nothing could be read', async () => {
    const { code, out } = await runCommandLine(['check', 'texts'], { files: { 'texts/扫描.pdf': '%PDF-1.4' } });
    expect(code).toBe(2);
    expect(out).toContain('0 份文本');
  });

  test('a folder without any text is refused', async () => {
    const { code, err } = await runCommandLine(['check', 'texts'], { files: { 'texts/照片.jpg': 'x' } });
    expect(code).toBe(2);
    expect(err).toContain('文件夹里没有可以检查的绩效文本');
  });
});

describe('a second call', () => {
  test('does only what is new, and says the same', async () => {
    const notes = new Map<string, string>();
    const first = await runCommandLine(['check', 'texts'], { files: county, notes });
    expect([...notes.keys()]).toEqual(['texts.检查记录.jsonl']);
    const lines = notes.get('texts.检查记录.jsonl')?.split('\n').length;
    const second = await runCommandLine(['check', 'texts'], { files: county, notes });
    expect(second.out).toContain('本次检查 0 个，3 个没有变化、沿用上次结果');
    expect(withoutCounts(second.out)).toBe(withoutCounts(first.out));
    expect(notes.get('texts.检查记录.jsonl')?.split('\n').length).toBe(lines);
    const third = await runCommandLine(['check', 'texts'], { files: { ...county, 'texts/四川.html': form('project-targets-national') }, notes });
    expect(third.out).toContain('本次检查 1 个，2 个没有变化');
    expect(notes.get('texts.检查记录.jsonl')?.split('\n').length).toBe(lines);
  });

  test('checks anew what stands under other rules, another profile or where it is told to forget', async () => {
    const notes = new Map<string, string>();
    await runCommandLine(['check', 'texts'], { files: county, notes });
    expect((await runCommandLine(['check', 'texts', '--fresh'], { files: county, notes })).out).toContain('本次检查 3 个');
    expect((await runCommandLine(['check', 'texts', '--profile', 'national'], { files: county, notes })).out).toContain('本次检查 3 个');
    const [path, book] = [...notes][0] ?? ['', ''];
    notes.set(path, book.replaceAll('"edition":"edition"', '"edition":"another"'));
    expect((await runCommandLine(['check', 'texts', '--profile', 'national'], { files: county, notes })).out).toContain('本次检查 3 个');
  });

  test('takes up where a run was cut short, whatever its last line looks like', async () => {
    const notes = new Map<string, string>();
    await runCommandLine(['check', 'texts'], { files: county, notes });
    const [path, book] = [...notes][0] ?? ['', ''];
    const [whole = '', cut = ''] = book.split('\n');
    notes.set(path, `${whole}\n{"schema":"hengji.batch-note/1"}\nnot a note\n${cut.slice(0, 900)}`);
    const { out } = await runCommandLine(['check', 'texts'], { files: county, notes });
    expect(out).toContain('本次检查 2 个，1 个没有变化');
    const again = await runCommandLine(['check', 'texts'], { files: county, notes });
    expect(again.out).toContain('本次检查 0 个，3 个没有变化');
  });

  test('keeps why a file could not be read, as long as it is the same file', async () => {
    const notes = new Map<string, string>();
    const files = { ...county, 'texts/扫描.pdf': '%PDF-1.4' };
    await runCommandLine(['check', 'texts'], { files, notes });
    const { out } = await runCommandLine(['check', 'texts'], { files, notes });
    expect(out).toContain('本次检查 0 个，4 个没有变化');
    expect(out).toContain('· 扫描.pdf：这是 PDF 文件');
  });

  test('keeps its notes where it is told', async () => {
    const notes = new Map<string, string>();
    await runCommandLine(['check', 'texts', '--record', 'elsewhere.jsonl'], { files: county, notes });
    expect([...notes.keys()]).toEqual(['elsewhere.jsonl']);
  });
});

describe('written to a file', () => {
  test('the JSON names every document, its fault or what was found, money in 分', async () => {
    const { out } = await runCommandLine(['check', 'texts', '--format', 'json'], { files: { ...county, 'texts/扫描.pdf': '%PDF-1.4' } });
    const json: { readonly documents: readonly unknown[] } = JSON.parse(out);
    expect(json.documents[0]).toMatchObject({ file: '市场局.docx', unit: '定州市市场监督管理局本级', totalBudget: 477_880_000, unexplained: 471_930_000 });
    expect(json).toMatchObject({
      schema: 'hengji.batch/1',
      folder: 'texts',
      totals: { documents: 3, projects: 17, blocked: 2 },
      failed: [{ file: '扫描.pdf', fault: { code: 'format-pdf' } }],
    });
  });

  test('the workbook lists units, projects and what was not read, and reads as a workbook', async () => {
    const { code, out, written } = await runCommandLine(['check', 'texts', '--format', 'xlsx'], { files: { ...county, 'texts/扫描.pdf': '%PDF-1.4' } });
    expect(code).toBe(1);
    expect(out).toContain('已写出：texts.审核情况.xlsx');
    const reading = readPlanFile(written.get('texts.审核情况.xlsx') ?? new Uint8Array(0), 'a.xlsx');
    const unread = reading.ok ? reading.value.plan.unread.map(({ text: shown }) => shown).join('\n') : '';
    for (const expected of ['定州市市场监督管理局本级', '471.93', '是否选项没有选定', '市场局.docx', '这是 PDF 文件']) expect(unread).toContain(expected);
  });

  test('the page for the leader speaks of the county, of each unit once', async () => {
    const { out, written } = await runCommandLine(['check', 'texts', '--format', 'letter', '--out', '领导.docx'], { files: { 'texts/一稿.txt': text, 'texts/二稿.docx': founding, 'texts/计量所.html': hebei } });
    const lines = linesOf(written.get('领导.docx') ?? new Uint8Array(0)).join('\n');
    expect(lines).toContain('2021年部门预算绩效目标审核情况');
    expect(lines).toContain('共审核2个单位');
    expect(out).toContain('注意：1个单位同一年度有不止一份，各只计了第一份');
  });

  test('what was written into the folder is no text of the next call', async () => {
    const files = { ...county, 'texts/全县.xlsx': 'x', 'texts/旧.审核情况.xlsx': 'x' };
    const { out } = await runCommandLine(['check', 'texts', '--format', 'xlsx', '--out', 'texts/全县.xlsx', '--replace'], { files });
    expect(out).toContain('3份文本');
    expect(out).toContain('没有读出来的0个文件');
  });

  test('a text in a file has no colour', async () => {
    const { written } = await runCommandLine(['check', 'texts', '--out', '全县.txt'], { files: county, colour: true });
    expect(new TextDecoder().decode(written.get('全县.txt'))).toMatch(/^衡绩检查 {2}文件夹 texts\n/u);
  });

  test('an existing file stays, and a name of another kind is refused', async () => {
    expect((await runCommandLine(['check', 'texts', '--out', '有.txt'], { files: { ...county, '有.txt': 'x' } })).err).toContain('这个文件已经存在');
    expect((await runCommandLine(['check', 'texts', '--out', '有.xlsx'], { files: county })).err).toContain('--out 的扩展名是');
  });
});

describe('options', () => {
  test.each([
    [['check', 'texts', '--previous', 'a.docx'], '--previous 检查文件夹时不能用'],
    [['check', 'texts', '--fix', 'safe'], '--fix 检查文件夹时不能用'],
    [['check', 'texts', '--format', 'docx'], '检查文件夹时 --format 不能是“docx”'],
    [['check', 'texts', '--jobs', '0'], '--jobs 不能是“0”'],
    [['check', 'texts', '--jobs', 'x'], '--jobs 不能是“x”'],
    [['check', 'texts', '--profile', 'x'], '没有名为“x”的口径'],
    [['check', 'dingzhou-2021.docx', '--fresh'], '--fresh 检查一个文件时不用'],
  ])('%j is refused', async (args, expected) => {
    const { code, err } = await runCommandLine(args, { files: county });
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });

  test('as many at once as asked for', async () => {
    expect((await runCommandLine(['check', 'texts', '--jobs', '1'], { files: county })).out).toContain('3 份文本');
  });

  test('on a screen the progress stands on one line and is gone at the end', async () => {
    const { err } = await runCommandLine(['check', 'texts'], { files: county, watched: true });
    expect(err).toMatch(/^\r检查 1\/3 {2}下级\/计量所\.html {2}阻止 \d/u);
    expect(err).not.toContain('\n');
    expect(err).toMatch(/\r +\r$/u);
  });
});

/** Without the line that tells how much was done. */
function withoutCounts(out: string): string {
  return out.split('\n').filter((line) => !line.includes('本次检查')).join('\n');
}
