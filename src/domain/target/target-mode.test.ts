import { expect, it } from 'vitest';
import { targetModeOf } from './target-mode.ts';

it.each([
  ['数量指标', 'quantity'],
  ['數量目標', 'quantity'],
  ['质量指标', 'quality'],
  ['时效指标', 'timeliness'],
  ['经济成本指标', 'cost'],
  ['社会效益指标', 'benefit'],
  ['可持续影响指标', 'benefit'],
  ['服务对象满意度指标', 'satisfaction'],
  ['', 'any'],
])('%s is read as %s', (level2, mode) => {
  expect(targetModeOf(level2)).toBe(mode);
});
