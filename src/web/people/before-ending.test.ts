import { expect, test } from 'vitest';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { openUnder } from './before-ending.ts';
import { placeTree } from './place-model.ts';

test('what stands under a place and goes on is named, and the posts without an end; what has its end already is not', () => {
  const unit = node('unit', '414002', null);
  const nodes = [unit, node('food', null, 'unit'), { ...node('measuring', null, 'unit'), to: '2026-09-30' }, node('other', '414003', null)];
  const post = (id: string, at: string, to: string | null): Organisation['appointments'][number] => ({ id, account: 'one', role: 'officer', node: at, serves: [], from: '2026-01-01', to, reason: '任职' });
  const organisation: Organisation = {
    today: '2026-09-15',
    nodes,
    appointments: [post('a', 'food', null), post('b', 'measuring', '2026-09-30'), post('c', 'other', null)],
    delegations: [],
    people: [{ id: 'one', login: 'wang', name: '食品科经办人', state: 'active' }],
    reach: { change: ['unit'], grant: [], handOver: [], emergency: [] },
  };
  const tree = placeTree(nodes);
  expect(openUnder(organisation, tree, unit)).toEqual({ places: ['food名'], posts: ['food名的经办人（食品科经办人）'] });
  const [, food] = nodes;
  expect(food === undefined ? null : openUnder(organisation, tree, food)).toEqual({ places: [], posts: ['food名的经办人（食品科经办人）'] });
});

function node(id: string, code: string | null, parent: string | null): OrganisationNode {
  return { id, kind: code === null ? 'section' : 'unit', code, name: `${id}名`, parent, from: null, to: null, demo: false, earlier: [], successor: null, ownOffice: null, coming: null };
}
