// A text that begins or ends in the middle of a sentence, or leaves a 加强对…… without what is done. Only certain signs: a title mark whose first
// half is gone, an ending that must go on, a frame without its verb. In numbered goals only the last may end the text.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type PlanText } from '../../../domain/plan/index.ts';
import { clausesOf, unbalancedBrackets, type Clause } from '../../../domain/text/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { targetDemands } from '../../citations.ts';
import { actionNouns, verbsWithFrame, wholeWords, wordsThatGoOn } from '../../vocabulary/sentence-ends.ts';

interface Damage {
  readonly message: 'lostBeginning' | 'lostEnd' | 'openFrame';
  readonly found: string;
  readonly at: Span;
}

export const txtTruncated = definePlanRule({
  id: 'txt-truncated',
  title: '句子不完整',
  question: '资金用途、目标的句子有没有缺头少尾？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '细化量化：表述清楚' }],
  messages: {
    lostBeginning: '开头缺了一段：“{found}”的书名号没有前一半，疑似复制时缺少开头。请对照原文件补全。',
    lostEnd: '结尾停在“{found}”，话没有说完，疑似复制时缺少后面的内容。请补全。',
    openFrame: '“{found}”没有说完：对它做什么没有写，疑似复制时缺字。请补全。',
  },
  check({ plan }, report) {
    const partOne = textsOfPartOne(plan).map((text) => ({ text, project: null, last: false }));
    const ofProjects = numberedProjects(plan).flatMap(({ project, number }) => {
      const texts = textsOfProject(project);
      return texts.map((text, index) => ({ text, project: number, last: text.column === 'purpose' || index === texts.length - 1 }));
    });
    for (const { text, project, last } of [...partOne, ...ofProjects]) {
      for (const { message, found, at } of damagesOf(text, last)) {
        report({ message, data: { found }, column: text.column, place: text.place, at, ...(project === null ? {} : { project }) });
      }
    }
  },
});

function damagesOf({ text }: PlanText, isLast: boolean): readonly Damage[] {
  return [...lostBeginning(text), ...(isLast ? lostEnd(text) : []), ...clausesOf(text).flatMap(openFrame)];
}

function lostBeginning(text: string): readonly Damage[] {
  const broken = unbalancedBrackets(text).find(({ bracket, missing }) => bracket === '》' && missing === 'opening');
  // A later title may be broken as well; only before the first opening mark can the beginning be lost.
  if (broken === undefined || text.lastIndexOf('《', broken.at) >= 0) return [];
  const at = { start: Math.max(0, broken.at - 12), end: broken.at + 1 };
  return [{ message: 'lostBeginning', found: text.slice(at.start, at.end), at }];
}

function lostEnd(text: string): readonly Damage[] {
  const end = text.trimEnd();
  const last = end.slice(-1);
  const goesOn = last === '，' || last === '、' || last === ',' ? last : wordsThatGoOn.words.find((word) => end.endsWith(word));
  if (goesOn === undefined || wholeWords.words.some((word) => end.endsWith(word))) return [];
  const at = { start: Math.max(0, end.length - 8), end: end.length };
  return [{ message: 'lostEnd', found: end.slice(at.start), at }];
}

/** `全面加强对基本药物（医疗器械），…`: nothing behind 对 says what is done to it. */
function openFrame({ text, at, mark }: Clause): readonly Damage[] {
  if (mark === '：' || mark === ':' || !holdsOneOf(text, verbsWithFrame.words)) return [];
  const verb = verbsWithFrame.words.find((word) => text.includes(word)) ?? '';
  const start = text.indexOf(verb);
  const object = withoutBrackets(text.slice(start + verb.length));
  if (object.trim() === '' || object.includes('的') || holdsOneOf(object, actionNouns.words)) return [];
  return [{ message: 'openFrame', found: text.slice(start), at: { start: at.start + start, end: at.end } }];
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/[（(][^（()）]*[)）]/gu, '');
}
