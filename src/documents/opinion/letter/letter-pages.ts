// The letter itself, in the customary order: title, addressee, what was reviewed, what was found, what is asked, until when, who signs.
import { projectList, type CheckReport } from '../../../domain/check/index.ts';
import { listOrdinals, type Finding } from '../../../domain/lint/index.ts';
import { numberedProjects } from '../../../domain/plan/index.ts';
import { rowOutcomeTitles } from '../../../domain/proposal/index.ts';
import { dimensionScores, gradeOfPoints } from '../../../domain/review/index.ts';
import { reviewDimensionTitles, reviewGrades, reviewGradeTitles } from '../../../domain/review-sheet/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { formatFen } from '../../../kernel/money.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { officeName } from '../../plan/office-name.ts';
import { unitNameOf } from '../../plan/unit-name.ts';
import { paragraph } from '../../word/write/building-blocks.ts';
import type { WordBlock } from '../../word/write/word-document.ts';
import { ruleTitle, type OpinionItem, type OpinionSection } from '../opinion-items.ts';
import { onePlace } from '../review-lines.ts';
import { answeredSentence, type AnsweredProblem } from './answered-problems.ts';
import { ended, inOneLine, opinionLabels, opinionTexts, type LetterComment } from './reviewer-opinions.ts';

export interface LetterOptions {
  /** To whom it goes, as the organisation names the unit; left out or null: as the text names it. 本级 stays: it tells the unit apart from the others of its department, and the receipt comes back from it. */
  readonly addressee?: string | null;
  /** Who sends the letter; null leaves the place blank. */
  readonly issuer: string | null;
  /** The day until which the unit answers; null counts the working days of the profile from the day it gets the letter. */
  readonly deadline: CivilDate | null;
  /** What the reviewer wrote on cells, rows and projects, beside what was found; left out: nothing. */
  readonly comments?: readonly LetterComment[];
  /** Problems that were explained or lifted before: no longer among those of the report, told by themselves; left out: none. */
  readonly answered?: readonly AnsweredProblem[];
  /** Why the text is returned, in the words of who returns it; left out or blank: that was not said, or it is not returned. */
  readonly reason?: string;
}

/** What is attached, in order: a single attachment has no number. */
export interface Attachments {
  readonly titles: readonly string[];
  /** `附件1`: where the list of problems stands. */
  readonly listMark: string;
}

export function letterPages(report: CheckReport, { sections, attachments }: { readonly sections: readonly OpinionSection[]; readonly attachments: Attachments }, options: LetterOptions): readonly WordBlock[] {
  const { listMark } = attachments;
  const comments = options.comments ?? [];
  const parts: readonly (readonly [title: string, texts: readonly string[]])[] = [
    ['总体情况', overall(report, options, listMark)],
    ...sections.flatMap((section): readonly (readonly [string, readonly string[]])[] => (section.severity === 'advice' ? [] : [[titles[section.severity], told(section, report, listMark)]])),
    ...(comments.length === 0 ? [] : [['审核人提出的意见', numbered(opinionTexts(comments, listMark))] as const]),
    ['办理要求', demands(report, sections, options)],
  ];
  const texts = parts.flatMap(([title, lines], index) => [{ style: 'heading', text: `${ordinals[index] ?? ''}、${title}` }, ...lines.map((text) => ({ style: 'body', text }))]);
  return [
    paragraph('title', letterTitle(report)),
    paragraph('body', ''),
    paragraph('addressee', `${unitName(report, options)}：`),
    paragraph('body', opening(report, sections.length > 0 || comments.length > 0 || (options.reason ?? '').trim() !== '')),
    // A seal never stands on a page without text of the letter.
    ...texts.map(({ style, text }, index) => paragraph(index === texts.length - 1 ? 'lastBody' : style, text)),
    ...attachmentLines(attachments),
    paragraph('attachmentLine', ''),
    paragraph('signature', options.issuer ?? '（审核单位名称、盖章）'),
    paragraph('signature', '　　　　年　　月　　日'),
  ];
}

function attachmentLines({ titles: attached }: Attachments): readonly WordBlock[] {
  const lines = attached.length === 1 ? attached : attached.map((title, index) => `${index + 1}. ${title}`);
  return lines.flatMap((line, index) => (index === 0 ? [paragraph('attachmentLine', ''), paragraph('lastBody', `附件：${line}`)] : [paragraph('attachmentLine', line)]));
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const titles = { blocks: '必须修改的问题', explain: '须修改或者说明理由的问题' } as const;

/** `关于定州市市场监督管理局2021年部门预算绩效目标的审核意见`; about one project, its name stands in place of the whole; about several, their numbers behind it. */
export function letterTitle(report: CheckReport): string {
  const { plan, only } = report;
  const project = onlyProject(report);
  const year = plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`;
  const subject = project === null ? '部门预算绩效目标' : `“${project.name}”项目绩效目标`;
  return `关于${officeName(plan.units) ?? '你单位'}${year}${subject}的审核意见${only === null || project !== null ? '' : `（项目${projectList(only)}）`}`;
}

/** The one project a letter is about; null where it is about several, or about the whole text. */
function onlyProject({ plan, only }: CheckReport): { readonly number: number; readonly name: string } | null {
  const [number, ...others] = only ?? [];
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  if (number === undefined || project === undefined || others.length > 0) return null;
  const name = project.name?.text.trim() ?? '';
  return { number, name: name === '' ? project.title : name };
}

/** The unit to which the letter goes. */
export function unitName({ plan }: CheckReport, { addressee = null }: Pick<LetterOptions, 'addressee'>): string {
  return addressee ?? unitNameOf(plan) ?? '（主送单位）';
}

function opening(report: CheckReport, asks: boolean): string {
  const { plan, check, only } = report;
  const { summary, profile } = check;
  const project = onlyProject(report);
  const isOne = summary.projects === 1;
  const money = summary.totalBudget === null ? [] : [`预算${isOne ? '' : '合计'}${formatFen(summary.totalBudget, '万元')}万元`];
  const facts = [...money, `绩效指标${summary.targets}个`].join('，');
  const text = plan.fiscalYear === null ? '部门预算绩效文本' : `${plan.fiscalYear}年部门预算绩效文本`;
  const subject = project !== null ? `其中项目${project.number}“${project.name}”` : only !== null ? `其中项目${projectList(only)}` : `${summary.projects}个项目`;
  const left = only === null ? '' : `本意见只针对${isOne ? '该项目' : '上述项目'}，不含对其他项目和部门整体绩效目标的意见。`;
  return `你单位报送的${text}收悉。按照${profile.title}，对${subject}（${facts}）的绩效目标逐项进行了审核。${left}${asks ? '现提出以下意见' : '审核情况如下'}。`;
}

function overall(report: CheckReport, { comments = [], answered = [], reason = '' }: LetterOptions, listMark: string): readonly string[] {
  const { summary } = report.check;
  return numbered([
    ...(reason.trim() === '' ? [] : [`退回修改的理由：${ended(inOneLine(reason))}`]),
    `${foundText(report, answered.length > 0)}${answeredSentence(answered, listMark)}${comments.length === 0 ? '' : `审核人提出意见${comments.length}处（${listMark}${opinionLabels(comments.length)}），请逐条修改或者说明理由。`}`,
    ...(summary.targets === 0 ? [] : [`${summary.targets}个指标值中，写明数值或者日期的${summary.statedTargets}个，能够判明考核内容的${summary.usableTargets}个。${rowsText(report)}`]),
    ...scoreParagraph(report, { isReturned: comments.length > 0 || reason.trim() !== '', isAnswered: answered.length > 0 }),
  ]);
}

function foundText({ check }: CheckReport, isAnswered: boolean): string {
  const { blocks, explain, advice } = check.summary.bySeverity;
  const kinds = [
    { count: blocks, text: '“阻止”的，修改后方可报送' },
    { count: explain, text: '“须说明”的，须修改或者书面说明理由' },
    { count: advice, text: '“建议”的，由你单位决定是否采纳，不需答复' },
  ].filter(({ count }) => count > 0);
  return check.findings.length === 0 ? `对照审核规则没有${isAnswered ? '需要修改的' : '发现'}问题。` : `对照审核规则${isAnswered ? '需要办理的' : '共发现'}问题${check.findings.length}条：阻止${blocks}条、须说明${explain}条、建议${advice}条。${kinds.map(({ text }) => text).join('；')}。`;
}

/** Nothing where nothing changes. `按修改意见调整后，可用1个、待填2个（须补填3处）、改类或合并6个（另须补填2处）。`; what does not occur is not told. */
function rowsText({ made }: CheckReport): string {
  const { usable, toFill, toFillBlanks, regroup, regroupBlanks, remove } = made.rows;
  const blanks = (count: number, word: string) => (count === 0 ? '' : `（${word}${count}处）`);
  const kinds = [
    { count: usable, text: `${rowOutcomeTitles.usable}${usable}个` },
    { count: toFill, text: `${rowOutcomeTitles['to-fill']}${toFill}个${blanks(toFillBlanks, '须补填')}` },
    { count: regroup, text: `${rowOutcomeTitles.regroup}${regroup}个${blanks(regroupBlanks, '另须补填')}` },
    { count: remove, text: `${rowOutcomeTitles.remove}${remove}个` },
  ].filter(({ count }) => count > 0);
  return toFill + regroup + remove === 0 ? '' : `按修改意见调整后，${kinds.map(({ text }) => text).join('、')}。`;
}

/** The score is of the rules alone: of a text that goes back although they find nothing to answer it would only mislead, and what may follow from it does not follow. */
function scoreParagraph(report: CheckReport, { isReturned, isAnswered }: { readonly isReturned: boolean; readonly isAnswered: boolean }): readonly string[] {
  const { score, only, check } = report;
  const { blocks, explain } = check.summary.bySeverity;
  if (isReturned && blocks + explain === 0) return [];
  const dimensions = dimensionScores(score).map(({ dimension, of, points }) => `${reviewDimensionTitles[dimension]}${onePlace(points)}分（满分${of / 100}分）`);
  const full = score.items.reduce((total, { of }) => total + of, 0);
  const lowest = score.projects.filter(({ points }) => points < full).toSorted((a, b) => a.points - b.points).slice(0, 3);
  const worst = score.projects.length < 4 || lowest.length === 0 ? '' : `得分最低的是${lowest.map(({ project, points }) => `项目${project}（${onePlace(points)}分）`).join('、')}。`;
  const which = only === null ? '' : onlyProject(report) === null ? '所列项目' : '该项目';
  const without = only === null ? '' : `只计对${which}所提的问题，未计对整个文本所提问题的扣分，`;
  const followed = isReturned ? '该建议未计审核人提出的意见。' : `该等次对应的处理意见为：${score.consequence}。`;
  return [`${which}打分建议${onePlace(score.points)}分，等次建议为“${reviewGradeTitles[score.grade]}”：${dimensions.join('、')}。${worst}${capText(report)}${followed}分数由审核系统按规则计算，${without}${isAnswered ? '已经说明或者放行的问题仍计入扣分，' : ''}供审核人参考，不是审核结论。`];
}

/** Why the grade is lower than the points alone would give. */
function capText({ score, check }: CheckReport): string {
  const { reviewGradeWhenBlocked: best, reviewCuts } = check.profile.values;
  const isCapped = score.blocking > 0 && score.grade === best && reviewGrades.indexOf(gradeOfPoints(score.points, { reviewCuts })) < reviewGrades.indexOf(best);
  return isCapped ? `有“${severityTitles.blocks}”问题的，等次最高为“${reviewGradeTitles[best]}”。` : '';
}

/** How many kinds of problems a letter names before it points to the list. */
const namedRules = { blocks: 5, explain: 3, advice: 0 } as const;

/** The kinds of problems that touch the most rows, and those of the text as a whole. */
function told({ severity, groups, count }: OpinionSection, report: CheckReport, listMark: string): readonly string[] {
  const items = groups.flatMap((group) => group.items);
  const ofText = items.filter(({ finding }) => finding.project === null);
  const rules = [...new Set(items.filter((item) => !ofText.includes(item)).map(({ finding }) => finding.rule))].map((rule) => items.filter(({ finding }) => finding.rule === rule && finding.project !== null));
  const heaviest = rules.toSorted((a, b) => rowCount(b) - rowCount(a)).slice(0, namedRules[severity]);
  const first = `共${count}条（${listMark}第${listOrdinals(items.map(({ number }) => number))}条），${severity === 'blocks' ? '修改后方可报送。' : '请予修改；认为不需修改的，在回执中说明理由。'}`;
  const isOne = report.check.summary.projects === 1;
  const kinds = heaviest.map((same) => `${ruleTitle(same[0]?.finding.rule ?? '')}${touched(same, isOne)}`);
  return [
    first + (ofText.length === 0 ? '' : `其中整个文本的问题${ofText.length}条（第${listOrdinals(ofText.map(({ number }) => number))}条）：${[...new Set(ofText.map(({ title }) => title))].join('、')}。`),
    ...(heaviest.length === 0 ? [] : [`${isOne ? '' : '各项目的问题，'}${rules.length > heaviest.length ? '涉及指标最多的是' : '包括'}：${kinds.join('、')}。`]),
  ];
}

function rowCount(items: readonly OpinionItem[]): number {
  return new Set(items.flatMap(({ finding }) => rowsOf(finding))).size;
}

function rowsOf({ project, indicators, id }: Finding): readonly string[] {
  return indicators.length === 0 ? [id] : indicators.map((ordinal) => `${project}/${ordinal}`);
}

/** `（7个项目、24行）`, of one project `（24行）`; problems that speak of no row are counted by projects alone. */
function touched(items: readonly OpinionItem[], isOne: boolean): string {
  const projects = new Set(items.map(({ finding }) => finding.project)).size;
  const isOfRows = items.every(({ finding }) => finding.indicators.length > 0);
  const counts = [...(isOne ? [] : [`${projects}个项目`]), ...(isOfRows ? [`${rowCount(items)}行`] : [])];
  return counts.length === 0 ? '' : `（${counts.join('、')}）`;
}

function demands(report: CheckReport, sections: readonly OpinionSection[], options: LetterOptions): readonly string[] {
  const { toFillBlanks, regroupBlanks } = report.made.rows;
  const asks = isAnswerAsked(sections, options);
  return numbered([
    request(report, sections, options),
    ...(toFillBlanks + regroupBlanks > 0 ? ['问题清单“修改意见”栏中的“（　）”须由你单位根据年度工作计划、合同和往年完成情况据实填写，不得照抄参考数。'] : []),
    ...(asks ? ['修改后，请逐行核对绩效指标、金额和资金支出计划是否一致。'] : []),
  ]);
}

/** What is asked for, and until when; no day stands where nothing is asked for. */
function request(report: CheckReport, sections: readonly OpinionSection[], options: LetterOptions): string {
  const { deadline, comments = [], reason = '' } = options;
  const { opinionReply } = report.check.profile.values;
  const until = deadline === null ? `收到本意见之日起${opinionReply}个工作日内` : `${dateInWords(deadline)}前`;
  if (isAnswerAsked(sections, options)) {
    const listed = sections.some(({ severity }) => severity !== 'advice');
    const by = [...(listed ? ['问题清单'] : []), ...(comments.length === 0 ? [] : ['审核人的意见'])].join('和');
    return `请于${until}，按照${by}${comments.length === 0 ? '' : '逐条'}修改绩效文本${comments.length === 0 ? '' : '或者说明理由'}，连同填好的回执一并报送。`;
  }
  if (reason.trim() !== '') return `请于${until}，按照退回的理由修改绩效文本后重新报送。`;
  return sections.length === 0 ? '没有必须修改的问题，也没有需要答复的问题，不需重新报送。' : `没有必须修改的问题，也没有需要答复的问题。采纳建议的，请于${until}报送修改后的绩效文本。`;
}

/** Whether there is anything that the receipt answers. */
export function isAnswerAsked(sections: readonly OpinionSection[], { comments = [] }: LetterOptions): boolean {
  return comments.length > 0 || sections.some(({ severity }) => severity !== 'advice');
}

/** `（一）…`, `（二）…`; a single text stands by itself. */
function numbered(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : texts.map((text, index) => `（${ordinals[index] ?? index + 1}）${text}`);
}

function dateInWords(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}
