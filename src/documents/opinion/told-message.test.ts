import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldMessage } from './told-message.ts';

describe('a sentence of a rule', () => {
  test.each([
    ['指标值“元”只有计量单位，没有数值。请写明不低于或不超过多少。', '指标值“元”只有计量单位，没有数值。', '请写明不低于或不超过多少。'],
    ['“是、否”没有选定。能用数字说明的请写数字；只能判断的，只留一个。最后核对。', '“是、否”没有选定。', '能用数字说明的请写数字；只能判断的，只留一个。最后核对。'],
    ['名称是“请示。请批”，看不出考核什么。请写出具体指标', '名称是“请示。请批”，看不出考核什么。', '请写出具体指标'],
    ['请补全。', '请补全。', ''],
    ['第6行只说了方向。能写数的写数。', '第6行只说了方向。能写数的写数。', ''],
    ['多出一个”。请删去。', '多出一个”。', '请删去。'],
    ['', '', ''],
  ])('%s', (message, problem, remedy) => {
    expect(toldMessage(message)).toEqual({ problem, remedy });
  });

  test('loses nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('请', '。', '“', '”', '（', '）', '写数', '，')).map((parts) => parts.join('')), (message) => {
        const { problem, remedy } = toldMessage(message);
        expect(problem + remedy).toBe(message);
      }),
    );
  });
});
