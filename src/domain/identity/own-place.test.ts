import { describe, expect, test } from 'vitest';
import { ownPlaceOf } from './index.ts';

describe('the place a unit serves', () => {
  test.each([
    ['定州市市场监督管理局本级', '定州市 city'],
    ['414001定州市市场监督管理局本级', '定州市 city'],
    ['武汉市青山区教育局', '青山区 district'],
    ['重庆市奉节县财政局', '奉节县 county'],
    ['岳阳县农业农村局', '岳阳县 county'],
    ['市中区教育局', '市中区 district'],
    ['吉林省教育厅', '吉林省 province'],
    ['广西壮族自治区水利厅', '广西壮族自治区 province'],
    ['融水苗族自治县民政局', '融水苗族自治县 county'],
    ['准格尔旗林业和草原局', '准格尔旗 banner'],
    ['天津市河北区人民法院', '河北区 district'],
  ])('%s: %s', (unit, place) => {
    const own = ownPlaceOf(unit);
    expect(`${own?.name} ${own?.kind}`).toBe(place);
  });

  test.each(['教育局', '县教育局', '', '414001', '稷山县翟店镇卫生院', '遂宁市市场监督管理局经开区分局', '国家统计局调查总队'])('%s tells none', (unit) => {
    expect(ownPlaceOf(unit)).toBeNull();
  });
});
