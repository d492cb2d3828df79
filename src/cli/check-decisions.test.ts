// hengji check FILE --decisions SHEET, through the command line: what was accepted is in the copy, what was not is told.
import { describe, expect, test } from 'vitest';
import { commentsOf, partOf } from '../../test/support/docx-comments.ts';
import { runCommandLine } from '../../test/support/command-line.ts';
import { linesOf } from '../../test/support/docx-text.ts';
import { toldCells } from '../../test/support/letter-list.ts';
import { readProjectFile } from '../../test/support/corpus.ts';
import { writeProposals } from '../application/fix-document.ts';
import { readPlanFile } from '../documents/index.ts';

interface CheckedJson {
  readonly sha256: string;
  readonly proposals: readonly { readonly id: string; readonly kind: string }[];
  readonly tracked: readonly { readonly key: string; readonly severity: string; readonly subject: { readonly rule: string } }[];
}
const checked: CheckedJson = JSON.parse((await runCommandLine(['check', 'dingzhou-2021.docx', '--proposals', '--format', 'json'])).out);
const { sha256 } = checked;
const accept = (proposal: string, texts: readonly object[] = []) => ({ proposal, choice: 'accept', texts, note: null });
const keyOf = (rule: string) => checked.tracked.find(({ subject }) => subject.rule === rule)?.key ?? rule;
const removal = checked.proposals.find(({ kind }) => kind === 'remove')?.id ?? 'none';
const move = checked.proposals.find(({ kind }) => kind === 'reclass')?.id ?? 'none';

describe('an opinion written with decisions is the reviewer’s', () => {
  const drop = (rule: string, note: string | null = '已当面核实') => checked.tracked.filter(({ subject }) => subject.rule === rule).map(({ key }) => ({ key, choice: 'drop', note }));
  const textOf = (written: ReadonlyMap<string, Uint8Array>) => partOf([...written.values()][0] ?? new Uint8Array(0), 'word/document.xml').replaceAll(/<[^>]+>/gu, '');
  const counted = (out: string) => Number(/问题(\d+)条/u.exec(out)?.[1]);

  test('problems that are not put do not stand in the letter, are not counted, and are not asked about later', async () => {
    const whole = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'letter']);
    expect(textOf(whole.written)).toContain('只有计量单位');
    const { code, out, written } = await decide({ findings: drop('val-unit-only') }, ['--format', 'letter']);
    expect(code).toBe(1);
    expect(textOf(written)).not.toContain('只有计量单位');
    expect(counted(out)).toBeLessThan(counted(whole.out));
    expect(out).toMatch(/按决定：不提的意见 [1-9]\d* 条 · 采纳的建议 0 条 · 不采纳的建议 0 条/u);
    const letter = [...written.values()][0] ?? new Uint8Array(0);
    const followed = await runCommandLine(['check', 'dingzhou-2021.docx', '--against', '意见书.docx', '--format', 'json'], { files: { '意见书.docx': letter } });
    const asked = JSON.parse(followed.out).followUp.entries.filter(({ status }: { readonly status: string }) => status !== 'new');
    expect(asked.some(({ earlier }: { readonly earlier: { readonly subject: { readonly rule: string } } }) => earlier.subject.rule === 'val-unit-only')).toBe(false);
  });

  test('refused proposals are not offered, accepted ones stand in the reviewer’s words, also where the text is written anew', async () => {
    const txt: CheckedJson = JSON.parse((await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'])).out);
    const parts = { sha256: txt.sha256, proposals: [accept('p10.r2.rewrite', [{ column: 'value', text: '≥43批次' }]), { proposal: removal, choice: 'refuse', texts: [], note: null }] };
    const { written } = await runCommandLine(['check', 'dingzhou-2021.txt', '--decisions', 'd.json', '--format', 'docx'], { files: { 'd.json': sheetOf(parts) } });
    const said = commentsOf([...written.values()][0] ?? new Uint8Array(0)).map(({ paragraphs }) => paragraphs.join('\n'));
    expect(said.some((text) => text.includes('改为“≥43批次”'))).toBe(true);
    const before = commentsOf([...(await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'docx'])).written.values()][0] ?? new Uint8Array(0)).map(({ paragraphs }) => paragraphs.join('\n'));
    const offers = (comments: readonly string[]) => comments.join('\n').split('怎样改：删除此行').length;
    expect(offers(said)).toBeLessThan(offers(before));
  });

  test('what is counted is what is asked: no deletion that was refused, no blank of a problem that is not put', async () => {
    const countsOf = (letter: Uint8Array) => /按修改意见调整后，.*待填\d+个（须补填(\d+)处）、改类或合并\d+个（另须补填(\d+)处）、建议删除(\d+)个/u.exec(linesOf(letter).join('\n'))?.slice(1).map(Number) ?? [];
    const whole = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'letter']);
    const [, , allRemoved = 0] = countsOf([...whole.written.values()][0] ?? new Uint8Array(0));
    const { written } = await decide({ findings: drop('val-unit-only'), proposals: [{ proposal: removal, choice: 'refuse', texts: [], note: null }] }, ['--format', 'letter']);
    const letter = [...written.values()][0] ?? new Uint8Array(0);
    const [toFill = 0, besides = 0, removed = 0] = countsOf(letter);
    expect(removed).toBe(allRemoved - 1);
    expect(toFill + besides).toBe(toldCells(linesOf(letter)).reduce((sum, { blanks }) => sum + blanks, 0));
    expect(toFill).toBeGreaterThan(10);
  });

  test('what cannot stand is told: a blocking problem dropped without a reason', async () => {
    const { out, written } = await decide({ findings: drop('val-unit-only', null) }, ['--format', 'letter']);
    expect(textOf(written)).toContain('只有计量单位');
    expect(out).toContain('没有起作用的决定：');
    expect(out).toContain('“阻止”的问题不提，请写明理由');
  });

  test('decisions about another file are refused before anything is written', async () => {
    const { code, err, written } = await decide({ sha256: 'ab12' }, ['--format', 'html']);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('不是针对这份文件作的');
  });
});

describe('an exchange of two values', () => {
  /** Project 1 of the sample with the values of its first two rows in each other's place. */
  const text = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt')).replace(/药品监管生产企业数\n(\t[^\n]*|[^\n]*)个\n/u, (line) => line.replace(/个\n$/u, '100%\n')).replace(/(不合格产品处置率\n[^\n]*)100%\n/u, '$1≥124家\n');
  const asked = async (more: readonly string[], files: Readonly<Record<string, string>> = {}) => runCommandLine(['check', '填反.txt', ...more], { files: { '填反.txt': text, ...files } });

  test('is one problem of both rows and one proposal, told in words and in JSON', async () => {
    expect((await asked(['--proposals'])).out.replaceAll(/\n\s+/gu, '')).toContain('互换：第1行“药品监管生产企业数”的指标值“100%” → “≥124家”，第2行“不合格产品处置率”的指标值“≥124家” → “100%”');
    const { proposals, findings } = JSON.parse((await asked(['--proposals', '--format', 'json'])).out);
    expect(findings.filter(({ rule }: { readonly rule: string }) => rule === 'val-exchanged')).toMatchObject([{ project: 1, indicators: [1, 2], column: 'value', repair: { kind: 'swap', rows: [1, 2], columns: ['value'] } }]);
    expect(proposals.filter(({ kind }: { readonly kind: string }) => kind === 'swap')).toMatchObject([
      { id: 'p1.r1+2.swap', cells: [{ indicator: 1, column: 'value', old: '100%', new: '≥124家', place: { table: 1, cell: 5 } }, { indicator: 2, column: 'value', old: '≥124家', new: '100%' }] },
    ]);
  });

  test('accepted, is written into both cells of the copy, and nothing is left to do by hand', async () => {
    const sha = JSON.parse((await asked(['--format', 'json'])).out).sha256;
    const sheet = JSON.stringify({ schema: 'hengji.decisions/1', sha256: sha, proposals: [accept('p1.r1+2.swap')], findings: [] });
    const { out, written } = await asked(['--decisions', 'd.json'], { 'd.json': sheet });
    expect(out).toContain('按决定改了 2 格，另存为 填反.采纳.txt');
    expect(out).not.toContain('手工改');
    const copy = readPlanFile(written.get('填反.采纳.txt') ?? new Uint8Array(), 'copy.txt');
    expect(copy.ok && copy.value.plan.projects[0]?.indicators.slice(0, 2).map(({ target }) => target.source.trim())).toEqual(['≥124家', '100%']);
  });

  test('of which one cell cannot be written is left out whole, with what has to be done by hand', () => {
    const bytes = new TextEncoder().encode(text);
    const reading = readPlanFile(bytes, '填反.txt');
    if (!reading.ok) throw new Error(reading.fault.what);
    const cell = (indicator: number, old: string, to: string) => ({ indicator, column: 'value', old, new: to }) as const;
    const swap = (second: string) => ({ kind: 'swap', id: 'x', project: 1, indicators: [1, 2], why: '', findings: [], cells: [cell(1, '100%', '≥124家'), cell(2, second, '100%')] }) as const;
    const document = { bytes, file: '填反.txt', format: reading.value.format };
    const whole = writeProposals(document, reading.value.plan, [swap('≥124家')]);
    expect(whole.ok && [whole.value.fixed.length, whole.value.refused.length]).toEqual([2, 0]);
    const half = writeProposals(document, reading.value.plan, [swap('≥125家')]);
    expect(half.ok && [half.value.bytes, half.value.fixed, half.value.refused.map(({ indicator }) => indicator)]).toEqual([bytes, [], [1, 2]]);
  });
});

describe('decisions', () => {
  test('write what was accepted into a copy, with the words a person chose', async () => {
    const { code, out, written } = await decide({ proposals: [accept('p10.r2.rewrite'), accept('p4.r3.rewrite', [{ column: 'value', text: '≥98%' }])] });
    expect(code).toBe(1);
    expect(out).toContain('按决定改了 2 格，另存为 dingzhou-2021.采纳.docx；原文件没有改动');
    expect(out).toContain('项目10第2行“检验产品批次数”的指标值：“≥40检验批次数大于等于40为优” → “≥40批次”');
    expect(out).toMatch(/修改建议：采纳 2 · 不采纳 0 · 没有决定 \d{2,}/u);
    const copy = readPlanFile(written.get('dingzhou-2021.采纳.docx') ?? new Uint8Array(), 'copy.docx');
    const values = (number: number) => (copy.ok ? copy.value.plan.projects.find((project) => project.number === number)?.indicators.map(({ target }) => target.source.trim()) : []);
    expect([values(10)?.[1], values(4)?.[2]]).toEqual(['≥40批次', '≥98%']);
  });

  test('tell what people have to do in the file, what is still open, and what was decided otherwise', async () => {
    const { out, written } = await decide({
      proposals: [accept('p4.r2.rewrite'), accept(move), { proposal: 'p10.r1.rewrite', choice: 'refuse', texts: [], note: null }, accept('p99.r1.rewrite')],
      findings: [{ key: keyOf('txt-old-agency'), choice: 'drop', note: '下次一并改' }, { key: keyOf('val-option-menu-yn'), choice: 'drop', note: null }],
    });
    const joined = out.replaceAll(/\n {4}/gu, '');
    expect(joined).toMatch(/请在文件里手工改：\n {2}项目\d+：改类：第\d+行/u);
    expect(joined).toContain('采纳的文字里还有 1 处“（　）”没有填');
    expect(joined).toMatch(/不再提出的意见 1 条：\n {2}整个文本 机构名称已经变更：.*（下次一并改）/u);
    expect(joined).toContain('没有起作用的决定 2 条：\n  p99.r1.rewrite：没有这条修改建议');
    expect(joined).toContain('“阻止”的问题不提，请写明理由');
    expect(joined).toContain('采纳 2 · 不采纳 1 · ');
    expect([...written.keys()]).toEqual(['dingzhou-2021.采纳.docx']);
  });

  test('that change nothing in the file write none', async () => {
    const { out, written } = await decide({ findings: [{ key: keyOf('bas-fund-doc'), choice: 'drop', note: null }, { key: keyOf('val-vague'), choice: 'raise', note: null }] });
    expect(out).toContain('没有要写进文件的改动；没有另存');
    expect(out).toMatch(/不再提出的意见 \d+ 条/u);
    expect(out).toMatch(/^现在还有：阻止 /mu);
    expect(written.size).toBe(0);
  });

  test('are told in JSON as well', async () => {
    const { out } = await decide({ proposals: [accept('p10.r2.rewrite'), accept(move), accept('p99.r1.rewrite', [{ column: 'value', text: '1' }])] }, ['--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'hengji.decided/1', file: 'dingzhou-2021.docx', out: 'dingzhou-2021.采纳.docx', written: [{ project: 10, indicator: 2, column: 'value', new: '≥40批次' }],
      byHand: [{ proposal: move, kind: 'reclass' }], accepted: [{ proposal: 'p10.r2.rewrite', blanks: 0 }, { proposal: move, blanks: 0 }],
      invalid: [{ decision: { proposal: 'p99.r1.rewrite', texts: [{ column: 'value', text: '1' }] }, message: expect.stringContaining('没有这条修改建议') }], dropped: [], refused: [],
    });
  });

  test('of a file that has changed since are refused', async () => {
    const { code, err, written } = await decide({ sha256: sha256.replace(/^./u, (first) => (first === '0' ? '1' : '0')), proposals: [accept('p10.r2.rewrite')] });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('这些决定不是针对这份文件作的，或者文件后来改过');
  });

  test.each([
    ['', '不是“hengji.decisions/1”的决定文件'],
    ['{"schema":"hengji.decisions/1","sha256":"a","proposals":[],"findings":[{}]}', '不是“hengji.decisions/1”的决定文件'],
    ['{"schema":"hengji.decisions/1","sha256":"a","proposals":[{"proposal":"p","choice":"accept","texts":[{"column":"goals","text":"a"}]}],"findings":[]}', '不是“hengji.decisions/1”的决定文件'],
  ])('that read %j are refused with what to write', async (file, what) => {
    const { code, err } = await runCommandLine(['check', 'dingzhou-2021.docx', '--decisions', 'd.json'], { files: { 'd.json': file } });
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    expect(err).toContain('accept 或 refuse');
  });

  test('go alone: not with a comparison, a repair or a commented file', async () => {
    const files = { 'd.json': JSON.stringify({ schema: 'hengji.decisions/1', sha256, proposals: [], findings: [] }) };
    for (const [more, what] of [[['--fix', 'safe'], '--decisions、--fix 不能同用'], [['--against', 'dingzhou-2021.txt'], '--against、--decisions 不能同用']] as const) {
      const { code, err } = await runCommandLine(['check', 'dingzhou-2021.docx', '--decisions', 'd.json', ...more], { files });
      expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    }
  });

  test('of a format that cannot be written back say what to do', async () => {
    const doc: CheckedJson = JSON.parse((await runCommandLine(['check', 'dingzhou-2021.doc', '--proposals', '--format', 'json'])).out);
    const { code, err } = await runCommandLine(['check', 'dingzhou-2021.doc', '--decisions', 'd.json'], { files: { 'd.json': sheetOf({ sha256: doc.sha256, proposals: [accept('p10.r2.rewrite')] }) } });
    expect([code, err]).toEqual([2, expect.stringContaining('.docx')]);
  });
});

interface SheetParts {
  readonly sha256?: string;
  readonly proposals?: readonly object[];
  readonly findings?: readonly object[];
}

function sheetOf(parts: SheetParts): string {
  return JSON.stringify({ schema: 'hengji.decisions/1', sha256, proposals: [], findings: [], ...parts });
}

function decide(parts: SheetParts, more: readonly string[] = []) {
  return runCommandLine(['check', 'dingzhou-2021.docx', '--decisions', 'd.json', ...more], { files: { 'd.json': sheetOf(parts) } });
}
