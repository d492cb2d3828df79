import { describe, expect, test } from 'vitest';
import { factsIn } from '../../domain/notice/index.ts';
import { accessSentences } from '../access/access-sentences.ts';
import { isNoticeKind, noticeKindOf, noticeKinds } from './notice-kinds.ts';

describe('the table of notices', () => {
  test('names every kind once', () => {
    const ids = noticeKinds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => isNoticeKind(id) && noticeKindOf(id).id === id)).toBe(true);
    expect(isNoticeKind('something-else')).toBe(false);
  });

  test.each(noticeKinds)('$id is for somebody whom the sentences of access know', ({ to }) => {
    for (const recipients of to) {
      if (recipients.kind === 'able') expect(accessSentences.some(({ actions }) => actions.includes(recipients.action))).toBe(true);
      if (recipients.kind === 'reading') for (const role of recipients.roles) expect(accessSentences.some(({ actions, roles }) => actions.includes('plan.read') && roles.includes(role))).toBe(true);
    }
  });

  test.each(noticeKinds)('$id says in one sentence what happened, with a title that fits a button', ({ sentence, title }) => {
    expect(sentence).toMatch(/。$/u);
    expect(sentence.replace(/\{[a-zA-Z]+\}/gu, '')).not.toMatch(/[A-Za-z{}]/u);
    expect(factsIn(sentence).length).toBeGreaterThan(0);
    expect([...title].length).toBeLessThanOrEqual(6);
  });
});
