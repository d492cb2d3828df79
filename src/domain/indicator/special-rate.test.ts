import { describe, expect, test } from 'vitest';
import { specialRateOfName, type SpecialRate } from './special-rate.ts';

const perDevice: SpecialRate = {
  bases: ['万台'],
  measures: ['死亡率'],
  base: '万台设备',
  unit: '人/万台',
  wrongUnits: ['%'],
  ground: { source: '示例', clause: null, confidence: 'inferred' },
};
const changes = ['下降'];

describe('specialRateOfName', () => {
  test.each(['万台设备死亡率', '辖区 万台电梯死亡率（人/万台）', '控制万台设备死亡率'])('knows %s', (name) => {
    expect(specialRateOfName(name, [perDevice], changes)).toBe(perDevice);
  });

  test.each([
    ['no base is named', '设备死亡率'],
    ['the name goes on to another quantity', '万台设备死亡率控制情况'],
    ['the name speaks of a change', '万台设备下降后的死亡率'],
    ['the name is blank', ''],
  ])('knows nothing where %s', (_, name) => {
    expect(specialRateOfName(name, [perDevice], changes)).toBeNull();
  });
});
