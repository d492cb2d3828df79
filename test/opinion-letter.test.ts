// The opinion letter and the page for the leader: every problem once, with its number; what must be answered on the receipt; opened by an office program as
// it is meant.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answeredReport, type AnsweredReport } from '../src/application/answered-report.ts';
import { readEarlierOpinions } from '../src/application/queries/earlier-opinions.ts';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { boundOpinionsOf, letterDocument, readPlanFile, type LetterComment, type LetterOptions } from '../src/documents/index.ts';
import { opinionTexts } from '../src/documents/opinion/letter/reviewer-opinions.ts';
import { writeCountySummary, unitOutcome, type UnitOutcome } from '../src/documents/opinion/letter/county-summary.ts';
import { commentedDocument } from '../src/documents/opinion/commented-document.ts';
import { advisedOpinion } from '../src/documents/opinion/advised-opinion.ts';
import { opinionSections } from '../src/documents/opinion/opinion-items.ts';
import { unitCheckOf } from '../src/domain/batch/index.ts';
import { narrowReport, reportOn, type CheckReport } from '../src/domain/check/index.ts';
import { acknowledge, trackedFindings, type Acknowledgement, type Answer, type TrackedFinding } from '../src/domain/follow-up/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { listRowsOf, toldCells } from './support/letter-list.ts';
import { linesOf } from './support/docx-text.ts';
import { manyUnits } from './support/many-units.ts';
import { makePlan } from './support/plan-factory.ts';
import { converted, missingOffice, printedPages } from './support/office-program.ts';

const missing = missingOffice();
const founding = new Uint8Array(readFileSync(new URL('../data/samples/dingzhou-2021.docx', import.meta.url)));
const report = reportFor(founding, 'dingzhou-2021.docx');
const sha256 = createHash('sha256').update(founding).digest('hex');

describe('the letter about the founding document', () => {
  const letter = letterOf(report);
  const lines = linesOf(letter);
  const rows = lines.filter((line) => / \| /u.test(line));

  test('names every finding once, in the order of the numbers, and what blocks first', () => {
    const numbers = listRowsOf(lines).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBe(report.check.findings.length + advisedOpinion(report).completions.length);
    const severities = opinionSections(report).flatMap(({ severity, groups }) => groups.flatMap(({ items }) => items.map(() => severity)));
    expect(severities).toEqual(['blocks', 'explain', 'advice'].flatMap((severity) => report.check.findings.filter((finding) => finding.severity === severity).map(() => severity)));
  });

  test('asks for an answer to everything but advice', () => {
    const asked = rows.filter((line) => line.includes(' | □ | □ | ')).map((line) => Number(line.split(' | ')[0]));
    expect(asked).toEqual(report.check.findings.filter(({ severity }) => severity !== 'advice').map((_, index) => index + 1));
  });

  test('names every ground that it points to', () => {
    const pointed = rows.filter((line) => line.split(' | ').length === 5).flatMap((line) => (line.split(' | ')[4] ?? '').split('、')).map(Number).filter((number) => number > 0);
    const told = lines.filter((line) => /^\d+\. /u.test(line)).length;
    expect(Math.max(...pointed)).toBeLessThanOrEqual(told);
    expect(told).toBe(new Set(lines.filter((line) => /^\d+\. /u.test(line)).map((line) => line.replace(/^\d+\. /u, ''))).size);
  });

  test('leaves seal and day to the office, offers the score and never says it is a verdict', () => {
    const text = lines.join('\n');
    expect(text).toContain('（审核单位名称、盖章）');
    expect(text).toContain('年　　月　　日');
    expect(text).toContain('请于收到本意见之日起10个工作日内');
    expect(text).toMatch(/打分建议[\d.]+分，等次建议为“[优良中差]”/u);
    expect(text).toContain('供审核人参考，不是审核结论');
  });

  test('is the same bytes every time', () => {
    expect(letterOf(report)).toEqual(letter);
  });

  test('carries the opinions it tells, bound to the document', () => {
    const bound = boundOpinionsOf(letter, '意见.docx') ?? '';
    const opinions = readEarlierOpinions(bound, '意见.docx');
    expect(JSON.parse(bound)).toMatchObject({ sha256 });
    expect(opinions).toMatchObject({ ok: true, value: { file: 'dingzhou-2021.docx', profile: report.check.profile.id, tracked: trackedFindings(report.check.all, report.plan) } });
  });
});

describe('the letter about one project', () => {
  const narrowed = narrowReport(report, [10], checkCatalogue, 'root-causes');
  if (!narrowed.ok) throw new Error(narrowed.fault.what);
  const lines = linesOf(letterOf(narrowed.value));
  const text = lines.join('\n');

  test('speaks of that project by its name, and of nothing else', () => {
    expect(lines[0]).toBe('关于定州市市场监督管理局2021年“产品质量监督抽查经费”项目绩效目标的审核意见');
    expect(text).toContain('其中项目10“产品质量监督抽查经费”（预算10.00万元，绩效指标9个）');
    expect(text).toContain('不含对其他项目和部门整体绩效目标的意见');
    expect(text).toContain('未计对整个文本所提问题的扣分');
    for (const ofMany of ['合计', '各项目', '1个项目', '涉及指标最多']) expect(text).not.toContain(ofMany);
  });

  test('tells the row that no problem speaks of, since its blank is counted', () => {
    expect(text).toContain('按修改意见调整后，可用1个、待填2个（须补填3处）、改类或合并6个（另须补填2处）');
    const row = listRowsOf(lines).find(({ where }) => where === '第8行“保障业务工作情况”的指标值');
    expect(row?.advice[0]).toMatch(/^改为“（　）”/u);
  });

  test('gives a cell one text, to which the other problems of the cell point', () => {
    const ofRow6 = listRowsOf(lines).filter(({ where }) => where.startsWith('第6行'));
    expect(ofRow6.map(({ advice }) => advice[0])).toEqual(['改为“100%”。', '按第9条改。']);
    expect(text).not.toContain('后面的文字');
  });

  test('lets the problems of a row name one another', () => {
    const problems = listRowsOf(lines);
    expect(problems.find(({ number }) => number === 3)?.advice).toContain('第10条建议将该行移到社会效益指标。');
    expect(problems.find(({ number }) => number === 10)?.advice).toContain('该行另见第3条。');
  });

  test('rests on no paper that is younger than the plan, unread, or of another place', () => {
    const grounds = lines.slice(lines.indexOf('审核依据'));
    expect(grounds.filter((line) => /^\d+\. /u.test(line)).length).toBeGreaterThan(0);
    expect(grounds.join('\n')).not.toMatch(/待核实|〔2021〕|2024年|2023年|GB\/T 15834/u);
  });
});

test('a letter names the law that applied to its year, and only that', () => {
  const rows = [{ level1: '产出指标', level2: '数量指标', name: '动产抵押登记办理数', value: '≥10件' }];
  const about = (year: number) => linesOf(letterOf(reportOnPlan(makePlan([{ name: '动产抵押登记经费', purpose: '用于动产抵押登记', rows }], year)))).join('\n');
  expect(about(2021)).toContain('国发〔2020〕18号');
  expect(about(2020)).not.toContain('国发〔2020〕18号');
});

describe('every letter', () => {
  const made = manyUnits(12).map(({ plan }) => reportOnPlan(plan));
  const parts = [3, 6, 10, 14].flatMap((number) => {
    const narrowed = narrowReport(report, [number], checkCatalogue, 'root-causes');
    return narrowed.ok ? [narrowed.value] : [];
  });

  test('lists every blank that it counts, once, and gives no cell two texts', () => {
    let blanks = 0;
    for (const about of [report, ...parts, ...made]) {
      const { toFillBlanks, regroupBlanks } = about.made.rows;
      const cells = toldCells(linesOf(letterOf(about)));
      expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length);
      expect(cells.reduce((sum, cell) => sum + cell.blanks, 0)).toBe(toFillBlanks + regroupBlanks);
      blanks += toFillBlanks + regroupBlanks;
    }
    expect(blanks).toBeGreaterThan(200);
  });

  test('points only to problems that it lists', () => {
    for (const about of [report, ...parts, ...made]) {
      const listed = listRowsOf(linesOf(letterOf(about)));
      const pointed = listed.flatMap(({ advice, number }) => advice.flatMap((line) => [...line.matchAll(/第(\d+)条/gu)].map(([, to]) => ({ from: number, to: Number(to) }))));
      expect(pointed.filter(({ from, to }) => to === from || to < 1 || to > listed.length)).toEqual([]);
    }
  });
});

test('a text of many points with something that blocks is told why its grade is no better, and only projects that lost points are its lowest', () => {
  const [first, ...others] = manyUnits(1).flatMap(({ plan }) => plan.projects);
  const [clean] = manyUnits(1);
  if (first === undefined || clean === undefined) throw new Error('there is a unit');
  const spoiled = { ...first, budget: { ...first.budget, other: first.budget.total } };
  const about = reportOnPlan({ ...clean.plan, projects: [spoiled, ...others] });
  const text = linesOf(letterOf(about)).join('\n');
  expect(about.check.summary.bySeverity.blocks).toBeGreaterThan(0);
  expect(about.score.points).toBeGreaterThan(9000);
  expect(text).toContain('等次建议为“中”');
  expect(text).toContain('有“阻止”问题的，等次最高为“中”。');
  expect(text).toContain('得分最低的是项目1（');
  expect(text).not.toContain('（100.0分）');
  expect(linesOf(letterOf(report)).join('\n')).not.toContain('等次最高为');
});

test('a deadline and a sender are printed as they are named', () => {
  const text = linesOf(letterOf(report, { deadline: civilDate(2021, 3, 5), issuer: '某市财政局' })).join('\n');
  expect(text).toContain('请于2021年3月5日前');
  expect(text).toContain('某市财政局');
  expect(text).not.toContain('个工作日');
});

test('a text without problems gets a letter that asks for nothing', () => {
  const form = new Uint8Array(readFileSync(new URL('forms/project-targets-national.html', import.meta.url)));
  const clean = reportFor(form, 'a.html');
  expect(clean.check.findings).toEqual([]);
  const text = linesOf(letterOf(clean)).join('\n');
  expect(text).toContain('没有必须修改的问题，也没有需要答复的问题，不需重新报送。');
  for (const asked of ['修改后方可报送', '附件', '请于', '日前', '意见回执', '审核依据', '审核人提出']) expect(text).not.toContain(asked);
});

describe('the letter with which a text is returned in which the rules find nothing', () => {
  const clean = reportOnPlan(declaredPlan());
  const comments: readonly LetterComment[] = [
    { project: null, where: '总体绩效目标', place: '总体绩效目标', original: null, text: '请写明全年的抽检批次' },
    { project: 1, where: '第1行“食品抽检批次”的指标值', place: '“2027年食品抽检经费”第1行的指标值', original: '≥200批', text: '与合同不一致。\n请核对合同的批次数。' },
    { project: 2, where: '资金用途', place: '“2027年计量器具检定经费”的资金用途', original: '', text: '太笼统。'.repeat(40) },
  ];
  const returned = { issuer: '示例市财政局', deadline: civilDate(2026, 9, 25), comments, reason: '请按意见修改' };
  const lines = linesOf(letterOf(clean, returned));
  const text = lines.join('\n');
  const after = (title: string) => lines.slice(lines.lastIndexOf(title));

  test('counts the opinions as what must be answered, and says nothing of going on', () => {
    expect(clean.check.findings).toEqual([]);
    expect(lines).toContain('（一）退回修改的理由：请按意见修改。');
    expect(lines).toContain('（二）对照审核规则没有发现问题。审核人提出意见3处（附件1意见1至意见3），请逐条修改或者说明理由。');
    expect(lines).toContain('（一）请于2026年9月25日前，按照审核人的意见逐条修改绩效文本或者说明理由，连同填好的回执一并报送。');
    for (const contradiction of ['可以进入下一步', '打分建议', '没有必须修改', '没有需要答复', '按修改意见调整后']) expect(text).not.toContain(contradiction);
  });

  test('tells each in the words of the reviewer, with the place and what stood there in the list', () => {
    expect(lines).toContain('（二）“2027年食品抽检经费”第1行的指标值：与合同不一致。 请核对合同的批次数。');
    const list = after('问题清单');
    expect(list.slice(1, 9)).toEqual([
      '审核人提出的意见（3处）',
      '序号 | 位置 | 原值 | 审核人的意见',
      '整个文本',
      '意见1 | 总体绩效目标 | — | 请写明全年的抽检批次',
      '项目1　2027年食品抽检经费　预算59.50万元',
      '意见2 | 第1行“食品抽检批次”的指标值 | ≥200批 | 与合同不一致。 ⏎ 请核对合同的批次数。',
      '项目2　2027年计量器具检定经费　预算12.00万元',
      `意见3 | 资金用途 | （空白） | ${'太笼统。'.repeat(40)}`,
    ]);
  });

  test('has a row with room for an answer in the receipt for each, and no grounds where nothing rests on any', () => {
    expect(after('审核意见回执').filter((line) => line.includes(' | □ | □ | ')).map((line) => line.split(' | ').slice(0, 3))).toEqual([
      ['意见1', '总体绩效目标', '请写明全年的抽检批次'],
      ['意见2', '“2027年食品抽检经费”第1行的指标值', '与合同不一致。 请核对合同的批次数。'],
      ['意见3', '“2027年计量器具检定经费”的资金用途', `${'太笼统。'.repeat(15)}…`],
    ]);
    expect(lines.filter((line) => /附件|审核意见回执$/u.test(line)).slice(-4)).toEqual(['2. 审核意见回执', '附件1', '附件2', '审核意见回执']);
    expect(text).not.toContain('审核依据');
  });

  test('names the first of many in the letter and points to the list for the others', () => {
    const many = Array.from({ length: 9 }, (_, index): LetterComment => ({ project: 1, where: '整个项目', place: '“2027年食品抽检经费”', original: null, text: `第${index + 1}处请核对。` }));
    const told = linesOf(letterOf(clean, { ...returned, comments: many }));
    expect(told).toContain('（七）其余3处见附件1（意见7至意见9）。');
    expect(told.filter((line) => line.includes(' | □ | □ | '))).toHaveLength(9);
    expect(linesOf(letterOf(clean, { ...returned, comments: many.slice(0, 7) }))).toContain('（七）其余1处见附件1（意见7）。');
  });

  test.each([
    ['请改为“120批次”', '请改为“120批次”。'],
    ['请写明批次（类）', '请写明批次（类）。'],
    ['合同写的是“每年一次。”', '合同写的是“每年一次。”'],
    ['与合同不一致（见合同第3条。）', '与合同不一致（见合同第3条。）'],
    ['请核对！', '请核对！'],
  ])('ends a sentence with one mark: %s', (written, told) => {
    expect(opinionTexts([{ project: 1, where: '整个项目', place: '“食品抽检经费”', original: null, text: written }], '附件1')).toEqual([`“食品抽检经费”：${told}`]);
  });

  test('cuts what the receipt repeats between characters, never inside one', () => {
    const rare = '𬭚'.repeat(61);
    const receipt = linesOf(letterOf(clean, { ...returned, comments: [{ project: 1, where: '整个项目', place: '整个项目', original: null, text: `请${rare}` }] })).find((line) => line.includes(' | □ | □ | '));
    expect(receipt?.split(' | ')[2]).toBe(`请${'𬭚'.repeat(59)}…`);
  });

  test('asks for the text again where only a reason was given, and attaches nothing', () => {
    const only = linesOf(letterOf(clean, { ...returned, comments: [] }));
    expect(only).toContain('请于2026年9月25日前，按照退回的理由修改绩效文本后重新报送。');
    for (const absent of ['附件', '打分建议', '可以进入下一步']) expect(only.join('\n')).not.toContain(absent);
  });
});

describe('problems that were answered before', () => {
  const plan = report.plan;
  const check = (leftOut: ReadonlySet<string>) => reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes', leftOut });
  const roots = trackedFindings(report.check.all.filter(({ derived }) => !derived), plan);
  const wordings = roots.filter(({ subject }) => subject.rule === 'bas-broken-title').slice(0, 1);
  const lifted = roots.filter(({ subject }) => subject.rule === 'val-pct-for-count');
  const answers = [
    ...wordings.map((finding) => given(finding, { side: 'unit', by: '经办人', at: '2021-03-01T09:00:00+08:00', reason: '文件原文如此' })),
    ...lifted.map((finding) => given(finding, { side: 'finance', by: '业务股', at: '2021-03-02T09:00:00+08:00', reason: '上级文件按百分比考核' })),
  ];
  const about = withoutAnswered(answers);
  const lines = linesOf(letterOf(about.report, { issuer: null, deadline: null, answered: about.answered }));

  test('are counted apart and are not among those to be repaired, the score stays that of the rules', () => {
    const { blocks } = report.check.summary.bySeverity;
    expect(about.answered.map(({ side }) => side).toSorted()).toEqual(['finance', 'unit']);
    expect(about.report.check.summary.bySeverity.blocks).toBe(blocks - 1);
    expect(about.report.score).toEqual(report.score);
    expect(lines.join('\n')).toContain(`阻止${blocks - 1}条、`);
    expect(lines.join('\n')).toContain('另有已经说明理由的1条、财政放行的1条（见附件1“已经说明或者放行的问题”），不再要求修改。');
    expect(lines.join('\n')).toContain('已经说明或者放行的问题仍计入扣分，供审核人参考');
    expect(lines.some((line) => line.includes(' | □ | □ | ') && line.includes('数量写成了百分比'))).toBe(false);
  });

  test('stand in the list by themselves, each with its answer, and ask for none', () => {
    const listed = lines.slice(lines.indexOf('已经说明或者放行的问题（2条，不需再次答复）'));
    expect(listed[1]).toBe('位置 | 问题 | 说明或者放行的理由');
    expect(listed.find((line) => line.includes('财政放行：上级文件按百分比考核'))).toContain('第6行“重大案件发生次数”的指标值 | 数量写成了百分比：');
    expect(listed.some((line) => line.endsWith('单位说明：文件原文如此'))).toBe(true);
  });

  test('are asked again once the cell says something else', () => {
    const changed = withoutAnswered(answers.map((answer) => ({ ...answer, said: '以前写的' })));
    expect(changed.answered).toEqual([]);
    expect(changed.report.check.summary.bySeverity).toEqual(report.check.summary.bySeverity);
  });

  function given(finding: TrackedFinding, answer: Answer): Acknowledgement {
    const acknowledged = acknowledge(finding, answer);
    if (!acknowledged.ok) throw new Error(acknowledged.fault.message);
    return acknowledged.value;
  }

  function withoutAnswered(held: readonly Acknowledgement[]): AnsweredReport {
    const reported = answeredReport(check, held);
    if (!reported.ok) throw new Error(reported.fault.what);
    return reported.value;
  }
});

test('opinions beside problems stand before them, and the score says that it knows nothing of them', () => {
  const comment: LetterComment = { project: 10, where: '第1行“抽检批次”的指标值', place: '“产品质量监督抽查经费”第1行的指标值', original: '≥12类', text: '与第2行对调了。' };
  const lines = linesOf(letterOf(report, { issuer: null, deadline: null, comments: [comment] }));
  const text = lines.join('\n');
  expect(text).toMatch(/对照审核规则共发现问题\d+条：.+审核人提出意见1处（附件1意见1），请逐条修改或者说明理由。/u);
  expect(text).toContain('请于收到本意见之日起10个工作日内，按照问题清单和审核人的意见逐条修改绩效文本或者说明理由，连同填好的回执一并报送。');
  expect(text).toContain('该建议未计审核人提出的意见。');
  expect(text).not.toContain('该等次对应的处理意见为');
  expect(lines.indexOf('审核人提出的意见（1处）')).toBeLessThan(lines.findIndex((line) => line.startsWith('必须修改的问题（')));
  expect(lines.filter((line) => line.includes(' | □ | □ | '))).toHaveLength(1 + report.check.findings.filter(({ severity }) => severity !== 'advice').length);
});

test('a text of which only some is advice names the unit as it can', () => {
  const form = new Uint8Array(readFileSync(new URL('forms/project-targets-sichuan.html', import.meta.url)));
  expect(linesOf(letterOf(reportFor(form, 'a.html')))[0]).toMatch(/^关于.+部门预算绩效目标的审核意见$/u);
});

describe('the page for the leader', () => {
  const one = outcomeOf(report);
  const many = Array.from({ length: 60 }, (_, index): UnitOutcome => ({ ...one, unit: `第${index + 1}预算单位名称很长很长的一个直属事业单位`, points: one.points + index, blocks: index % 3 === 0 ? 0 : one.blocks }));

  test('tells how many can go on, what is wrong most often, and which units to see first', () => {
    const lines = linesOf(writeCountySummary({ title: '某市2021年部门预算绩效目标审核情况', units: many, unread: ['甲.doc', '乙.doc', '丙.doc', '丁.doc', '戊.doc'], bestWhenBlocked: 'fair' }));
    expect(lines.join('\n')).toContain('共审核60个单位、900个项目');
    expect(lines.join('\n')).toContain('须退回修改的40个单位，没有“阻止”问题、可以报送的20个');
    expect(lines.join('\n')).toContain('另有5个文件没有读出来，须请单位重报：甲.doc、乙.doc、丙.doc等');
    expect(lines.filter((line) => line.startsWith('第'))).toHaveLength(5);
    expect(lines.find((line) => line.startsWith('第'))).toContain('第1预算单位');
  });

  test('says of one unit what there is to say', () => {
    expect(one).toMatchObject({ unit: '定州市市场监督管理局本级', projects: 15, targets: 135, grade: 'poor' });
    expect([...one.blockedRows.keys()]).toContain('val-unit-only');
  });

  test('of no unit at all is a page still', () => {
    expect(linesOf(writeCountySummary({ title: '空', units: [], unread: [], bestWhenBlocked: 'fair' })).join('\n')).toContain('共审核0个单位');
  });
});

describe.skipIf(missing !== null)(`LibreOffice (${missing ?? 'needs soffice'})`, () => {
  test('prints the letter on three pages, the list across the page, the receipt upright', () => {
    const pages = pagesOf(letterOf(report));
    const first = (text: string) => pages.findIndex((page) => page.includes(text));
    expect(first('附件1问题清单')).toBeLessThanOrEqual(3);
    expect(first('附件1问题清单')).toBeGreaterThan(0);
    expect(first('附件2审核意见回执')).toBeGreaterThan(first('附件1问题清单'));
    expect(first('附件3审核依据')).toBeGreaterThan(first('附件2审核意见回执'));
  });

  test('prints the page for the leader on one page, however many units and files there are', () => {
    const one = outcomeOf(report);
    const units = Array.from({ length: 300 }, (_, index): UnitOutcome => ({ ...one, unit: `第${index + 1}预算单位名称很长很长很长的一个直属事业单位`, points: index }));
    const summary = writeCountySummary({ title: '某某市某某区二〇二一年部门预算绩效目标审核情况', units, unread: Array.from({ length: 30 }, (_, index) => `某某单位二〇二一年部门预算绩效文本（第${index}稿）.docx`), bestWhenBlocked: 'fair' });
    expect(pagesOf(summary)).toHaveLength(1);
  });

  test('keeps the opinions in a file that it opens and saves', () => {
    const letter = letterOf(report);
    expect(boundOpinionsOf(converted(letter, 'a.docx', 'docx'), 'a.docx')).toBe(boundOpinionsOf(letter, 'a.docx'));
    const commented = commentedDocument({ bytes: founding, file: 'a.docx', format: 'docx', report, sha256, checkAgain: () => ({ ok: true, value: report }) });
    const bytes = commented.ok ? commented.value.bytes : new Uint8Array(0);
    expect(boundOpinionsOf(converted(bytes, 'a.docx', 'docx'), 'a.docx')).toBe(boundOpinionsOf(bytes, 'a.docx'));
  });
});

function outcomeOf(checked: CheckReport): UnitOutcome {
  return unitOutcome(checked.plan.units[0]?.name ?? '', unitCheckOf(checked, { unit: null, remarks: [] }));
}

/** The text of the pages without white space. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  return (printedPages(new Map([['a', bytes]])).get('a') ?? []).map(({ text }) => text);
}

function letterOf(about: CheckReport, options: LetterOptions = { issuer: null, deadline: null }): Uint8Array {
  const written = letterDocument({ report: about, sha256 }, options);
  if (!written.ok) throw new Error(written.fault.what);
  return written.value.bytes;
}

function reportFor(bytes: Uint8Array, file: string): CheckReport {
  const read = readPlanFile(bytes, file);
  if (!read.ok) throw new Error(read.fault.what);
  return reportOnPlan(read.value.plan);
}

function reportOnPlan(plan: DepartmentPlan): CheckReport {
  const made = reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes', previous: null });
  if (!made.ok) throw new Error(made.fault.what);
  return made.value;
}
