import { describe, expect, test } from 'vitest';
import { quantityOfName, withoutTrailingBracket } from './quantity-name.ts';

describe('the kind of quantity a name speaks of', () => {
  test.each([
    ['治安案件查处率', 'share'],
    ['结案率（%）', 'share'],
    ['惠民政策知晓度', 'share'],
    ['居民认同度', 'share'],
    ['住院患者满意度（%）', 'share'],
    ['受训人次', 'count'],
    ['规上企业数', 'count'],
    ['水库除险加固投资', 'money'],
    ['单台检定成本', 'money'],
    ['险情处置时限', 'time'],
    ['办结时限：', 'time'],
    ['签到天数', 'count'],
    ['(一)覆盖率', 'share'],
    ['施工进度', 'progress'],
    ['管网长度', 'measure'],
    ['绩效分数', 'score'],
    ['空气质量综合指数', 'score'],
    ['营商环境排名', 'score'],
    ['地块容积率', 'score'],
    ['幼儿园生师比', 'score'],
    ['机房PUE', 'score'],
    ['出水pH值', 'score'],
    ['案件（重大）办结率', 'share'],
    ['抽检批次数：', 'count'],
    ['拨付及时性', 'timely'],
  ])('%s: %s', (name, kind) => {
    expect(quantityOfName(name)).toBe(kind);
  });

  test.each(['行政办事效率', '巡查频率', '重视程度', '服务层次', '2021年度', '热度', '度', '校园安全', '', '政务公开透明度', '办事便利度', '路面平整度', '品牌知名度', '市场开放度', '群众参与热度'])(
    '%j: the name does not say',
    (name) => {
      expect(quantityOfName(name)).toBeNull();
    },
  );
});

test('a bracket at the end is looked through, also one that was never opened', () => {
  expect(['结案率(%)', '结案率)', '(结案率)', '结案率'].map(withoutTrailingBracket)).toEqual(['结案率', '结案率', '(结案率', '结案率']);
});
