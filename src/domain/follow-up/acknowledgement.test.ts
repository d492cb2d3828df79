import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { trackedIn } from '../../../test/support/tracked-finding.ts';
import type { Finding } from '../lint/index.ts';
import { acknowledge, matchAcknowledgements, staleTitles, type Acknowledgement, type Answer } from './index.ts';

const lamps = { level2: '数量指标', name: '安装路灯', value: '若干' };
const plan = planSaying('若干');
const unit: Answer = { side: 'unit', by: '经办人', at: '2021-03-05T09:30:00+08:00', reason: '灯杆数要等勘察后才定' };
const finance: Answer = { ...unit, side: 'finance', by: '业务股' };

describe('an answer', () => {
  test('to what has to be explained is the unit’s, with person, moment and reason', () => {
    expect(answered({}, { ...unit, by: ' 经办人 ', reason: ' 灯杆数要等勘察后才定\n' })).toEqual({
      key: 'val-vague|found|村道照明|数量指标/安装路灯|value', severity: 'explain', message: '写得不清楚', said: '若干', side: 'unit', by: '经办人', at: '2021-03-05T09:30:00+08:00', reason: '灯杆数要等勘察后才定',
    });
    expect(answered({}, finance)).toMatchObject({ side: 'finance' });
  });

  test('lifts a blocking finding only where finance gives it', () => {
    expect(answered({ severity: 'blocks' }, unit)).toBe('finance-only：“阻止”的问题只能改，或者由财政部门写明理由后放行。');
    expect(answered({ severity: 'blocks' }, finance)).toMatchObject({ severity: 'blocks', side: 'finance' });
  });

  test('to advice is not asked for', () => {
    expect(answered({ severity: 'advice' }, unit)).toMatch(/^advice：这是建议/u);
  });

  test.each(['', '  ', '无', '/', '——'])('needs a reason; %j says nothing', (reason) => {
    expect(answered({}, { ...unit, reason })).toMatch(/^no-reason：请写明理由/u);
    expect(answered({ severity: 'blocks' }, { ...finance, reason })).toMatch(/^no-reason/u);
  });

  test('needs a person', () => {
    expect(answered({}, { ...unit, by: ' ' })).toMatch(/^no-person/u);
  });
});

describe('answers held against a later check', () => {
  const given = answers({}, unit);

  test('hold as long as the cell says what it said, wherever its row stands now', () => {
    const moved = makePlan([{ name: '河道清淤', rows: [] }, { name: '村道照明', rows: [{ ...lamps, name: '更换灯杆' }, lamps] }]);
    const { open, answered: held, stale } = matchAcknowledgements(trackedIn(moved, { project: 2, indicator: 1 }, { project: 2, indicator: 2 }), given);
    expect(open.map(({ subject }) => subject.rows[0]?.name)).toEqual(['更换灯杆']);
    expect(held.map(({ finding, answer }) => [finding.subject.rows[0]?.name, answer.reason])).toEqual([['安装路灯', '灯杆数要等勘察后才定']]);
    expect(stale).toEqual([]);
  });

  test('are stale once the finding is gone', () => {
    expect(matchAcknowledgements([], given)).toEqual({ open: [], answered: [], stale: [{ answer: given[0], reason: 'gone', finding: null }] });
  });

  test('are stale once the cell says something else, and the finding is open again', () => {
    const [finding] = trackedIn(planSaying('许多'), { indicator: 1 });
    expect(matchAcknowledgements(finding === undefined ? [] : [finding], given)).toEqual({ open: [finding], answered: [], stale: [{ answer: given[0], reason: 'changed', finding }] });
  });

  test('are stale once the finding blocks and the answer was the unit’s; finance’s still holds', () => {
    const blocking = trackedIn(plan, { indicator: 1, severity: 'blocks' });
    expect(matchAcknowledgements(blocking, given)).toMatchObject({ open: blocking, answered: [], stale: [{ reason: 'outweighed', finding: blocking[0] }] });
    expect(matchAcknowledgements(blocking, answers({}, finance))).toMatchObject({ open: [], stale: [] });
  });

  test('of one finding: the last that holds counts, and one that held before is not called stale beside it', () => {
    const [first] = given;
    const [second] = answers({}, { ...unit, reason: '改为按村上报' });
    const [changed] = answersIn(planSaying('许多'), {}, unit);
    const all = [first, second, changed].flatMap((answer) => answer ?? []);
    const { answered: held, stale } = matchAcknowledgements(trackedIn(plan, { indicator: 1 }), all);
    expect([held.map(({ answer }) => answer.reason), stale]).toEqual([['改为按村上报'], []]);
    expect(matchAcknowledgements([], all).stale).toHaveLength(1);
  });

  test('to a finding without a text of its own hold as long as its sentence, which carries the figures, is the same', () => {
    const money: Partial<Finding> = { column: 'budget', indicators: [1], message: '只说明了 30%' };
    const explained = answersIn(plan, money, unit);
    expect(matchAcknowledgements(trackedIn(plan, money), explained).answered).toHaveLength(1);
    expect(matchAcknowledgements(trackedIn(plan, { ...money, message: '只说明了 20%' }), explained)).toMatchObject({ answered: [], stale: [{ reason: 'changed' }] });
  });
});

test('each way of going stale says what to do', () => {
  for (const title of Object.values(staleTitles)) expect(title).toMatch(/不再需要|重新说明|只能改/u);
});

function planSaying(value: string) {
  return makePlan([{ name: '村道照明', rows: [{ ...lamps, value }] }]);
}

function answersIn(of: typeof plan, parts: Partial<Finding>, answer: Answer): readonly Acknowledgement[] {
  return trackedIn(of, { indicator: parts.indicators === undefined ? 1 : null, ...parts }).flatMap((finding) => {
    const result = acknowledge(finding, answer);
    return result.ok ? [result.value] : [];
  });
}

function answers(parts: Partial<Finding>, answer: Answer): readonly Acknowledgement[] {
  return answersIn(plan, parts, answer);
}

function answered(parts: Partial<Finding>, answer: Answer): Acknowledgement | string | undefined {
  return trackedIn(plan, { indicator: 1, ...parts }).map((finding) => {
    const result = acknowledge(finding, answer);
    return result.ok ? result.value : `${result.fault.code}：${result.fault.message}`;
  })[0];
}
