import { expect, test } from 'vitest';
import type { OrganisationNode } from '../../http/contract/organisation.ts';
import { issuingOffice } from './issuing-office.ts';

const place = (id: string, kind: OrganisationNode['kind'], parent: string | null): OrganisationNode => ({ id, kind, code: null, name: `${id}的名称`, parent, from: null, to: null, demo: false, earlier: [], successor: null, ownOffice: null, coming: null });
const nodes = [place('county', 'division', null), place('finance', 'department', 'county'), place('unit', 'unit', 'finance'), place('section', 'section', 'unit'), place('group', 'office', 'section')];
const post = (node: string, onBehalfOf: string | null = null) => ({ appointment: node, role: 'first-review', title: '业务股', node, place: null, onBehalfOf });

test('a section signs by the bureau above it, a bureau by itself', () => {
  expect(issuingOffice([post('group')], nodes)).toBe('unit的名称');
  expect(issuingOffice([post('finance')], nodes)).toBe('finance的名称');
});

test('a post that is only stood in for, or stands nowhere any more, says nothing', () => {
  expect(issuingOffice([post('unit', '王五'), post('gone'), post('finance')], nodes)).toBe('finance的名称');
  expect(issuingOffice([post('unit', '王五')], nodes)).toBeNull();
  expect(issuingOffice([], nodes)).toBeNull();
});
