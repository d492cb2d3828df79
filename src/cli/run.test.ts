import { describe, expect, test } from 'vitest';
import { runCommandLine, type Outcome } from '../../test/support/command-line.ts';
import { lintRules } from '../catalogue/lint/index.ts';
import { policyKeys } from '../domain/policy/index.ts';
import { ruleProfiles } from '../catalogue/profiles/index.ts';
import { displayWidth } from './display-width.ts';
import { readTestFile } from '../../test/support/golden.ts';

const commands = ['check', 'read', 'explain', 'profile'];
const escape = '\u001b';

/** A project table as plain text: two rows of indicators, one of them usable. */
const small = plainTable({ value: '≥20批' });
const hostile = '\u001b[2J\u202e\u200b恶意';

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']], [['help', '--all']], [['help', 'doctor']]])('%j lists every command in Chinese', async (args) => {
    const { code, out, err } = await runCommandLine(args);
    expect([code, err]).toEqual([0, '']);
    for (const command of [...commands, 'test', 'dev', 'doctor', 'bench', 'help']) expect(out).toMatch(new RegExp(`^  ${command} +[\u4e00-\u9fff]`, 'mu'));
    expect(out).toContain('退出码');
  });

  test.each(commands.flatMap((command) => [[command, '--help'], ['help', command], [command, '-h'], [command, 'a.docx', '--help']]).map((args) => [args]))(
    '%j shows the page of the command in Chinese, with its exit codes',
    async (args) => {
      const { code, out, err } = await runCommandLine(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(new RegExp(`^用法：hengji (${commands.join('|')}) `, 'u'));
      expect(out).toContain('退出码\n  0  ');
      expect(out.endsWith('\n')).toBe(true);
    },
  );

  test.each(commands)('the page of %s names every option the command takes', async (command) => {
    const { out } = await runCommandLine([command, '--help']);
    const unknown = await runCommandLine([command, '--no-such-option']);
    expect(unknown.code).toBe(2);
    for (const [option] of out.matchAll(/--[a-z]+/gu)) {
      const { err } = await runCommandLine([command, option]);
      expect(err).not.toContain(`没有“${option}”这个选项`);
    }
  });
});

describe('a wrong command line ends with 2 and says what to write', () => {
  test.each<readonly [readonly string[], string, string]>([
    [['chek', 'a.docx'], '没有“chek”这个命令', '可用的命令：up、check、answer、read、explain、profile'],
    [['help', 'chek'], '没有“chek”这个命令', '可用的命令：up、check、answer、read、explain、profile'],
    [['check'], '没有写文件名', '用法：hengji check 文件'],
    [['read'], '没有写文件名', '用法：hengji read 文件'],
    [['check', 'a.docx', 'b.docx'], '一次只能处理一个文件，多出“b.docx”', '用法：hengji check 文件'],
    [['check', '--format', 'pdf', 'a.docx'], '“--format”不能是“pdf”', '可用的值：text、json'],
    [['check', '--jsn', 'a.docx'], '没有“--jsn”这个选项', '--help'],
    [['read', '-j', 'a.docx'], '没有“-j”这个选项', '--help'],
    [['check', 'nowhere.docx'], '找不到这个文件', '请核对文件名'],
    [['check', 'dingzhou-2021.txt', '--profile', 'beijing'], '没有名为“beijing”的口径', '可用的口径：national、hebei-county、hebei-county-2021'],
    [['explain', 'val-nothing'], '没有编号为“val-nothing”的规则', '列出全部规则'],
    [['explain', 'tautology'], '没有编号为“tautology”的规则', '是不是要看：val-tautology？'],
    [['profile'], '命令不完整', '用法：hengji profile show 口径'],
    [['profile', 'show'], '命令不完整', '可用的口径：national、hebei-county、hebei-county-2021'],
    [['profile', 'show', 'beijing'], '没有名为“beijing”的口径', '可用的口径'],
    [['profile', 'show', 'national', '--on', '2021-02-29'], '日期“2021-02-29”不存在', '用法'],
    [['profile', 'show', 'national', '--on', '2014-12-31'], '自2015-01-01起才有规定', '用法'],
  ])('%j', async (args, what, remedy) => {
    const { code, out, err } = await runCommandLine(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^无法完成：.*。\n {2}位置：.*\n {2}怎么办：.*\n$/u);
    expect(err).toContain(what);
    expect(err).toContain(remedy);
  });

  test('what was typed cannot move the terminal', async () => {
    for (const args of [[hostile], ['check', hostile], ['check', `--${hostile}`], ['explain', hostile], ['profile', 'show', hostile]]) {
      const { code, err } = await runCommandLine(args);
      expect(code).toBe(2);
      expect(err).toContain('‹U+001B›[2J‹U+202E›‹U+200B›');
      expect(err).not.toContain(escape);
    }
  });
});

describe('a file that cannot be read ends with 2', () => {
  test.each<readonly [string, Uint8Array | string, string]>([
    ['a.docx', '', '文件是空的'],
    ['a.pdf', '%PDF-1.7', '这是 PDF 文件'],
    ['a.txt', '只有一段文字', '文档里没有表格'],
    ['a.txt', '\t姓名\n\t电话\n', '没有能识别的项目绩效目标表'],
    ['部门整体.html', readTestFile('forms/department-targets.html'), '只有部门整体绩效目标表'],
    ['a.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04]), ''],
    ['a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), ''],
  ])('%s with %j', async (file, content, what) => {
    const { code, out, err } = await runCommandLine(['check', file], { files: { [file]: content } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain(`位置：${file}`);
  });

  test('read shows a document without project tables, and what it could not read', async () => {
    const { code, out } = await runCommandLine(['read', 'a.txt'], { files: { 'a.txt': '\t姓名\n\t电话\n' } });
    expect(code).toBe(0);
    expect(out).toContain('项目 0 个');
    expect(out).toContain('没有读入的内容 1 处');
    expect(out).toContain('年度：未知');
  });
});

describe('check', () => {
  test('ends with 1 where something blocks', async () => {
    const { code, out, err } = await runCommandLine(['check', 'a.txt'], { files: { 'a.txt': plainTable({ value: '个' }) } });
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/阻止 [1-9]/u);
    expect(out).toContain('val-unit-only');
  });

  test('ends with 0 where nothing blocks', async () => {
    const { code, out } = await runCommandLine(['check', 'a.txt'], { files: { 'a.txt': small } });
    expect(code).toBe(0);
    expect(out).toContain('阻止 0');
  });

  test('the three formats of the founding document give the same findings', async () => {
    const [text, docx, doc] = await Promise.all(
      ['txt', 'docx', 'doc'].map(async (format) => {
        const { findings, summary } = jsonOf(await runCommandLine(['check', `dingzhou-2021.${format}`, '--format', 'json']));
        return { findings: findings.map(({ id, message, severity }) => [id, message, severity]), summary };
      }),
    );
    expect(docx).toEqual(text);
    expect(doc).toEqual(text);
  });

  test('as JSON it is the published document, with its summary', async () => {
    const outcome = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'json']);
    const check = jsonOf(outcome);
    expect(outcome.code).toBe(1);
    expect(check).toMatchObject({
      schema: 'hengji.check/1',
      file: 'dingzhou-2021.docx',
      fiscalYear: 2021,
      profile: { id: 'hebei-county-2021' },
      summary: { projects: 15, targets: 135, statedTargets: 32, usableTargets: 31, usableUnblockedTargets: 21, totalBudget: 477_880_000 },
      unread: [{ text: '1', reason: 'stray-in-cell' }],
    });
    const { bySeverity, byRule, byProject, exclusions } = check.summary;
    expect(sum(Object.values(bySeverity))).toBe(check.findings.length);
    expect(sum(Object.values(byRule))).toBe(check.findings.length);
    expect(sum(byProject.map((project) => project.usableTargets))).toBe(31);
    expect(exclusions).toHaveLength(135 - 31);
    expect(Object.keys(byRule)).toEqual(Object.keys(byRule).toSorted());
  });

  test.each([[[]], [['--all']]])('every finding %j has an id of its own, a rule that ships, a place and a Chinese sentence', async (options) => {
    const { findings } = jsonOf(await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json', ...options]));
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    const ids = new Set(lintRules.map((rule) => rule.id));
    for (const finding of findings) {
      expect(ids.has(finding.rule)).toBe(true);
      expect(finding.message).toMatch(/[\u4e00-\u9fff]/u);
      expect(finding.message).not.toMatch(/\{\w+\}/u);
      expect(finding.project === null || finding.place !== null).toBe(true);
      expect(finding.ground.length).toBeGreaterThan(0);
    }
  });

  test('--all adds what is derived or told once, and hides nothing', async () => {
    const shown = jsonOf(await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json']));
    const all = jsonOf(await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json', '--all']));
    expect(all.findings.length).toBe(shown.findings.length + shown.summary.hidden);
    expect(all.summary.hidden).toBe(0);
    expect(shown.findings.some((finding) => finding.derived)).toBe(false);
    expect(all.findings.some((finding) => finding.derived)).toBe(true);
  });

  const ofThatYear = ruleProfiles.filter(({ fiscalYears }) => fiscalYears.from <= 2021);

  test.each(ofThatYear.map((profile) => [profile.id]))('under the profile %s asked for', async (profile) => {
    expect(jsonOf(await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json', '--profile', profile])).profile.id).toBe(profile);
  });

  test('a profile that begins after the year of the text is refused, with the day it begins', async () => {
    const { code, err } = await runCommandLine(['check', 'dingzhou-2021.txt', '--profile', 'sichuan-2025']);
    expect(code).toBe(2);
    expect(err).toContain('自2025-01-01起才有规定，不能用于2021-01-01');
  });

  test('colours only where the terminal wants them, and the words are the same', async () => {
    const plain = await runCommandLine(['check', 'dingzhou-2021.txt']);
    const coloured = await runCommandLine(['check', 'dingzhou-2021.txt'], { colour: true });
    expect(plain.out).not.toContain(escape);
    expect(coloured.out).toContain(`${escape}[31m`);
    expect(withoutColour(coloured.out)).toBe(plain.out);
    const json = await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'], { colour: true });
    expect(json.out).not.toContain(escape);
  });

  test('text from the file cannot move the terminal, as text or JSON', async () => {
    const files = { [`${hostile}.txt`]: plainTable({ value: '是、否', name: `名称${hostile}`, note: `备注${hostile}` }) };
    for (const args of [['check'], ['check', '--all'], ['check', '--format', 'json'], ['read'], ['read', '--json']]) {
      const { out, err } = await runCommandLine([...args, `${hostile}.txt`], { files });
      expect(err).toBe('');
      for (const character of hostile.slice(0, -2)) expect('[2J'.includes(character) || !out.includes(character)).toBe(true);
      expect(out).toContain('恶意');
    }
  });

  test('two units that both count their projects from 1 are kept apart', async () => {
    const files = { 'a.txt': `${plainTable({ value: '个' })}\n${plainTable({ value: '≥20批', unit: '414002示例市检验检测中心', code: '130682211L0EHUUZ80ESX' })}` };
    const { out } = await runCommandLine(['check', 'a.txt'], { files });
    expect(out.match(/^项目\d+ /gmu)).toEqual(['项目1 ']);
    const { summary } = jsonOf(await runCommandLine(['check', 'a.txt', '--format', 'json'], { files }));
    expect(summary.byProject).toMatchObject([{ project: 1, usableTargets: 0, bySeverity: { blocks: 1 } }, { project: 2, usableTargets: 1, bySeverity: { blocks: 0 } }]);
  });

  test('a cell of ten thousand characters is shown shortened', async () => {
    const { out } = await runCommandLine(['check', 'a.txt'], { files: { 'a.txt': plainTable({ value: '长'.repeat(10_000) }) } });
    expect(out.length).toBeLessThan(10_000);
  });

  test('fits narrow and wide terminals', async () => {
    for (const columns of [60, 80, 140]) {
      const { out } = await runCommandLine(['check', 'dingzhou-2021.txt'], { columns });
      expect(out).toContain('衡绩检查');
    }
  });
});

describe('read', () => {
  test('as JSON it is the published document', async () => {
    const { code, out } = await runCommandLine(['read', 'dingzhou-2021.txt', '--json']);
    const read: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(read).toMatchObject({
      schema: 'hengji.read/1',
      units: [{ code: '414001', name: '定州市市场监督管理局本级' }],
      fiscalYear: 2021,
      fiscalYearFrom: 'project-codes',
      moneyUnit: '万元',
      overall: { goals: { length: 8 }, dutyGoals: { length: 12 }, safeguards: { length: 17 } },
      projects: { length: 15 },
      unread: [{ text: '1' }],
    });
    expect(read).toHaveProperty('projects.0.budget', { total: 21_000_000, fiscal: 21_000_000, other: 0 });
    expect(read).toHaveProperty('projects.0.spendingPlan.0.cumulative', null);
    expect(read).toHaveProperty('projects.0.spendingPlan.3.cumulative', 100);
    expect(read).toHaveProperty('projects.0.indicators.3.target.source', '≤500元/家');
  });

  test('as text it shows every project and indicator', async () => {
    const { code, out } = await runCommandLine(['read', 'dingzhou-2021.docx']);
    expect(code).toBe(0);
    expect(out).toContain('414001 定州市市场监督管理局本级');
    expect(out).toContain('总体绩效目标 8 条，分项绩效目标 12 条，工作保障措施 17 条');
    expect(out.match(/^项目\d+ {2}/gmu)).toHaveLength(15);
    expect(out.match(/^ {3}[1-9] {2}/gmu)).toHaveLength(135);
    expect(out).toContain('3月底 空白');
    expect(out).not.toContain(escape);
  });

  test('tells in which encoding it read', async () => {
    const bytes = new Uint8Array([0x09, 0xbc, 0xa8, 0x0a]);
    expect((await runCommandLine(['read', 'a.txt'], { files: { 'a.txt': bytes } })).out).toContain('说明：按 GB18030 编码读取。');
  });
});

describe('explain', () => {
  test('without a rule lists all of them with severity and question', async () => {
    const { code, out } = await runCommandLine(['explain']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(lintRules.length);
    lines.forEach((line, index) => expect(line).toContain(lintRules[index]?.id));
  });

  test.each(lintRules.map((rule) => [rule.id, rule.title]))('%s shows its page and its ground', async (id, title) => {
    for (const spelling of [id, id.toUpperCase()]) {
      const { code, out } = await runCommandLine(['explain', spelling]);
      expect(code).toBe(0);
      expect(out).toContain(`# ${id} ${title}`);
      expect(out).toContain('## 级别与依据');
    }
  });
});

describe('profile', () => {
  test('list shows every profile', async () => {
    const { code, out } = await runCommandLine(['profile', 'list']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => line.trim().split(/\s+/u)[0])).toEqual(ruleProfiles.map((profile) => profile.id));
  });

  test.each(ruleProfiles.map((profile) => [profile.id]))('show %s names value, version and ground of every policy', async (id) => {
    const { code, out } = await runCommandLine(['profile', 'show', id]);
    expect(code).toBe(0);
    expect(out.match(/^ {4}版本 [a-z0-9-]+@\d{4}-\d{2}-\d{2}（[a-z0-9-]+）/gmu)).toHaveLength(policyKeys.length);
    expect(out.match(/^ {4}依据 .+$/gmu)).toHaveLength(policyKeys.length);
    expect(out).toContain('6位区划 + 2位年度 + 13位字母数字，共21位');
    expect(out.match(/（签字）/gu)).toHaveLength(3);
  });

  test('show says where it applies, what it stands on, how far its sources were read, and what applied before', async () => {
    const { out } = await runCommandLine(['profile', 'show', 'hebei-county-2021']);
    expect(out).toContain('适用  河北省县级，2021年；以 hebei-county（河北省县级口径），再以 national（全国通用口径）为底，只写不同之处');
    expect(out).toMatch(/核实情况 {2}已核原文 \d+ 项 · 据转载 \d+ 项 · 据样本文本 \d+ 项 · 待核实 \d+ 项 · 本系统推断 \d+ 项/u);
    expect(out.replaceAll('\n    ', '')).toContain('vehicle-price-caps@2017-12-05（national）；2015-01-01起为18万元以内');
  });

  test('show as a table fits the terminal and holds every title and value', async () => {
    for (const columns of [84, 120]) {
      const { code, out } = await runCommandLine(['profile', 'show', 'sichuan-2025', '--format', 'table'], { columns });
      expect(code).toBe(0);
      const lines = out.split('\n').filter((line) => /^[┌│├└]/u.test(line));
      expect(new Set(lines.map(displayWidth))).toEqual(new Set([columns]));
      expect(lines.filter((line) => /^│ \d/u.test(line))).toHaveLength(policyKeys.length);
      expect(out).toContain('适用  四川省，2025年起');
    }
  });

  test('show takes a day', async () => {
    expect((await runCommandLine(['profile', 'show', 'national', '--on', '2024-02-29'])).out).toContain('按 2024-02-29 有效的版本');
  });
});

interface CheckDocument {
  readonly profile: { readonly id: string };
  readonly findings: readonly {
    readonly id: string;
    readonly rule: string;
    readonly severity: string;
    readonly project: number | null;
    readonly place: unknown;
    readonly message: string;
    readonly ground: readonly unknown[];
    readonly derived: boolean;
  }[];
  readonly summary: {
    readonly usableTargets: number;
    readonly bySeverity: Readonly<Record<string, number>>;
    readonly byRule: Readonly<Record<string, number>>;
    readonly byProject: readonly { readonly usableTargets: number }[];
    readonly exclusions: readonly unknown[];
    readonly hidden: number;
  };
}

function jsonOf({ out }: Outcome): CheckDocument {
  return JSON.parse(out) as CheckDocument;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function withoutColour(text: string): string {
  return text.split(escape).map((part, index) => (index === 0 ? part : part.slice(part.indexOf('m') + 1))).join('');
}

interface PlainTable {
  readonly value: string;
  readonly name?: string;
  readonly note?: string;
  readonly unit?: string;
  readonly code?: string;
}

function plainTable({ value, name = '抽检批次数', note = '', unit = '414001示例市市场监督管理局本级', code = '130682211L0EHUUZ80ESH' }: PlainTable): string {
  const rows = [
    [unit, '单位：万元'],
    ['项目编码', code, '项目名称', '示例项目'],
    ['预算规模及资金用途', '预算数', '1.00', '其中：财政资金', '1.00', '其他资金', '0'],
    ['', '用于抽检'],
    ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
    ['', '25', '50', '75', '100'],
    ['绩效目标', '1.完成抽检20批'],
    ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
    ['产出指标', '数量指标', name, '取自抽检台账', value, '年度计划'],
    ...(note === '' ? [] : [[note]]),
  ];
  return `1.示例项目绩效目标表\n${rows.map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n')}`;
}
