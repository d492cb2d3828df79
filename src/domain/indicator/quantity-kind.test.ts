import { describe, expect, test } from 'vitest';
import { quantityKindOfName, withoutTrailingBracket } from './quantity-kind.ts';

describe('the kind of quantity a name speaks of', () => {
  test.each([
    ['治安案件查处率', 'rate'],
    ['结案率（%）', 'rate'],
    ['惠民政策知晓度', 'rate'],
    ['居民认同度', 'rate'],
    ['受训人次', 'count'],
    ['规上企业数', 'count'],
    ['水库除险加固投资', 'money'],
    ['单台检定成本', 'money'],
    ['险情处置时限', 'time'],
    ['施工进度', 'time'],
    ['拨付及时性', 'timely'],
  ])('%s: %s', (name, kind) => {
    expect(quantityKindOfName(name)).toBe(kind);
  });

  test.each(['行政办事效率', '巡查频率', '重视程度', '综合指数', '服务层次', '绩效分数', '2021年度', '热度', '度', '校园安全', ''])(
    '%j: the name does not say',
    (name) => {
      expect(quantityKindOfName(name)).toBeNull();
    },
  );
});

test('a bracket at the end is looked through, also one that was never opened', () => {
  expect(['结案率(%)', '结案率)', '(结案率)', '结案率'].map(withoutTrailingBracket)).toEqual(['结案率', '结案率', '(结案率', '结案率']);
});
