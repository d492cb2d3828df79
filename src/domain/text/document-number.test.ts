import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../kernel/span.ts';
import { documentNumbersIn } from './index.ts';

describe('a document number', () => {
  test.each<readonly [string, readonly string[]]>([
    ['按教财〔2019〕6号执行', ['按教财 2019 6 〔 〔2019〕6号']],
    ['川财农[2018]第167号、渝府发【2020】12号', ['川财农 2018 167 [ [2018]第167号', '渝府发 2020 12 【 【2020】12号']],
    ['皖政办（2021）5 号', ['皖政办 2021 5 （ （2021）5 号']],
    ['皖水﹝2022﹞5号', ['皖水 2022 5 ﹝ ﹝2022﹞5号']],
    ['桂财教〔2021年〕9号', ['桂财教 2021 9 〔 〔2021年〕9号']],
    ['关于提前下达二〇二一年农村公路养护补助资金的通知赣财建指〔2020〕88号', ['知赣财建指 2020 88 〔 〔2020〕88号']],
    ['2021年（2021）项目', []],
    ['〔2021〕5号', []],
    ['第3号令', []],
    ['', []],
  ])('in %j: %j', (text, expected) => {
    const shown = documentNumbersIn(text).map(({ organ, year, number, bracket, at }) => `${organ.slice(-5)} ${year} ${number} ${bracket} ${sliceSpan(text, at)}`);
    expect(shown).toEqual(expected);
  });
});
