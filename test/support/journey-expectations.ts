// What the browser journey must have met, wherever it went.
import { expect } from 'vitest';
import { z } from 'zod';
import type { JourneyMet } from './browser-journey.mjs';

/** For a journey that another process made. */
export const journeySchema: z.ZodType<JourneyMet> = z.object({
  overview: z.string(),
  target: z.string(),
  change: z.string(),
  versions: z.array(z.string()),
  problems: z.array(z.string()),
  hosts: z.array(z.string()),
});

export function expectJourney(met: JourneyMet, address: string): void {
  for (const wanted of ['477.88', '31/135', '可解释 10%，53.05 万元没有对应的数量和单价', '20批×2975元/批=5.95万元']) expect(met.overview).toContain(wanted);
  expect(met.target).toBe('≥40检验批次数大于等于40为优');
  expect(met.change).toContain('≥40检验批次数大于等于40为优');
  expect(met.change).toContain('≥40批次');
  expect(met.versions).toHaveLength(2);
  for (const version of met.versions) expect(version).toContain('王小明');
  expect(met.problems).toEqual([]);
  expect(met.hosts).toEqual([new URL(address).host]);
}
