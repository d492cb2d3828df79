import { expect, test } from 'vitest';
import { answeredApart, type AnsweredBefore, type FollowUpEntry, type TrackedFinding } from './index.ts';

const finding = (rule: string, said: string | null): TrackedFinding => ({
  id: `${rule} ${said}`,
  severity: 'explain',
  message: '依据只是资金文件',
  place: null,
  subject: { rule, messageId: 'found', project: { code: null, name: '村道照明' }, rows: [{ ordinal: 1, level2: '数量指标', name: '安装路灯' }], column: 'basis', item: null, said },
});
const fresh = (now: TrackedFinding): FollowUpEntry => ({ status: 'new', now });
const answer: AnsweredBefore = { tracked: finding('bas-fund-doc', '某财预2号'), side: 'unit', reason: '任务数随文下达' };

test('what had been answered and stands as it stood is told apart from what is new', () => {
  const standing = finding('bas-fund-doc', '某财预2号 ');
  const other = fresh(finding('val-vague', '若干'));
  expect(answeredApart([fresh(standing), other], [answer])).toEqual({ entries: [other], answered: [{ ...answer, now: standing }] });
});

test('a cell that was written anew is new, an answer counts once, and what was asked for stays among the entries', () => {
  const anew = fresh(finding('bas-fund-doc', '某财预3号'));
  expect(answeredApart([anew], [answer])).toEqual({ entries: [anew], answered: [] });
  const twice = [fresh(answer.tracked), fresh(answer.tracked)];
  expect(answeredApart(twice, [answer])).toEqual({ entries: [twice[1]], answered: [{ ...answer, now: answer.tracked }] });
  const unchanged: FollowUpEntry = { status: 'unchanged', earlier: answer.tracked, now: answer.tracked };
  expect(answeredApart([unchanged], [answer])).toEqual({ entries: [unchanged], answered: [] });
});
