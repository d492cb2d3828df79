import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { numberedProjects } from '../plan/index.ts';
import { describeMatch, matchProjects } from './match-projects.ts';

const bounds = { codeShape: { divisionDigits: 6, yearDigits: 2, tailLength: 3 }, likenessPercent: 60 };

function matched(current: readonly Partial<ProjectInput>[], previous: readonly Partial<ProjectInput>[]): readonly string[] {
  const projects = (inputs: readonly Partial<ProjectInput>[]) => numberedProjects(makePlan(inputs.map((input) => ({ rows: [], ...input }))));
  return matchProjects(projects(current), projects(previous), bounds).map((match) => `${match.current.number}←${match.previous.number} ${describeMatch(match)}`);
}

describe('projects of two years', () => {
  test('go together by their code, whole or but for the year', () => {
    expect(matched([{ name: '甲', code: '13068221ABC' }, { name: '乙', code: '13068221XYZ' }], [{ name: '丙', code: '13068220XYZ' }, { name: '丁', code: '13068221ABC' }])).toEqual([
      '1←2 项目编码相同或只差年度',
      '2←1 项目编码相同或只差年度',
    ]);
  });

  test('of another division, or with a code of another length, do not go together by it', () => {
    expect(matched([{ name: '甲', code: '13068221ABC' }, { name: '乙', code: '21ABCD' }], [{ name: '丙', code: '13010020ABC' }, { name: '丁', code: '20ABCD' }])).toEqual([]);
  });

  test('go together by a name that differs only in its year, where only one project has it', () => {
    expect(matched([{ name: '2021年路灯改造' }], [{ name: '2020年路灯改造' }])).toEqual(['1←1 去掉年份和文号后名称相同']);
    expect(matched([{ name: '路灯改造' }], [{ name: '路灯改造', purpose: '东街' }, { name: '路灯改造', purpose: '西街' }])[0]).toContain('相似');
  });

  test('go together by what they say where name and code were changed, the most alike first, each only once', () => {
    const cleaning = '清扫保洁城区道路并清运生活垃圾';
    expect(
      matched(
        [{ name: '环卫作业', purpose: cleaning }, { name: '环卫作业费', purpose: cleaning }, { name: '教师培训', purpose: '组织教师参加培训' }],
        [{ name: '环卫作业费用', purpose: cleaning }, { name: '植树造林', purpose: '荒山造林' }],
      ),
    ).toEqual(['2←1 名称和用途相似（97%）']);
  });

  test('without a name go by their title', () => {
    const nameless = (title: string) => ({ ...makePlan([{ rows: [] }]), projects: makePlan([{ rows: [] }]).projects.map((project) => ({ ...project, name: null, title })) });
    const [match] = matchProjects(numberedProjects(nameless('2021年路灯改造绩效目标表')), numberedProjects(nameless('2020年路灯改造绩效目标表')), bounds);
    expect(match?.by).toBe('name');
  });

  test('that have nothing in common stay apart', () => {
    expect(matched([{ name: '教师培训' }], [{ name: '植树造林' }])).toEqual([]);
    expect(matched([], [{ name: '植树造林' }])).toEqual([]);
  });
});
