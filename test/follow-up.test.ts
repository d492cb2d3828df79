// Findings followed through real text: nothing is lost or invented by moving things about, and what the proposals answer is put right.
import { expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { checkPlan } from '../src/domain/check/index.ts';
import { acknowledge, countFollowUp, followUp, matchAcknowledgements, trackedFindings, type FollowUpEntry, type TrackedFinding } from '../src/domain/follow-up/index.ts';
import type { Finding } from '../src/domain/lint/index.ts';
import type { DepartmentPlan, IndicatorRow, Project } from '../src/domain/plan/index.ts';
import { proposeRepairs, withProposals } from '../src/domain/proposal/index.ts';
import { corpora, foundingPlan } from './support/corpus.ts';

const plan = foundingPlan();
const earlier = trackedIn(plan);

test.each(corpora().map(({ title, plan: text }) => [title, text] as const))('the same text again leaves every finding of %s as it was', (_, text) => {
  const tracked = trackedIn(text);
  expect(tracked.length).toBeGreaterThan(20);
  expect(countFollowUp(followUp(tracked, findingsIn(text), text))).toEqual({ resolved: 0, unchanged: tracked.length, wrong: 0, new: 0 });
});

test.each(['docx', 'doc'] as const)('the same text as .%s leaves every finding as it was', (format) => {
  const other = foundingPlan(format);
  expect(countFollowUp(followUp(earlier, findingsIn(other), other))).toEqual({ resolved: 0, unchanged: earlier.length, wrong: 0, new: 0 });
});

test('projects in another order and under other numbers keep their findings', () => {
  const turned = { ...plan, projects: plan.projects.toReversed().map((project, index): Project => ({ ...project, ordinal: index + 1, number: index + 1 })) };
  const entries = followUp(earlier, findingsIn(turned), turned);
  expect(changedCells(entries)).toEqual([]);
  expect(answersHeld(turned)).toBe(answersHeld(plan));
});

test('a row put in at the top of every table moves no finding to another row', () => {
  const [first] = plan.projects;
  const inserted: IndicatorRow | undefined = first?.indicators[1];
  if (inserted === undefined) throw new Error('the first project has a second row');
  const longer = {
    ...plan,
    projects: plan.projects.map((project): Project => ({
      ...project,
      indicators: [{ ...inserted, name: '新加的一行合格率' }, ...project.indicators].map((row, index) => ({ ...row, ordinal: index + 1 })),
    })),
  };
  const entries = followUp(earlier, findingsIn(longer), longer);
  const moved = entries.filter((entry) => entry.status === 'unchanged' && entry.earlier.subject.rows.length === 1);
  expect(moved.length).toBeGreaterThan(250);
  for (const entry of moved) if (entry.status === 'unchanged') expect(entry.now.subject.rows.map(({ ordinal }) => ordinal - 1)).toEqual(entry.earlier.subject.rows.map(({ ordinal }) => ordinal));
  expect(entries.filter((entry) => entry.status === 'wrong' && entry.earlier.subject.rows.length === 1)).toEqual([]);
});

test('what the proposals answer is put right, and nothing is called put right that still stands', () => {
  const found = findingsIn(plan);
  const { check } = checked(plan);
  const { proposals } = proposeRepairs(plan, found, checkCatalogue, check.profile);
  const after = withProposals(plan, proposals.filter(({ kind }) => kind === 'rewrite'), { trees: checkCatalogue.trees }).plan;
  const entries = followUp(earlier, findingsIn(after), after);
  const standing = new Set(trackedIn(after).map(({ subject }) => JSON.stringify([subject.rule, subject.project, subject.rows, subject.column, subject.item, subject.messageId])));
  const resolved = entries.flatMap((entry) => (entry.status === 'resolved' ? [entry.earlier] : []));
  expect(resolved.length).toBeGreaterThan(50);
  expect(resolved.filter(({ subject }) => standing.has(JSON.stringify([subject.rule, subject.project, subject.rows, subject.column, subject.item, subject.messageId])))).toEqual([]);
  // The blanks are still open: where one was written, the fault is not put right but waits to be filled in.
  const waiting = entries.flatMap((entry) => (entry.status === 'wrong' ? entry.now.map(({ subject }) => subject.rule) : []));
  expect(waiting.filter((rule) => rule === 'val-open-blank').length).toBeGreaterThan(50);
  const counts = countFollowUp(entries);
  expect(counts.resolved + counts.unchanged + counts.wrong).toBe(earlier.length);
});

function checked(text: DepartmentPlan) {
  const check = checkPlan(text, checkCatalogue, { profile: 'hebei-county-2021', presentation: 'root-causes' });
  if (!check.ok) throw new Error(check.fault.what);
  return { check: check.value };
}

function findingsIn(text: DepartmentPlan): readonly Finding[] {
  return checked(text).check.all;
}

function trackedIn(text: DepartmentPlan): readonly TrackedFinding[] {
  return trackedFindings(findingsIn(text), text);
}

/** Cells whose finding is anything but unchanged; what weighs rows or projects against each other may see another order. */
function changedCells(entries: readonly FollowUpEntry[]): readonly FollowUpEntry[] {
  return entries.filter((entry) => entry.status !== 'unchanged' && (entry.status === 'new' ? entry.now : entry.earlier).subject.rows.length > 0);
}

/** How many answers, given to every finding of the founding text that can be explained, hold for this text. */
function answersHeld(text: DepartmentPlan): number {
  const answers = earlier.flatMap((finding) => {
    const answer = acknowledge(finding, { side: 'finance', by: '业务股', at: '2021-03-05', reason: '已当面核实' });
    return answer.ok && finding.subject.rows.length > 0 ? [answer.value] : [];
  });
  expect(answers.length).toBeGreaterThan(200);
  const { answered, stale } = matchAcknowledgements(trackedIn(text), answers);
  expect(stale).toEqual([]);
  return answered.length;
}
