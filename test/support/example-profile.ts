// A profile for tests of engines that need one and mean none.
import type { ResolvedProfile } from '../../src/domain/policy/index.ts';
import type { Citation } from '../../src/kernel/citation.ts';
import { nationalValues } from './policies.ts';

export const exampleGround: Citation = { source: '示例办法', clause: null, confidence: 'inferred' };

export function exampleProfile(parts: Partial<ResolvedProfile> = {}): ResolvedProfile {
  return { id: 'example', title: '示例口径', values: nationalValues(), versions: [], severities: new Map(), ...parts };
}
