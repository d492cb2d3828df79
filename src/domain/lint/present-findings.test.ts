import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { Citation } from '../../kernel/citation.ts';
import { definePlanRule, defineProjectRule, defineRowRule, presentFindings, toldApart, type Finding, type LintRule } from './index.ts';

const ground: readonly [Citation] = [{ source: '示例办法', clause: null, confidence: 'inferred' }];
const merged = rowRule('merged', '{rows}行（共{of}行中{count}行）没有依据。');
const single = rowRule('single', null);
const ofProject = defineProjectRule({
  id: 'of-project', title: '示例', question: '示例？', severity: 'explain', reviewItem: 'indicators-sound', ground, messages: { found: '有。' }, columns: [], explains: [], check: () => {},
});
const ofPlan = { id: 'of-plan', title: '示例', question: '示例？', severity: 'explain', reviewItem: 'clearly-stated', ground, messages: { found: '有。' }, check: () => {} } as const;
const rules: readonly LintRule[] = [merged, single, ofProject];
const plan = makePlan([{ number: 7, rows: [{ value: '1' }, { value: '2' }, { value: '3' }] }, { number: 3, rows: [{ value: '1' }] }]);

describe('the order of findings', () => {
  test('is project in document order, severity, rule of the catalogue, row; the whole plan comes last', () => {
    const findings = [
      finding({ rule: 'single', project: null, indicator: null }),
      finding({ rule: 'single', project: 3, indicator: 1 }),
      finding({ rule: 'of-project', project: 7, severity: 'blocks', indicator: null }),
      finding({ rule: 'single', project: 7, severity: 'blocks', indicator: 2 }),
      finding({ rule: 'single', project: 7, severity: 'blocks', indicator: 1 }),
      finding({ rule: 'single', project: 7, severity: 'advice', indicator: 1 }),
      finding({ rule: 'single', project: 7, severity: 'explain', indicator: 3 }),
    ];
    expect(presentFindings(findings, plan, rules, 'everything').map(inShort)).toEqual([
      '7 blocks single 1',
      '7 blocks single 2',
      '7 blocks of-project null',
      '7 explain single 3',
      '7 advice single 1',
      '3 blocks single 1',
      'null blocks single null',
    ]);
  });

  test('takes a rule and a project that are not known as the first, and loses nothing', () => {
    const findings = [finding({ rule: 'single', project: 3 }), finding({ rule: 'unknown', project: 99 })];
    expect(presentFindings(findings, plan, rules, 'root-causes').map(inShort)).toEqual(['99 blocks unknown 1', '3 blocks single 1']);
    const equal = [finding({ rule: 'unknown', indicator: null }), finding({ rule: 'unknown too', indicator: null })];
    expect(presentFindings(equal, plan, rules, 'everything')).toEqual(equal);
  });

  test('names projects without a number by their position', () => {
    const numberless = { ...plan, projects: plan.projects.map((project) => ({ ...project, number: null })) };
    const findings = [finding({ rule: 'merged', project: 2 }), finding({ rule: 'merged', project: 1 }), finding({ rule: 'merged', project: 1, indicator: 2 })];
    expect(presentFindings(findings, numberless, rules, 'root-causes').map((shown) => shown.message)).toEqual(['1、2行（共3行中2行）没有依据。', '单行的句子。']);
  });
});

describe('by default', () => {
  test('derived findings are left out; with everything asked for they stand', () => {
    const findings = [finding({ rule: 'single', derived: true }), finding({ rule: 'single', indicator: 2 })];
    expect(presentFindings(findings, plan, rules, 'root-causes').map(inShort)).toEqual(['7 blocks single 2']);
    expect(presentFindings(findings, plan, rules, 'everything')).toHaveLength(2);
  });

  test('a whole-column fault is told once per project, by its rows', () => {
    const findings = [1, 2, 3].map((indicator) => finding({ rule: 'merged', indicator, span: { start: 0, end: 1 } }));
    const shown = presentFindings(findings, plan, rules, 'root-causes');
    expect(shown).toEqual([
      { ...findings[0], id: 'merged.found.p7.column.value', indicators: [1, 2, 3], span: null, message: '1–3行（共3行中3行）没有依据。' },
    ]);
    expect(presentFindings(findings, plan, rules, 'everything')).toEqual(findings);
  });

  test('rows of a project that the plan does not hold count as all there are', () => {
    const findings = [1, 2].map((indicator) => finding({ rule: 'merged', project: 99, indicator }));
    expect(presentFindings(findings, plan, rules, 'root-causes').map((shown) => shown.message)).toEqual(['1、2行（共2行中2行）没有依据。']);
  });

  test('one such row alone keeps its own sentence, id and span', () => {
    const only = finding({ rule: 'merged', indicator: 2, span: { start: 0, end: 1 } });
    expect(presentFindings([only], plan, rules, 'root-causes')).toEqual([only]);
  });

  test('derived rows are not counted into the one sentence', () => {
    const findings = [1, 2, 3].map((indicator) => finding({ rule: 'merged', indicator, derived: indicator === 2 }));
    expect(presentFindings(findings, plan, rules, 'root-causes').map((shown) => shown.message)).toEqual(['1、3行（共3行中2行）没有依据。']);
  });

  test('rows of other projects and other cells are told apart', () => {
    const findings = [finding({ rule: 'merged', indicator: 1 }), finding({ rule: 'merged', indicator: 3, column: 'basis' }), finding({ rule: 'merged', project: 3 })];
    expect(presentFindings(findings, plan, rules, 'root-causes')).toHaveLength(3);
  });

  test('rows that the rule words differently are one fault to the reader', () => {
    const findings = [finding({ rule: 'merged', indicator: 1 }), finding({ rule: 'merged', indicator: 2, messageId: 'other' })];
    expect(presentFindings(findings, plan, rules, 'root-causes').map((shown) => shown.message)).toEqual(['1、2行（共3行中2行）没有依据。']);
  });

  test('a rule that is told row by row stays row by row', () => {
    const findings = [1, 2, 3].map((indicator) => finding({ rule: 'single', indicator }));
    expect(presentFindings(findings, plan, rules, 'root-causes')).toEqual(findings);
  });

  test('nothing is made of nothing', () => {
    expect(presentFindings([], plan, rules, 'root-causes')).toEqual([]);
  });
});

describe('the way a whole text is written', () => {
  const habit = rowRule('habit', null, '项目{projects}（共{of}个项目中的{count}个、{rows}行）都这样写。');
  const habits: readonly LintRule[] = [habit, { ...ofProject, oncePerPlan: '{count}个项目没有。' }, single];
  const text = makePlan([1, 2, 3, 9].map((number) => ({ number, rows: [{ value: '1' }, { value: '2' }] })));

  test('is told once for the plan where it stands in three projects, at the first place of it, and leaves no repair of one row behind', () => {
    const findings = [1, 2, 9].flatMap((project) => [1, 2].map((indicator) => finding({ rule: 'habit', project, indicator, rewrite: '甲', span: { start: 0, end: 1 } })));
    expect(presentFindings(findings, text, habits, 'root-causes')).toEqual([
      {
        ...findings[0], id: 'habit.found.plan', project: null, indicator: null, indicators: [], column: null, span: null, rewrite: null,
        message: '项目1、2、9（共4个项目中的3个、6行）都这样写。', parts: expect.any(Array),
      },
    ]);
    expect(toldApart(presentFindings(findings, text, habits, 'root-causes')).map(({ project, indicators }) => [project, indicators])).toEqual([[1, [1]], [1, [2]], [2, [1]], [2, [2]], [9, [1]], [9, [2]]]);
    expect(presentFindings(findings, text, habits, 'everything')).toEqual(findings);
  });

  test('is told project by project where it stands in two, and derived findings do not make it three', () => {
    const findings = [finding({ rule: 'habit', project: 1 }), finding({ rule: 'habit', project: 2 }), finding({ rule: 'habit', project: 3, derived: true })];
    expect(presentFindings(findings, text, habits, 'root-causes').map(inShort)).toEqual(['1 blocks habit 1', '2 blocks habit 1']);
  });

  test('counts only what stands in a project', () => {
    const findings = [1, 2, null].map((project) => finding({ rule: 'habit', project }));
    expect(presentFindings(findings, text, habits, 'root-causes').map(({ project }) => project)).toEqual([1, 2, null]);
  });

  test('may be one of whole projects, and other rules stay where they are', () => {
    const findings = [1, 2, 3].flatMap((project) => [finding({ rule: 'of-project', project, indicator: null }), finding({ rule: 'single', project })]);
    const shown = presentFindings(findings, text, habits, 'root-causes');
    expect(shown.map(inShort)).toEqual(['1 blocks single 1', '2 blocks single 1', '3 blocks single 1', 'null blocks of-project null']);
    expect(shown.at(-1)?.message).toBe('3个项目没有。');
  });
});

describe('a fault of the whole plan in several places', () => {
  const throughout = definePlanRule({ ...ofPlan, oncePerPlan: '共{count}处：{where}。' });

  test('is told once, with the places it tells as its parts', () => {
    const findings = [finding({ rule: 'of-plan', id: 'a', project: 7, indicator: null }), finding({ rule: 'single' }), finding({ rule: 'of-plan', id: 'b', project: 3, indicator: null })];
    const shown = presentFindings(findings, plan, [...rules, throughout], 'root-causes');
    expect(shown.map(({ rule, project, message }) => [rule, project, message])).toEqual([['single', 7, '单行的句子。'], ['of-plan', null, '共2处：项目3、7。']]);
    expect(toldApart(shown).map(({ id }) => id)).toEqual([findings[1]?.id, 'a', 'b']);
  });

  test('rests on what its parts rest on, each once', () => {
    const shared: Citation = { source: '示例办法', clause: null, confidence: 'verified' };
    const own: Citation = { source: '示例条例', clause: '第一条', confidence: 'verified' };
    const findings = [[shared], [own, shared]].map((grounds) => finding({ rule: 'of-plan', project: null, indicator: null, ground: grounds }));
    expect(presentFindings(findings, plan, [throughout], 'root-causes').map((told) => told.ground)).toEqual([[shared, own]]);
  });

  test('stands by itself where there is one place, and where the rule has no sentence for several', () => {
    const findings = ['a', 'b'].map((id) => finding({ rule: 'of-plan', id, project: null, indicator: null }));
    expect(presentFindings(findings.slice(1), plan, [throughout], 'root-causes')).toEqual(findings.slice(1));
    expect(presentFindings(findings, plan, [definePlanRule(ofPlan)], 'root-causes')).toEqual(findings);
  });
});

test('the findings given are not changed', () => {
  const findings = [finding({ rule: 'merged', indicator: 2 }), finding({ rule: 'merged', indicator: 1 })];
  const before = structuredClone(findings);
  presentFindings(findings, plan, rules, 'root-causes');
  expect(findings).toEqual(before);
});

function finding(parts: Partial<Finding> & { readonly rule: string }): Finding {
  const indicator = parts.indicator === undefined ? 1 : parts.indicator;
  return {
    id: `${parts.rule}.${parts.project ?? 7}.${indicator}`,
    messageId: 'found',
    severity: 'blocks',
    dimension: 'appropriateness',
    reviewItem: 'results-reasonable',
    project: 7,
    indicator,
    indicators: indicator === null ? [] : [indicator],
    column: 'value',
    place: null,
    span: null,
    message: '单行的句子。',
    ground,
    rewrite: null,
    repair: null,
    derived: false,
    ...parts,
  };
}

function inShort({ project, severity, rule, indicator }: Finding): string {
  return `${project} ${severity} ${rule} ${indicator}`;
}

function rowRule(id: string, oncePerProject: string | null, oncePerPlan?: string): LintRule {
  return defineRowRule({
    id, title: '示例', question: '示例？', severity: 'blocks', reviewItem: 'results-reasonable', ground, messages: { found: '有。' },
    columns: ['value'], rootCause: null, oncePerProject, ...(oncePerPlan === undefined ? {} : { oncePerPlan }), check: () => {},
  });
}
