import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../domain/editing/index.ts';
import { parseFen, type Fen } from '../../kernel/money.ts';
import { placeInFile } from '../../kernel/place.ts';
import { againstBudget, blankLine, sumOf, withFactor, withLine } from './costing-lines.ts';
import { dutyChoices } from './duty-choices.ts';

const amount = (text: string): Fen => {
  const read = parseFen(text, '万元');
  if (read === null) throw new Error('no amount');
  return read;
};

const wages = { ...blankLine('a'), item: '协管员补贴', factors: [{ amount: '45', unit: '人' }, { amount: '12', unit: '月' }], price: '600' };

describe('the lines of a 测算', () => {
  test('come to their products, and say how they stand to the budget', () => {
    const sum = sumOf([wages]);
    expect(againstBudget(sum, amount('32.4'))).toEqual({ fits: true, sentence: '合计 32.40 万元，与预算数相符。' });
    expect(againstBudget(sum, amount('30')).sentence).toBe('合计 32.40 万元，比预算数多 2.40 万元；报送前要相符。');
    expect(againstBudget(sum, amount('32.4001')).sentence).toBe('合计 32.40 万元，比预算数少 0.0001 万元；报送前要相符。');
    expect(againstBudget(sum, null).sentence).toBe('合计 32.40 万元；预算数没有填。');
  });

  test('without an amount in one of them come to nothing that is known', () => {
    expect(againstBudget(sumOf([wages, blankLine('b')]), amount('32.4'))).toEqual({ fits: false, sentence: '还有明细没有写全，合计不出来。' });
  });

  test('are changed by position, and their factors too', () => {
    expect(withLine([wages, blankLine('b')], 1, { item: '培训' }).map(({ item }) => item)).toEqual(['协管员补贴', '培训']);
    expect(withFactor(wages, 1, { amount: '6' })).toEqual([{ amount: '45', unit: '人' }, { amount: '6', unit: '月' }]);
  });
});

test('duties are told by the number they print, or by position, and long ones are cut', () => {
  const texts = ['7、食品安全监管：完成食品抽检，保障公众饮食安全，开展专项整治和宣传', '计量监管'];
  const overall = { goals: [], safeguards: [], dutyGoals: paragraphsOf(texts, [], placeInFile('甲.docx')) };
  expect(dutyChoices(overall)).toEqual([{ number: '7', title: '7、食品安全监管：完成食品抽检，保障公众饮食安全，开展专…' }, { number: '2', title: '2、计量监管' }]);
});
