// The first-day tours as they are declared; that what they speak of stands on the pages is walked in a browser (test/guide-pages.test.ts).
import { expect, test } from 'vitest';
import { roles } from '../src/domain/access/index.ts';
import { routeTopics } from '../src/web/help/help-topics.ts';
import { firstThing, isTourId, stepsOf, tours, toursFor, tourTitle } from '../src/web/tour/tours.ts';

const ids = Object.keys(tours).filter(isTourId);

test('every role has a tour, and so has the only account of a new installation', () => {
  expect(ids.toSorted()).toEqual([...Object.keys(roles), 'alone'].toSorted());
  expect(new Set(ids.map(tourTitle)).size).toBe(ids.length);
});

test.each(ids)('the tour of %s has three to six steps on pages that are there, each told in sentences', (id) => {
  const steps = tours[id];
  expect(steps.length).toBeGreaterThanOrEqual(3);
  expect(steps.length).toBeLessThanOrEqual(6);
  for (const { page, ofPlan, title, text } of [...steps, firstThing(id)]) {
    const pattern = ofPlan ? `/plans/$planId${page}` : page;
    expect(Object.keys(routeTopics), pattern).toContain(pattern);
    expect(title).not.toMatch(/[。！]$/u);
    expect(text).toMatch(/。$/u);
  }
});

test('where there is no text yet, a tour that needs one begins with what to do first and leaves the rest of it out', () => {
  expect(stepsOf('unit-finance', false).map(({ page, ofPlan }) => [page, ofPlan])).toEqual([['/import', false], ['/desk', false], ['/exports', false], ['/desk', false]]);
  expect(stepsOf('officer', false)[0]?.text).toContain('单位财务导入绩效文本以后');
  expect(stepsOf('alone', false).filter(({ page }) => page === '/import')).toHaveLength(1);
  expect(stepsOf('system-administrator', false)).toEqual(tours['system-administrator']);
  expect(stepsOf('officer', true)).toEqual(tours.officer);
});

test('the tours of somebody are those of the posts held, each once', () => {
  const posts = [{ role: 'officer' }, { role: 'officer' }, { role: 'section-head' }, { role: 'no such role' }];
  expect(toursFor({ alone: false, posts })).toEqual(['officer', 'section-head']);
  expect(toursFor({ alone: true, posts })).toEqual(['alone']);
  expect(toursFor({ alone: false, posts: [] })).toEqual([]);
});
