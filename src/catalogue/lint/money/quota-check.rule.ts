// A quota derived from a base (每年不超过车辆总数的20%) whose base the text does not state: nobody can check the number. Where it does state the base,
// the number of the same things is compared.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { textsOfProject } from '../../../domain/plan/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { targetDemands } from '../../citations.ts';

export const quotaCheck = defineProjectRule({
  id: 'quota-check',
  title: '限额未写明基数',
  question: '按比例控制的数量，有没有写明基数？',
  severity: 'advice',
  reviewItem: 'achievable',
  ground: [{ ...targetDemands, clause: '合理可行：数量有测算' }],
  columns: [],
  explains: [],
  messages: {
    noBase: '文字写“{words}”，却没有写{base}是多少，数量是不是在限额以内无法核对。请写明{base}。',
    above: '文字写“{words}”，{base}{total}，限额是{limit}，写的却是{stated}。请核对数量，或说明为什么可以超过。',
  },
  check({ project }, report) {
    for (const { text, column, place } of textsOfProject(project)) {
      for (const { words, base, percent, at } of quotasIn(text)) {
        const total = numberBehind(text, base);
        if (total === null) {
          report({ message: 'noBase', data: { words, base }, column, place, at });
          continue;
        }
        const limit = Math.floor((total.value * percent) / 100);
        const stated = numbersOf(text, total.unit, total.at, at).find((value) => value > limit);
        if (stated === undefined || total.unit === '') continue;
        report({ message: 'above', data: { words, base, total: `${total.value}${total.unit}`, limit: `${limit}${total.unit}`, stated: `${stated}${total.unit}` }, column, place, at });
      }
    }
  },
});

interface Quota {
  readonly words: string;
  /** `车辆总数` */
  readonly base: string;
  readonly percent: number;
  readonly at: Span;
}

const quota = /(?:不超过|不得超过|不高于|控制在|不多于)([\u4e00-\u9fff]{2,8}?(?:总数|总量|总额|总人数|总户数|总面积|编制数|编制总数))的?\s?(\d{1,2}(?:\.\d)?)\s?[%％]/gu;

function quotasIn(text: string): readonly Quota[] {
  return Array.from(text.matchAll(quota), (match) => {
    const [words, base = '', percent = ''] = match;
    return { words, base, percent: Number(percent), at: { start: match.index, end: match.index + words.length } };
  });
}

interface StatedNumber {
  readonly value: number;
  readonly unit: string;
  readonly at: Span;
}

/** `车辆总数26辆`, `车辆总数为26辆`: the number right behind the base, wherever the base stands with one. */
function numberBehind(text: string, base: string): StatedNumber | null {
  for (let start = text.indexOf(base); start >= 0; start = text.indexOf(base, start + base.length)) {
    const match = /^(?:为|是|共|有|：|:)?\s?(\d{1,9})\s?([\u4e00-\u9fff]?)/u.exec(text.slice(start + base.length, start + base.length + 16));
    if (match !== null) return { value: Number(match[1]), unit: match[2] ?? '', at: { start, end: start + base.length + match[0].length } };
  }
  return null;
}

/** The other numbers of the text with the same unit. */
function numbersOf(text: string, unit: string, base: Span, quotaAt: Span): readonly number[] {
  return Array.from(text.matchAll(/(\d{1,9})\s?([\u4e00-\u9fff])/gu)).flatMap((match) => {
    const isOwn = [base, quotaAt].some(({ start, end }) => match.index >= start && match.index < end);
    return match[2] === unit && !isOwn ? [Number(match[1])] : [];
  });
}
