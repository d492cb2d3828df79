// The declared lifecycles and the access sentences fit together: every state is reached, every step is somebody's, and a guard says what it wants.
import { describe, expect, test } from 'vitest';
import { roles } from '../../domain/access/index.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { takeStep, type DeclarationAction, type DeclarationFacts, type DeclarationState, type Lifecycle, type ProjectFacts, type Round, type RoundLock } from '../../domain/lifecycle/index.ts';
import { accessActionTitles } from '../access/access-actions.ts';
import { accessSentences } from '../access/access-sentences.ts';
import { declarationLifecycle } from './declaration.lifecycle.ts';
import { copiesConfirmed } from './guards.ts';
import { projectLifecycle } from './project.lifecycle.ts';

const day = parseCivilDate('2026-09-30');
if (day === null || fiscalYear(2027) === null) throw new Error('no such day');
const open: RoundLock = { open: true, until: day, exception: false, only: null };
const ready: DeclarationFacts = {
  round: 'first-up', lock: open, beyondExtension: null, adjustmentLock: open, publicationLock: open, hasDepartment: false, projects: 15, blocking: 0, unanswered: 0, notAccepted: [], withoutContinuity: [], withoutExAnte: [], costingAmiss: [],
  unconfirmedCopies: [], copiesAsked: false, returnsLeft: 0, overControl: [], notFunded: [], disclosureOpen: [], changedSinceApproval: true, submittedFrom: 'drafting', adjustedFrom: 'approved', emptyHands: new Map(),
  demonstration: false, everSubmitted: false, placeTakenBy: null,
};
const readyProject: ProjectFacts = { declarationOpen: true, blocking: 0, unanswered: 0, emptyHands: new Map() };

describe.each([
  ['declaration', declarationLifecycle as Lifecycle<string, string, never>],
  ['project', projectLifecycle as Lifecycle<string, string, never>],
])('the lifecycle of a %s', (prefix, lifecycle) => {
  test('reaches every state it declares, and no other', () => {
    const reached = new Set([lifecycle.initial, ...lifecycle.steps.map((step) => step.to)]);
    expect([...reached].toSorted()).toEqual(lifecycle.states.map(({ id }) => id).toSorted());
  });

  test('has every action in a step, and every step in the hands of somebody, in each state it starts from', () => {
    expect(new Set(lifecycle.steps.map(({ action }) => action))).toEqual(new Set(Object.keys(lifecycle.actions)));
    for (const step of lifecycle.steps) {
      for (const state of step.from) {
        const allowed = accessSentences.filter(({ actions, states }) => actions.some((one) => one === `${prefix}.${step.action}`) && (states === null || states.some((one) => one === state)));
        expect(allowed.map(({ id }) => id), `${step.action} from ${state}`).not.toEqual([]);
      }
    }
  });
});

test('every sentence speaks of known actions and roles, has an id and a text of its own, and every action is somebody’s', () => {
  expect(new Set(accessSentences.map(({ id }) => id)).size).toBe(accessSentences.length);
  expect(new Set(accessSentences.map(({ text }) => text)).size).toBe(accessSentences.length);
  const spoken = new Set(accessSentences.flatMap(({ actions }) => actions));
  expect([...spoken].toSorted()).toEqual(Object.keys(accessActionTitles).toSorted());
  expect(new Set(accessSentences.flatMap((sentence) => sentence.roles)).size).toBe(Object.keys(roles).length);
  for (const { text } of accessSentences) expect(text.endsWith('。')).toBe(true);
});

test('whoever passes, approves or lifts did not declare it', () => {
  const judging = accessSentences.filter(({ actions }) => actions.some((action) => ['declaration.pass', 'declaration.approve', 'finding.lift', 'declaration.give-control'].includes(action)));
  expect(judging.length).toBeGreaterThan(0);
  for (const { notOwnDeclaration } of judging) expect(notOwnDeclaration).toBe(true);
});

test('administrators see no business content', () => {
  const business = accessSentences.filter(({ roles: able }) => able.some((role) => role.endsWith('-administrator'))).flatMap(({ actions }) => actions);
  expect(business.filter((action) => action.startsWith('plan.') || action.startsWith('project.') || action.startsWith('declaration.'))).toEqual([]);
});

describe('a declaration', () => {
  test.each<readonly [Partial<DeclarationFacts>, readonly string[]]>([
    [{}, []],
    [{ projects: 0 }, ['还没有项目，没有可以报送的内容。']],
    [{ blocking: 2 }, ['还有2处“阻止”问题。请按提示修改；确属特殊情况的，由财政部门写明理由后放行。']],
    [{ unanswered: 3 }, ['还有3处“须说明”的问题既没有修改也没有说明。']],
    [{ notAccepted: ['甲', '乙'] }, ['还有2个项目没有汇总：“甲”、“乙”。']],
    [{ withoutContinuity: ['甲'] }, ['还没有写明新增还是延续：“甲”。请在申报页的项目列表里写明；达到标准的新增项目须有事前绩效评估。']],
    [{ withoutExAnte: ['甲'] }, ['新增项目还没有通过事前绩效评估：“甲”。请上传评估报告并评分。']],
    [{ costingAmiss: ['甲', '乙', '丙', '丁'] }, ['测算明细的合计与预算数不一致：“甲”、“乙”、“丙”等4个。']],
    [{ lock: { open: false, why: 'not-set', opens: null, closes: null } }, ['“一上”还没有设定起止日期，请联系财政绩效股。']],
    [{ lock: { open: false, why: 'not-yet', opens: day, closes: day } }, ['“一上”还没有开始（2026-09-30起）。']],
    [{ lock: { open: false, why: 'over', opens: day, closes: day } }, ['“一上”已于2026-09-30截止。确需补报的，请财政绩效股按单位、项目或个人准予延期。']],
  ])('with %j is submitted only without obstacles', (parts, obstacles) => {
    const outcome = takeStep(declarationLifecycle, { state: 'drafting', action: 'submit', facts: { ...ready, ...parts }, reason: '' });
    expect(outcome.taken ? [] : outcome.obstacles).toEqual(obstacles);
  });

  test('given longer for some projects, is not submitted while anything else was changed', () => {
    const tried = (beyondExtension: DeclarationFacts['beyondExtension']) => takeStep(declarationLifecycle, { state: 'drafting', action: 'submit', facts: { ...ready, beyondExtension }, reason: '' });
    expect(tried(null).taken).toBe(true);
    expect(tried({ kind: 'no-text-then', closed: day })).toEqual({ taken: false, obstacles: ['只准予部分项目延期，而2026-09-30截止时还没有这份文本，其余内容无从对照。请财政绩效股准予整份文本延期。'] });
    expect(tried({ kind: 'changed', places: ['总体绩效目标', '项目“乙”的预算数'] })).toEqual({ taken: false, obstacles: ['截止后只准予部分项目延期，别处也改了：总体绩效目标；项目“乙”的预算数。请改回截止时的内容（“版本”里可以对照），或者请财政绩效股准予整份文本延期。'] });
  });

  test('is published once every project says whether it is, and not before', () => {
    const tried = (disclosureOpen: readonly string[]) => takeStep(declarationLifecycle, { state: 'approved', action: 'publish', facts: { ...ready, disclosureOpen }, reason: '' });
    expect(tried([])).toEqual({ taken: true, to: 'published' });
    expect(tried(['甲'])).toEqual({ taken: false, obstacles: ['还没有写明是否公开，或者没有写明保密审查人：“甲”。请在申报页的“是否公开”里写明。'] });
  });

  test.each<readonly [DeclarationState, Round]>([['drafting', 'first-up'], ['returned', 'first-up'], ['control-given', 'second-up'], ['returned', 'second-up'], ['adjusting', 'adjustment'], ['returned', 'adjustment']])(
    'submitted from %s in %s passes the department where there is one, and goes to finance where there is none',
    (state, round) => {
      const to = (hasDepartment: boolean) => takeStep(declarationLifecycle, { state, action: 'submit', facts: { ...ready, round, hasDepartment }, reason: '依据' });
      expect([to(true), to(false)]).toEqual([{ taken: true, to: 'with-department' }, { taken: true, to: 'with-first-review' }]);
    },
  );

  test.each(['drafting', 'returned', 'control-given', 'adjusting'] as const)('submitted from %s goes back there when it is withdrawn, from the department too', (submittedFrom) => {
    for (const state of ['with-department', 'with-first-review'] as const) {
      expect(takeStep(declarationLifecycle, { state, action: 'withdraw', facts: { ...ready, submittedFrom }, reason: '漏了附件' })).toEqual({ taken: true, to: submittedFrom });
    }
  });

  test('that was returned settles every comment first; in the round of its control figure it keeps to that, in an adjustment it changes something', () => {
    const tried = (state: DeclarationState, parts: Partial<DeclarationFacts>, reason = '依据') => {
      const outcome = takeStep(declarationLifecycle, { state, action: 'submit', facts: { ...ready, ...parts }, reason });
      return outcome.taken ? outcome.to : outcome.obstacles;
    };
    for (const round of ['first-up', 'second-up', 'adjustment'] as const) expect(tried('returned', { round, returnsLeft: 4 })).toEqual(['退回的意见还有4处既没有修改也没有答复。']);
    for (const state of ['control-given', 'returned'] as const) {
      expect(tried(state, { round: 'second-up', overControl: ['甲'], notFunded: ['乙'] })).toEqual([
        '预算数与下达的控制数不一致：“甲”。',
        '控制数为0（不予安排）的项目还在文本里：“乙”。请在申报页的项目列表里点“移出”；移出前的内容留在版本里。',
      ]);
    }
    expect(tried('returned', { round: 'first-up', overControl: ['甲'] })).toBe('with-first-review');
    for (const state of ['adjusting', 'returned'] as const) expect(tried(state, { round: 'adjustment', changedSinceApproval: false })).toEqual(['与批复的内容相比没有任何改动，没有需要调整的内容。']);
    expect(tried('adjusting', { round: 'adjustment' }, '')).toEqual(['请写明报送的理由。']);
    expect(tried('adjusting', { round: 'adjustment' })).toBe('with-first-review');
  });

  test('is given a control figure before it is approved, and not in an adjustment, whose money that figure does not bind', () => {
    const tried = (action: DeclarationAction, parts: Partial<DeclarationFacts>) => takeStep(declarationLifecycle, { state: 'passed', action, facts: { ...ready, ...parts }, reason: '' });
    expect(tried('give-control', { round: 'first-up' })).toEqual({ taken: true, to: 'control-given' });
    expect(tried('give-control', { round: 'adjustment' })).toEqual({ taken: false, obstacles: ['现在处于“审核通过”，不能下达控制数。'] });
    expect(tried('approve', { round: 'second-up', overControl: ['甲'] })).toMatchObject({ taken: false });
    expect(tried('approve', { round: 'adjustment', overControl: ['甲'] })).toEqual({ taken: true, to: 'approved' });
  });

  test('is adjusted within the days of adjustments, and taken back while its round is not over', () => {
    const closed = (why: 'not-set' | 'not-yet' | 'over'): RoundLock => ({ open: false, why, opens: day, closes: day });
    const tried = (state: DeclarationState, action: DeclarationAction, parts: Partial<DeclarationFacts>) => {
      const outcome = takeStep(declarationLifecycle, { state, action, facts: { ...ready, ...parts }, reason: '依据' });
      return outcome.taken ? outcome.to : outcome.obstacles;
    };
    expect((['not-set', 'not-yet', 'over'] as const).map((why) => tried('approved', 'adjust', { adjustmentLock: closed(why) }))).toEqual([
      ['“调整”还没有设定起止日期，请联系财政绩效股。'],
      ['“调整”还没有开始（2026-09-30起）。'],
      ['“调整”已于2026-09-30截止。确需调整的，请财政绩效股准予延期。'],
    ]);
    expect(tried('with-first-review', 'withdraw', { lock: closed('over') })).toEqual(['“一上”已于2026-09-30截止，撤回后就报不上来了。要改的，请审核人退回并写明报回的期限。']);
    expect(tried('with-first-review', 'withdraw', { lock: closed('not-set') })).toBe('drafting');
    expect((['not-set', 'not-yet', 'over'] as const).map((why) => tried('approved', 'publish', { publicationLock: closed(why) }))).toEqual(['published', ['“公开”还没有开始（2026-09-30起）。'], 'published']);
  });

  test('whose adjustment is given up, returned or not, goes back to where that began', () => {
    const tried = (state: DeclarationState, parts: Partial<DeclarationFacts>) => takeStep(declarationLifecycle, { state, action: 'cancel-adjustment', facts: { ...ready, ...parts }, reason: '任务未下达' });
    for (const state of ['adjusting', 'returned'] as const) {
      for (const adjustedFrom of ['approved', 'published'] as const) expect(tried(state, { round: 'adjustment', adjustedFrom })).toEqual({ taken: true, to: adjustedFrom });
    }
    expect(tried('returned', { round: 'second-up' })).toMatchObject({ taken: false });
  });

  test('whose approval is revoked with a reason waits for it again; one that is published or being adjusted keeps it', () => {
    const tried = (state: DeclarationState, reason: string) => takeStep(declarationLifecycle, { state, action: 'revoke-approval', facts: ready, reason });
    expect(tried('approved', '批错了单位')).toEqual({ taken: true, to: 'passed' });
    expect(tried('approved', ' ')).toEqual({ taken: false, obstacles: ['请写明撤销批复的理由。'] });
    for (const state of ['published', 'adjusting'] as const) expect(tried(state, '批错了单位')).toMatchObject({ taken: false });
  });
});

describe('a text that was begun by mistake', () => {
  const tried = (state: DeclarationState, action: 'give-up' | 'take-up', parts: Partial<DeclarationFacts> = {}, reason = '单位选错了') => takeStep(declarationLifecycle, { state, action, facts: { ...ready, ...parts }, reason });

  test('is given up with a reason while nobody has had it, and by no other way', () => {
    expect(tried('drafting', 'give-up')).toEqual({ taken: true, to: 'given-up' });
    expect(tried('drafting', 'give-up', {}, ' ')).toEqual({ taken: false, obstacles: ['请写明放弃这份文本的理由。'] });
    expect(tried('drafting', 'give-up', { everSubmitted: true })).toEqual({ taken: false, obstacles: ['这份文本报送过，审核的人可能已经看过，不能再放弃。内容不对的，请直接修改，或者用“导入”换成正确的文件。'] });
    expect(tried('drafting', 'give-up', { demonstration: true })).toMatchObject({ taken: false });
    for (const state of ['returned', 'with-first-review', 'approved', 'given-up'] as const) expect(tried(state, 'give-up')).toMatchObject({ taken: false });
  });

  test('is taken up again while no other stands in its place', () => {
    expect(tried('given-up', 'take-up', {}, '')).toEqual({ taken: true, to: 'drafting' });
    expect(tried('given-up', 'take-up', { placeTakenBy: '某单位2027年度的绩效文本，现在是“填报中”' })).toEqual({ taken: false, obstacles: ['这个单位这个年度已经另有文本：某单位2027年度的绩效文本，现在是“填报中”。要重新启用这一份，请先放弃那一份。'] });
    expect(tried('drafting', 'take-up')).toMatchObject({ taken: false });
  });
});

test('a project whose declaration has left the unit stays as it is', () => {
  const outcome = takeStep(projectLifecycle, { state: 'editing', action: 'hand-in', facts: { ...readyProject, declarationOpen: false, blocking: 1, unanswered: 1 }, reason: '' });
  expect(outcome).toMatchObject({ taken: false, obstacles: { length: 3 } });
  expect(takeStep(projectLifecycle, { state: 'editing', action: 'hand-in', facts: readyProject, reason: '' })).toEqual({ taken: true, to: 'with-head' });
});

test('values taken over from last year are told where a text is handed in, and hold it up only where the profile asks', () => {
  const copies = ['第一部分8处', '“甲”52格', '“乙”40格', '“丙”3格'];
  const asked = (copiesAsked: boolean) => takeStep(declarationLifecycle, { state: 'drafting', action: 'submit', facts: { ...ready, unconfirmedCopies: copies, copiesAsked }, reason: '' });
  expect(asked(false)).toEqual({ taken: true, to: 'with-first-review' });
  expect(asked(true)).toEqual({ taken: false, obstacles: ['还沿用上年、没有确认：第一部分8处、“甲”52格、“乙”40格等4处。请逐处修改或确认：表格、测算和职责在“编辑”里，填报科室和延续在“申报”的“各项目”里。'] });
  expect(copiesConfirmed.advice?.({ ...ready, unconfirmedCopies: copies.slice(0, 1) })).toEqual(['还沿用上年、没有确认：第一部分8处。请逐处修改或确认：表格、测算和职责在“编辑”里，填报科室和延续在“申报”的“各项目”里。']);
  expect([copiesConfirmed.advice?.(ready), copiesConfirmed.advice?.({ ...ready, unconfirmedCopies: copies, copiesAsked: true })]).toEqual([[], []]);
});
