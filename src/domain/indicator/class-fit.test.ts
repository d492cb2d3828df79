import { describe, expect, test } from 'vitest';
import { classFit, pointsOf, type ClassVocabulary } from './class-fit.ts';

const vocabulary: ClassVocabulary = {
  words: [
    { indicatorClass: 'timeliness', points: 6, words: ['及时', '按期'] },
    { indicatorClass: 'timeliness', points: 2, words: ['期'] },
    { indicatorClass: 'cost', points: 4, words: ['预算'], unless: ['执行'] },
  ],
  kinds: {
    share: [{ indicatorClass: 'quality', points: 3 }],
    count: [{ indicatorClass: 'quantity', points: 4 }],
    money: [{ indicatorClass: 'cost', points: 4 }],
    time: [{ indicatorClass: 'timeliness', points: 4 }],
    timely: [{ indicatorClass: 'timeliness', points: 6 }],
    score: [],
    measure: [],
    progress: [],
  },
  values: {
    share: [{ indicatorClass: 'quality', points: 1 }],
    money: [{ indicatorClass: 'cost', points: 2 }],
    amount: [{ indicatorClass: 'quantity', points: 2 }],
    time: [],
    calendar: [{ indicatorClass: 'timeliness', points: 4 }],
  },
  descriptionDivisor: 2,
};

function pointsFor(name: string, description: string, valueMeasure: keyof ClassVocabulary['values'] | null) {
  return Object.fromEntries(classFit({ name, description, valueMeasure }, vocabulary));
}

describe('classFit', () => {
  test('reads the kind of quantity from the end of the name, its words and the measure of the value', () => {
    expect(pointsFor('检查户数', '检查户数', 'amount')).toEqual({ quantity: 6 });
    expect(pointsFor('案卷合格率', '', 'share')).toEqual({ quality: 4 });
    expect(pointsFor('预算完成率', '', null)).toEqual({ quality: 3, cost: 4 });
  });

  test('passes over words that say nothing beside another', () => {
    expect(pointsFor('预算编制', '', null)).toEqual({ cost: 4 });
    expect(pointsFor('预算执行', '', null)).toEqual({});
  });

  test('counts only the weightiest word for a class, however many stand in the text', () => {
    expect(pointsFor('按期及时完成各期任务', '', null)).toEqual({ timeliness: 6 });
  });

  test('counts a description half, and not at all where it repeats the name', () => {
    expect(pointsFor('工作任务', '任务完成率', null)).toEqual({ quality: 1.5 });
    expect(pointsFor('任务完成率', ' 任务完成率　', null)).toEqual({ quality: 3 });
  });

  test('has no entry for a class without evidence', () => {
    const fit = classFit({ name: '工作情况', description: '工作情况', valueMeasure: null }, vocabulary);
    expect(fit.size).toBe(0);
    expect(pointsOf(fit, 'cost')).toBe(0);
  });
});
