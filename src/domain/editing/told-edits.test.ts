import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { applyEdit, draftOf, textsOfProject, toldEdits, type PlanDraft, type PlanEdit } from './index.ts';

const trees: readonly IndicatorTree[] = [];
const row = { level1: '产出指标', level2: '数量指标' };

describe('what edits changed', () => {
  test.each<readonly [string, readonly PlanEdit[], string]>([
    ['a cell', [{ kind: 'cell', project: 'a', row: 'a2', column: 'value', text: '≥120批次' }], '“食品安全抽检”第2行指标值：12类 → ≥120批次'],
    ['a cell that is emptied', [{ kind: 'cell', project: 'a', row: 'a2', column: 'value', text: ' ' }], '“食品安全抽检”第2行指标值：12类 → 空'],
    ['a field that was empty', [{ kind: 'field', project: 'a', field: 'purpose', text: '购买样品、\n检验、运输和公布结果所需的各项费用，按批次结算' }], '“食品安全抽检”资金用途：空 → 购买样品、 检验、运输和公布结果所需的各项费用，…'],
    ['several places', [{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥21次' }, { kind: 'goals', project: 'b', texts: ['1、维护'] }, { kind: 'paragraphs', part: 'goals', texts: ['总目标'] }], '“食品安全抽检”第1行指标值：≥20次 → ≥21次；另有2处'],
    ['the same place twice', [{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥21次' }, { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥22次' }], '“食品安全抽检”第1行指标值：≥20次 → ≥22次'],
    ['a place that was written back', [{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥21次' }, { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥20次' }], ''],
    ['a new row', [{ kind: 'row-added', project: 'a', row: 'a9', at: 1, texts: { ...row, name: '抽检合格率', value: '≥98%' } }], '“食品安全抽检”加第2行“抽检合格率”'],
    ['a new row without a name', [{ kind: 'row-added', project: 'a', row: 'a9', at: 0, texts: row }], '“食品安全抽检”加第1行'],
    ['a removed row', [{ kind: 'row-removed', project: 'a', row: 'a1' }], '“食品安全抽检”删去第1行“抽检次数”'],
    ['a row that came and went', [{ kind: 'row-added', project: 'a', row: 'a9', at: 0, texts: row }, { kind: 'row-removed', project: 'a', row: 'a9' }], ''],
    ['another order of rows', [{ kind: 'row-moved', project: 'a', row: 'a2', at: 0 }], '“食品安全抽检”行的次序'],
    ['another order of projects', [{ kind: 'project-moved', project: 'b', at: 0 }], '“设备维护”项目的次序'],
    ['a removed project', [{ kind: 'project-removed', project: 'b' }], '删去“设备维护”'],
    ['a new project', [{ kind: 'project-added', project: 'c', at: 2, content: contentOf('b') }], '新增“设备维护”'],
    ['what is written in a new project', [{ kind: 'project-added', project: 'c', at: 2, content: contentOf('b') }, { kind: 'field', project: 'c', field: 'title', text: '设备维护绩效目标表（新）' }], '新增“设备维护”；另有1处'],
    ['what was written in a project that goes', [{ kind: 'cell', project: 'b', row: 'b1', column: 'value', text: '7台' }, { kind: 'field', project: 'b', field: 'name', text: '维护' }, { kind: 'row-added', project: 'b', row: 'b9', at: 0, texts: row }, { kind: 'project-removed', project: 'b' }], '“设备维护”第1行指标值：6台 → 空；另有2处'],
    ['a project that came and went', [{ kind: 'project-added', project: 'c', at: 2, content: contentOf('b') }, { kind: 'project-removed', project: 'c' }], ''],
    ['a project that went and came back', [{ kind: 'project-removed', project: 'b' }, { kind: 'project-added', project: 'b', at: 1, content: contentOf('b') }], '新增“设备维护”'],
    ['a cell and a row of a new project', [{ kind: 'project-added', project: 'c', at: 2, content: contentOf('b') }, { kind: 'cell', project: 'c', row: 'x1', column: 'value', text: '8台' }, { kind: 'row-removed', project: 'c', row: 'x1' }], '新增“设备维护”'],
    ['a new row and a cell of it', [{ kind: 'row-added', project: 'a', row: 'a9', at: 2, texts: row }, { kind: 'cell', project: 'a', row: 'a9', column: 'value', text: '≥98%' }], '“食品安全抽检”加第3行；另有1处'],
    ['a row that was written in and then removed', [{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥21次' }, { kind: 'row-removed', project: 'a', row: 'a1' }], '“食品安全抽检”第1行指标值：≥20次 → 空；另有1处'],
    ['another column', [{ kind: 'cell', project: 'a', row: 'a1', column: 'basis', text: '《抽检计划》' }], '“食品安全抽检”第1行指标值确定依据：示例依据 → 《抽检计划》'],
    ['a project that went, came back and went', [{ kind: 'project-removed', project: 'b' }, { kind: 'project-added', project: 'b', at: 1, content: contentOf('b') }, { kind: 'project-removed', project: 'b' }], '删去“设备维护”'],
    ['nothing', [], ''],
  ])('%s', (_what, edits, told) => {
    const before = start();
    expect(toldEdits(before, done(before, edits), edits)).toBe(told);
  });

  test('a project without a name is called as its table is', () => {
    const before = start('  ');
    const edits: readonly PlanEdit[] = [{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥21次' }];
    expect(toldEdits(before, done(before, edits), edits)).toBe('“绩效目标表”第1行指标值：≥20次 → ≥21次');
  });
});

function start(name = '食品安全抽检'): PlanDraft {
  const plan = makePlan([{ name, purpose: '', rows: [{ ...row, name: '抽检次数', value: '≥20次' }, { ...row, name: '抽检批次', value: '12类' }] }, { name: '设备维护', rows: [{ ...row, name: '维护台数', value: '6台' }] }]);
  const draft = draftOf(plan, { projects: [{ id: 'a', indicators: ['a1', 'a2'] }, { id: 'b', indicators: ['b1'] }] });
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

function contentOf(id: string) {
  const standing = start().projects.find((project) => project.id === id);
  if (standing === undefined) throw new Error('no such project');
  const texts = textsOfProject(standing);
  return { ...texts, rows: texts.rows.map((one, index) => ({ ...one, id: `x${index + 1}` })) };
}

function done(draft: PlanDraft, edits: readonly PlanEdit[]): PlanDraft {
  return edits.reduce((standing, edit) => {
    const outcome = applyEdit(standing, edit, trees);
    if (!outcome.applied) throw new Error(outcome.message);
    return outcome.draft;
  }, draft);
}
