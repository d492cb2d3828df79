import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { nationalValues } from '../../../test/support/policies.ts';
import type { Citation } from '../../kernel/citation.ts';
import { span } from '../../kernel/span.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import type { ResolvedProfile } from '../policy/index.ts';
import { definePlanRule, defineProjectRule, defineRowRule, runRules, type FindingColumn, type LintRule, type PlanRule, type ProjectRule, type RowRule } from './index.ts';

const ground: readonly [Citation] = [{ source: '示例办法', clause: null, confidence: 'inferred' }];
const texts = { title: '示例', question: '示例？', ground, messages: { found: '有。' } };
const trees: readonly IndicatorTree[] = [
  { id: 'tree', title: '示例', branches: [{ titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标'] }] }], ground },
];

const blank = rowRule({ id: 'blank', rootCause: 'empty', check: ({ row }, report) => void (row.target.source === '' && report({ message: 'found' })) });
const unclear = rowRule({ id: 'unclear', rootCause: 'no-unit', check: (_, report) => report({ message: 'found' }) });

describe('a row rule', () => {
  test('is asked about every row and its finding names rule, row, cell, ground and sentence', () => {
    const rule = rowRule({
      id: 'digit',
      messages: { found: '“{text}”有数。' },
      check: ({ row }, report) => void (row.target.source === '9' && report({ message: 'found', data: { text: row.target.source }, at: span(0, 1), rewrite: '9（　）' })),
    });
    expect(run([{ rows: [{ value: '8' }, { value: '9' }] }], [rule])).toEqual([
      {
        id: 'digit.found.p1.r2.value',
        rule: 'digit',
        messageId: 'found',
        severity: 'blocks',
        dimension: 'appropriateness',
        reviewItem: 'results-reasonable',
        project: 1,
        indicator: 2,
        indicators: [2],
        column: 'value',
        place: { file: '示例.txt', table: 1, row: 10, cell: 5, paragraph: null, line: null },
        span: { start: 0, end: 1 },
        message: '“9”有数。',
        rewrite: '9（　）',
        repair: { kind: 'rewrite', cells: [{ indicator: 2, column: 'value', text: '9（　）' }], safe: false },
        ground,
        derived: false,
      },
    ]);
  });

  test('sees the class of the row, the project, the year and the numbers in force', () => {
    const seen: string[] = [];
    const rule = rowRule({
      check: ({ row, indicatorClass, project, fiscalYear, policy }) => void seen.push(`${row.ordinal} ${indicatorClass} ${project.name?.value} ${fiscalYear} ${policy.spendingFinalPercent}`),
    });
    run([{ name: '甲', rows: [{ level2: '数量指标', value: '1' }, { level2: '别的', value: '2' }] }], [rule]);
    expect(seen).toEqual(['1 quantity 甲 2021 100', '2 null 甲 2021 100']);
  });

  test('is silent where the form does not print one of its columns', () => {
    const rule = rowRule({ columns: ['value', 'basis'], check: (_, report) => report({ message: 'found' }) });
    expect(run([{ rows: [{ value: '1' }], columns: ['name', 'value'] }], [rule])).toEqual([]);
    expect(run([{ rows: [{ value: '1' }], columns: ['value', 'basis'] }], [rule])).toHaveLength(1);
  });

  test('may point at another cell of the row than its own', () => {
    const rule = rowRule({ check: (_, report) => report({ message: 'found', column: 'name' }) });
    expect(run([{ rows: [{ name: '数', value: '1' }] }], [rule])).toMatchObject([{ column: 'name', place: { cell: 3 }, span: null }]);
  });

  test('points at the row where the cell itself is not kept', () => {
    const rule = rowRule({ check: (_, report) => report({ message: 'found', column: 'weight' }) });
    expect(run([{ rows: [{ value: '1' }] }], [rule])).toMatchObject([{ column: 'weight', place: { row: 9, cell: 1 } }]);
  });

  test('says whether its rewriting is safe, or gives a repair of several cells', () => {
    const remove = { kind: 'remove', rows: [1] } as const;
    const safe = rowRule({ id: 'safe', check: (_, report) => report({ message: 'found', rewrite: '1个', safe: true }) });
    const whole = rowRule({ id: 'whole', check: (_, report) => report({ message: 'found', repair: remove }) });
    expect(run([{ rows: [{ value: '1' }] }], [safe, whole])).toMatchObject([
      { rewrite: '1个', repair: { kind: 'rewrite', cells: [{ indicator: 1, column: 'value', text: '1个' }], safe: true } },
      { rewrite: null, repair: remove },
    ]);
  });

  test('shows a message id that it does not declare', () => {
    const rule = rowRule({ messages: {}, check: (_, report) => report({ message: 'undeclared' }) });
    expect(run([{ rows: [{ value: '1' }] }], [rule])).toMatchObject([{ messageId: 'undeclared', message: 'undeclared' }]);
  });
});

describe('a project rule', () => {
  test('speaks about several rows at once and points at the first', () => {
    const rule = projectRule({ check: ({ rows }, report) => report({ message: 'found', column: 'name', indicators: rows.map(({ row }) => row.ordinal), at: span(1, 2) }) });
    expect(run([{ rows: [{ value: '1' }, { value: '2' }] }], [rule])).toMatchObject([
      { id: 'project.found.p1.r1+2.name', indicator: 1, indicators: [1, 2], place: { row: 9, cell: 3 }, span: { start: 1, end: 2 } },
    ]);
  });

  test('is silent where the form does not print one of its columns', () => {
    const rule = projectRule({ columns: ['description'], check: (_, report) => report({ message: 'found', column: null }) });
    expect(run([{ rows: [{ value: '1' }], columns: ['value'] }], [rule])).toEqual([]);
  });

  test('may carry a repair of several rows', () => {
    const repair = { kind: 'merge', keep: 1, remove: [2] } as const;
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column: 'name', indicators: [1, 2], repair }) });
    expect(run([{ rows: [{ value: '1' }, { value: '1' }] }], [rule])).toMatchObject([{ rewrite: null, repair }]);
  });

  test('sees the whole plan', () => {
    const rule = projectRule({ check: ({ plan }, report) => report({ message: 'found', column: null, data: { n: plan.projects.length } }) });
    expect(run([{ rows: [] }, { rows: [] }], [rule]).map((finding) => finding.project)).toEqual([1, 2]);
  });

  const full: ProjectInput = {
    name: '甲', code: '130682211L0EHUUZ80ESH', total: '1', purpose: '用途', plan: ['25'], goals: ['目标'], rows: [{ value: '1' }],
  };
  test.each<readonly [FindingColumn | null, Partial<{ readonly table: number; readonly row: number; readonly cell: number }>]>([
    ['code', { row: 2, cell: 2 }],
    ['name', { row: 2, cell: 4 }],
    ['budget', { row: 3, cell: 3 }],
    ['purpose', { row: 4, cell: 2 }],
    ['spendingPlan', { row: 6, cell: 2 }],
    ['goals', { row: 7, cell: 2 }],
    ['title', { row: 1, cell: 1 }],
    [null, { row: 1, cell: 1 }],
  ])('points at the field %s of the project', (column, place) => {
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column }) });
    expect(run([full], [rule])).toMatchObject([{ column, indicator: null, indicators: [], place: { table: 1, ...place } }]);
  });

  test.each<FindingColumn>(['code', 'budget', 'purpose', 'spendingPlan', 'goals'])('points at the table where the project has no field %s', (column) => {
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column }) });
    expect(run([{ rows: [] }], [rule])).toMatchObject([{ column, place: { table: 1, row: 1, cell: 1 } }]);
  });

  test('points at the table where the project has no name', () => {
    const plan = makePlan([{ rows: [] }]);
    const nameless = { ...plan, projects: plan.projects.map((project) => ({ ...project, name: null })) };
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column: 'name' }) });
    expect(runOn(nameless, [rule])).toMatchObject([{ place: { row: 1 } }]);
  });

  test('points at the row where it names a row but no cell of it', () => {
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column: null, indicators: [2] }) });
    expect(run([{ rows: [{ value: '1' }, { value: '2' }] }], [rule])).toMatchObject([{ indicator: 2, place: { row: 10, cell: 1 } }]);
  });

  test('points at the table where the row it names does not exist', () => {
    const rule = projectRule({ check: (_, report) => report({ message: 'found', column: 'value', indicators: [7] }) });
    expect(run([{ rows: [{ value: '1' }] }], [rule])).toMatchObject([{ indicator: 7, place: { row: 1, cell: 1 } }]);
  });
});

describe('a plan rule', () => {
  test('speaks once, without project and place, after all projects', () => {
    const rule = planRule({ messages: { found: '共{n}个项目。' }, check: ({ plan }, report) => report({ message: 'found', data: { n: plan.projects.length } }) });
    const findings = run([{ rows: [{ value: '1' }] }, { rows: [{ value: '1' }] }], [rule, unclear]);
    expect(findings.map((finding) => finding.id)).toEqual(['unclear.found.p1.r1.value', 'unclear.found.p2.r1.value', 'plan.found.plan']);
    expect(findings.at(-1)).toMatchObject({ project: null, indicator: null, indicators: [], column: null, place: null, span: null, message: '共2个项目。' });
  });

  test('may point at a cell or field of one project, or at a place of its own', () => {
    const rule = (report: object) => planRule({ check: (_, tell) => tell({ message: 'found', ...report }) });
    const projects = [{ rows: [{ value: '1' }] }, { purpose: '用途', rows: [{ value: '1' }, { value: '2' }] }];
    const place = { file: '示例.txt', table: 9, row: 9, cell: 9, paragraph: null, line: null };
    expect(run(projects, [rule({ project: 2, column: 'value', indicators: [2], at: span(0, 1) })])).toMatchObject([
      { id: 'plan.found.p2.r2.value', project: 2, indicator: 2, indicators: [2], column: 'value', place: { table: 2, row: 10, cell: 5 }, span: { start: 0, end: 1 } },
    ]);
    expect(run(projects, [rule({ project: 2, column: 'purpose' })])).toMatchObject([{ id: 'plan.found.p2.purpose', place: { table: 2, row: 4, cell: 2 } }]);
    expect(run(projects, [rule({ project: 1, place })])).toMatchObject([{ id: 'plan.found.p1', place }]);
    expect(run(projects, [rule({ project: 3, column: 'purpose' })])).toMatchObject([{ project: 3, place: null }]);
  });

  test('may report without data', () => {
    expect(run([{ rows: [] }], [planRule({ check: (_, report) => report({ message: 'found' }) })])).toHaveLength(1);
  });
});

describe('severity', () => {
  test('is the declared one unless the profile weighs the rule differently, in every scope', () => {
    const rules = [
      unclear,
      projectRule({ check: (_, report) => report({ message: 'found', column: null }) }),
      planRule({ check: (_, report) => report({ message: 'found' }) }),
    ];
    const severities = (override: readonly (readonly [string, Severity])[]) =>
      runRules(makePlan([{ rows: [{ value: '1' }] }]), { rules, trees }, profileWith(override)).map((finding) => finding.severity);
    expect(severities([])).toEqual(['blocks', 'explain', 'advice']);
    expect(severities([['unclear', 'advice'], ['project', 'blocks'], ['plan', 'explain']])).toEqual(['advice', 'blocks', 'explain']);
  });
});

describe('one root cause per cell', () => {
  test('the less basic fault of a cell is derived, whatever the order of the rules', () => {
    const plan: readonly ProjectInput[] = [{ rows: [{ value: '' }, { value: '1' }] }];
    for (const rules of [[blank, unclear], [unclear, blank]]) {
      const derived = run(plan, rules).filter((finding) => finding.derived);
      expect(derived.map((finding) => finding.id)).toEqual(['unclear.found.p1.r1.value']);
    }
  });

  test('two faults of the same rank both stand', () => {
    const second = rowRule({ id: 'second', rootCause: 'no-unit', check: (_, report) => report({ message: 'found' }) });
    expect(run([{ rows: [{ value: '1' }] }], [unclear, second]).map((finding) => finding.derived)).toEqual([false, false]);
  });

  test('a rule without a rank stands on its own', () => {
    const own = rowRule({ id: 'own', rootCause: null, check: (_, report) => report({ message: 'found' }) });
    expect(run([{ rows: [{ value: '' }] }], [blank, own]).map((finding) => finding.derived)).toEqual([false, false]);
  });

  test('another cell of the same row is another matter', () => {
    const named = rowRule({ id: 'named', rootCause: 'no-sign', check: (_, report) => report({ message: 'found', column: 'name' }) });
    expect(run([{ rows: [{ value: '' }] }], [blank, named]).map((finding) => finding.derived)).toEqual([false, false]);
  });

  test('what a project rule explains on its rows is derived there and nowhere else', () => {
    const explaining = projectRule({ explains: ['unclear'], check: (_, report) => report({ message: 'found', column: 'level2', indicators: [1, 3] }) });
    const findings = run([{ rows: [{ value: '1' }, { value: '2' }, { value: '3' }] }], [unclear, explaining]);
    expect(findings.map((finding) => [finding.id, finding.derived])).toEqual([
      ['unclear.found.p1.r1.value', true],
      ['unclear.found.p1.r2.value', false],
      ['unclear.found.p1.r3.value', true],
      ['project.found.p1.r1+3.level2', false],
    ]);
  });

  test('one project explains nothing of another', () => {
    const explaining = projectRule({ explains: ['unclear'], check: ({ project }, report) => void (project.ordinal === 1 && report({ message: 'found', column: null, indicators: [1] })) });
    const findings = run([{ rows: [{ value: '1' }] }, { rows: [{ value: '1' }] }], [unclear, explaining]);
    expect(findings.filter((finding) => finding.derived).map((finding) => finding.project)).toEqual([1]);
  });
});

test('a project without a printed number is named by its position', () => {
  const plan = makePlan([{ rows: [{ value: '1' }] }, { rows: [{ value: '1' }] }]);
  const numberless = { ...plan, projects: plan.projects.map((project) => ({ ...project, number: null })) };
  expect(runOn(numberless, [unclear]).map((finding) => finding.id)).toEqual(['unclear.found.p1.r1.value', 'unclear.found.p2.r1.value']);
});

test('projects of two units that both count from 1 are told apart', () => {
  const findings = run([{ number: 1, rows: [{ value: '1' }] }, { number: 1, rows: [{ value: '1' }] }], [unclear]);
  expect(findings.map(({ id, project }) => [id, project])).toEqual([['unclear.found.p1.r1.value', 1], ['unclear.found.p2.r1.value', 2]]);
});

test('no rules, no projects: no findings', () => {
  expect(run([{ rows: [{ value: '1' }] }], [])).toEqual([]);
  expect(run([], [unclear])).toEqual([]);
});

function run(projects: readonly ProjectInput[], rules: readonly LintRule[]) {
  return runOn(makePlan(projects), rules);
}

function runOn(plan: DepartmentPlan, rules: readonly LintRule[]) {
  return runRules(plan, { rules, trees }, profileWith([]));
}

function profileWith(severities: readonly (readonly [string, Severity])[]): ResolvedProfile {
  return {
    id: 'test',
    title: '示例口径',
    values: nationalValues(),
    versions: [],
    severities: new Map(severities),
  };
}

function rowRule(parts: Partial<Omit<RowRule, 'scope'>>): RowRule {
  return defineRowRule<string>({
    id: 'row', ...texts, severity: 'blocks', reviewItem: 'results-reasonable', columns: ['value'], rootCause: null, oncePerProject: null, check: () => {}, ...parts,
  });
}

function projectRule(parts: Partial<Omit<ProjectRule, 'scope'>>): ProjectRule {
  return defineProjectRule<string>({ id: 'project', ...texts, severity: 'explain', reviewItem: 'indicators-sound', columns: [], explains: [], check: () => {}, ...parts });
}

function planRule(parts: Partial<Omit<PlanRule, 'scope'>>): PlanRule {
  return definePlanRule<string>({ id: 'plan', ...texts, severity: 'advice', reviewItem: 'form-complete', check: () => {}, ...parts });
}

test('a rule about the whole plan can carry the repair of rows it points at', () => {
  const repair = { kind: 'remove', rows: [1] } as const;
  const rule = planRule({ check: (_, report) => report({ message: 'found', project: 1, column: 'value', indicators: [1], repair }) });
  expect(run([{ rows: [{ value: '1' }] }], [rule])).toMatchObject([{ repair, rewrite: null, indicator: 1 }]);
});

test('a finding may rest on less than its rule', () => {
  const own: Citation = { source: '示例条例', clause: '第一条', confidence: 'verified' };
  const rule = planRule({ check: (_, report) => (report({ message: 'found', ground: [own] }), report({ message: 'found' })) });
  expect(run([], [rule]).map((finding) => finding.ground)).toEqual([[own], ground]);
});

test('a rule that speaks twice about one place has two ids', () => {
  const rule = planRule({
    check: (_, report) => {
      for (const at of [span(0, 1), span(1, 2), span(2, 3)]) report({ message: 'found', column: 'safeguards', at });
    },
  });
  expect(run([{ rows: [] }], [rule]).map(({ id }) => id)).toEqual(['plan.found.plan.safeguards', 'plan.found.plan.safeguards.2', 'plan.found.plan.safeguards.3']);
});
