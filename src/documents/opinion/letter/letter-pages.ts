// The letter itself, in the customary order: title, addressee, what was reviewed, what was found, what is asked, until when, who signs.
import { onlyTitle, projectList, type CheckReport } from '../../../domain/check/index.ts';
import type { Finding } from '../../../domain/lint/index.ts';
import { listOrdinals } from '../../../domain/lint/index.ts';
import { dimensionScores } from '../../../domain/review/index.ts';
import { reviewDimensionTitles, reviewGradeTitles } from '../../../domain/review-sheet/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { formatFen } from '../../../kernel/money.ts';
import { officeName } from '../../plan/office-name.ts';
import { unitNameOf } from '../../plan/unit-name.ts';
import { paragraph } from '../../word/write/building-blocks.ts';
import type { WordBlock } from '../../word/write/word-document.ts';
import { ruleTitle, type OpinionItem, type OpinionSection } from '../opinion-items.ts';
import { ofPart, onePlace, rowsLine, severityLine } from '../review-lines.ts';

export interface LetterOptions {
  /** Who sends the letter; null leaves the place blank. */
  readonly issuer: string | null;
  /** The day until which the unit answers; null counts the working days of the profile from the day it gets the letter. */
  readonly deadline: CivilDate | null;
}

export function letterPages(report: CheckReport, sections: readonly OpinionSection[], options: LetterOptions): readonly WordBlock[] {
  const parts: readonly (readonly [title: string, texts: readonly string[]])[] = [
    ['总体情况', overall(report)],
    ...sections.flatMap((section): readonly (readonly [string, readonly string[]])[] => (section.severity === 'advice' ? [] : [[titles[section.severity], told(section)]])),
    ['办理要求', demands(report, sections, options)],
  ];
  return [
    paragraph('title', letterTitle(report)),
    paragraph('body', ''),
    paragraph('addressee', `${unitName(report)}：`),
    paragraph('body', opening(report)),
    ...parts.flatMap(([title, texts], index) => [paragraph('heading', `${ordinals[index] ?? ''}、${title}`), ...texts.map((text) => paragraph('body', text))]),
    paragraph('body', ''),
    paragraph('body', '附件：1. 问题清单'),
    ...['2. 审核意见回执', '3. 审核依据'].map((text) => paragraph('attachmentLine', text)),
    paragraph('body', ''),
    paragraph('signature', options.issuer ?? '（审核单位名称、盖章）'),
    paragraph('signature', '　　　　年　　月　　日'),
  ];
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const titles = { blocks: '必须先改的问题', explain: '须改正或者说明理由的问题' } as const;

/** `关于定州市市场监督管理局2021年部门预算绩效目标的审核意见`; about a part, with `（只看项目10）` behind it. */
export function letterTitle(report: CheckReport): string {
  const { plan } = report;
  const only = onlyTitle(report);
  return `关于${officeName(plan.units) ?? '你单位'}${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}部门预算绩效目标的审核意见${only === null ? '' : `（${only}）`}`;
}

/** The unit to which the letter goes. */
export function unitName({ plan }: CheckReport): string {
  return unitNameOf(plan) ?? '（主送单位）';
}

function opening({ plan, check, only }: CheckReport): string {
  const { summary, profile } = check;
  const money = summary.totalBudget === null ? '' : `（预算合计${formatFen(summary.totalBudget, '万元')}万元）`;
  const text = plan.fiscalYear === null ? '部门预算绩效文本' : `${plan.fiscalYear}年部门预算绩效文本`;
  const subject = only === null ? `${summary.projects}个项目` : `其中的项目${projectList(only)}`;
  const left = only === null ? '' : '本意见只看所列项目，其他项目和整个文本的意见不在内，';
  return `你单位报送的${text}收悉。按照${profile.title}，对${subject}${money}、${summary.targets}个指标逐项审核，${left}意见如下。`;
}

function overall(report: CheckReport): readonly string[] {
  const { summary } = report.check;
  return numbered([
    `${severityLine(report)}。“阻止”的不改不能报送，“须说明”的须改正或者书面说明理由，“建议”的由你单位决定，不用答复。`,
    ...(summary.targets === 0 ? [] : [`${summary.targets}个指标值中，写明数值或日期的${summary.statedTargets}个，能看出考核什么的${summary.usableTargets}个。${rowsLine(report)}。`]),
    scoreParagraph(report),
  ]);
}

function scoreParagraph({ score, only }: CheckReport): string {
  const dimensions = dimensionScores(score).map(({ dimension, of, points }) => `${reviewDimensionTitles[dimension]}${onePlace(points)}分（满分${of / 100}分）`);
  const lowest = score.projects.toSorted((a, b) => a.points - b.points).slice(0, 3);
  const worst = score.projects.length < 4 ? '' : `得分最低的是${lowest.map(({ project, points }) => `项目${project}（${onePlace(points)}分）`).join('、')}。`;
  return `${only === null ? '' : ofPart}打分建议${onePlace(score.points)}分，等次为“${reviewGradeTitles[score.grade]}”：${dimensions.join('、')}。${worst}该等次对应的处理是：${score.consequence}。分数由程序按规则计算，供审核人参考，不是审核结论。`;
}

/** How many kinds of problems a letter names before it points to the list. */
const namedRules = { blocks: 5, explain: 3, advice: 0 } as const;

/** The kinds of problems that touch the most rows, and those of the text as a whole. */
function told({ severity, groups, count }: OpinionSection): readonly string[] {
  const items = groups.flatMap((group) => group.items);
  const ofText = items.filter(({ finding }) => finding.project === null);
  const rules = [...new Set(items.filter((item) => !ofText.includes(item)).map(({ finding }) => finding.rule))].map((rule) => items.filter(({ finding }) => finding.rule === rule && finding.project !== null));
  const heaviest = rules.toSorted((a, b) => rowCount(b) - rowCount(a)).slice(0, namedRules[severity]);
  const first = severity === 'blocks' ? `共${count}条，不改不能报送。` : `共${count}条，请改正；认为不必改的，在回执里写明理由。`;
  const kinds = heaviest.map((same) => `${ruleTitle(same[0]?.finding.rule ?? '')}：${touched(same)}`);
  const rest = rules.length > heaviest.length ? '其余各条见附件1。' : '逐条见附件1。';
  return [
    first + (ofText.length === 0 ? '' : `其中整个文本的问题${ofText.length}条（第${listOrdinals(ofText.map(({ number }) => number))}条）：${[...new Set(ofText.map(({ title }) => title))].join('、')}。`),
    ...(heaviest.length === 0 ? [] : [`各项目的问题，涉及面最大的是：${kinds.join('；')}。${rest}`]),
  ];
}

function rowCount(items: readonly OpinionItem[]): number {
  return new Set(items.flatMap(({ finding }) => rowsOf(finding))).size;
}

function rowsOf({ project, indicators, id }: Finding): readonly string[] {
  return indicators.length === 0 ? [id] : indicators.map((ordinal) => `${project}/${ordinal}`);
}

/** `7个项目、24行`; problems that speak of no row are counted by projects alone. */
function touched(items: readonly OpinionItem[]): string {
  const projects = new Set(items.map(({ finding }) => finding.project)).size;
  const isOfRows = items.every(({ finding }) => finding.indicators.length > 0);
  const rows = rowCount(items);
  return !isOfRows ? `${projects}个项目` : `${projects}个项目、${rows}行`;
}

function demands(report: CheckReport, sections: readonly OpinionSection[], { deadline }: LetterOptions): readonly string[] {
  const { opinionReply } = report.check.profile.values;
  const until = deadline === null ? `收到本意见之日起${opinionReply}个工作日内` : `${dateInWords(deadline)}前`;
  const asks = sections.some(({ severity }) => severity !== 'advice');
  const { toFillBlanks, regroupBlanks } = report.made.rows;
  return numbered([
    asks ? `请于${until}，按问题清单修改绩效文本，连同填好的回执一并报送。` : `没有必须改正的问题。采纳建议的，请于${until}报送修改后的绩效文本。`,
    ...(toFillBlanks + regroupBlanks > 0 ? ['问题清单“怎样改”一栏里的“（　）”只有你单位掌握，请按工作计划、合同、往年实绩据实填写，不要照抄参考数。'] : []),
    ...(asks ? ['修改后请逐行核对指标、金额和支出计划是否一致。'] : []),
  ]);
}

/** `（一）…`, `（二）…`; a single text stands by itself. */
function numbered(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : texts.map((text, index) => `（${ordinals[index] ?? index + 1}）${text}`);
}

function dateInWords(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}
