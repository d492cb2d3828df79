import { expect, test } from 'vitest';
import { speaksOfInfluence } from './influence-name.ts';

test.each(['促进县域商贸流通', '进一步提升城市形象', '是否有效改善人居环境', '对农村养老的长期影响', '居民节水意识'])('%s speaks of an influence', (name) => {
  expect(speaksOfInfluence(name)).toBe(true);
});

test.each(['按期完成信息公示', '政府采购程序合规', '新建公厕', ''])('%j does not', (name) => {
  expect(speaksOfInfluence(name)).toBe(false);
});
