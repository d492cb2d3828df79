import { describe, expect, test } from 'vitest';
import { makeProject, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { deriveFiscalYear } from './fiscal-year-origin.ts';

const code2021 = '130682211L0EHUUZ80ESH';
const code2022 = '130682221L0EHUUZ80ESH';

describe('the fiscal year comes', () => {
  test.each<readonly [string, readonly Partial<ProjectInput>[], number, string, string]>([
    ['from project codes', [{ code: code2021 }, { code: code2021 }, {}], 2021, 'project-codes', '据3个项目中2个的编码推定'],
    ['from most of the codes where they differ', [{ code: code2022 }, { code: code2021 }, { code: code2021 }], 2021, 'project-codes', '据3个项目中2个的编码推定'],
    ['from codes before names', [{ code: code2021, name: '2020年设备购置' }], 2021, 'project-codes', '据1个项目编码推定'],
    ['from names where no code says it', [{ code: '130682', name: '2022年抽检' }, { name: '2022年度培训' }, { name: '2021年结转' }], 2022, 'project-names', '据2处项目名称里的“2022年”推定'],
    ['from names before document numbers', [{ name: '冀财行【2020】156号2021年补助资金' }], 2021, 'project-names', '据1处项目名称里的“2021年”推定'],
    ['from a document number, one year on', [{ name: '冀财行【2020】156号补助资金' }], 2021, 'document-numbers', '据1处2020年的文号推定，按提前下达算下一年度'],
    ['from a number in any brackets', [{ name: '财行〔2019〕1号' }, { name: '财行[2019]2号' }, { name: '财行［2019］3号' }], 2020, 'document-numbers', '据3处2019年的文号推定，按提前下达算下一年度'],
  ])('%s', (_, projects, year, from, explanation) => {
    expect(deriveFiscalYear(projects.map(projectOf), null)).toEqual({ fiscalYear: year, origin: { from, explanation } });
  });

  test('from the title where the project prints no name', () => {
    const nameless = { ...projectOf({}), name: null, title: '2023年示例绩效目标表' };
    expect(deriveFiscalYear([nameless], null).fiscalYear).toBe(2023);
    const blank = { ...nameless, name: { text: ' ', value: null, place: nameless.place } };
    expect(deriveFiscalYear([blank], null).fiscalYear).toBe(2023);
  });

  test('from the titles where nothing else says it', () => {
    const projects = [{ ...projectOf({ name: '执法办案' }), title: '示例县2024年部门预算项目绩效目标汇总表' }];
    expect(deriveFiscalYear(projects, null)).toEqual({ fiscalYear: 2024, origin: { from: 'printed', explanation: '表名里印有“2024年”' } });
    expect(deriveFiscalYear([...projects, projectOf({ name: '2023年结转' })], null)).toMatchObject({ fiscalYear: 2023, origin: { from: 'project-names' } });
  });

  test.each<readonly [string, Partial<ProjectInput>]>([
    ['no project says it', {}],
    ['a code of the wrong length says nothing', { code: code2021.slice(1) }],
    ['a code with a letter in its year says nothing', { code: '1306822O1L0EHUUZ80ESH' }],
    ['two digits before 年 are no year', { name: '21年项目' }],
    ['five digits in brackets are no year', { name: '财行〔20201〕1号' }],
    ['a bracket left open holds no year', { name: '财行〔2020 1号' }],
    ['a number of the last century is no year', { name: '1998年项目，财行〔1998〕1号' }],
  ])('from nowhere where %s', (_, input) => {
    expect(deriveFiscalYear([projectOf(input)], null)).toEqual({
      fiscalYear: null,
      origin: { from: 'unknown', explanation: '项目编码、项目名称、文号和表名都看不出预算年度' },
    });
  });

  test.each<readonly [string, readonly Partial<ProjectInput>[], number, string, string]>([
    ['from the cover where the projects say another', [{ code: code2021 }], 2022, 'printed', '封面印有“2022年”'],
    ['from the cover where the projects say nothing', [{}], 2022, 'printed', '封面印有“2022年”'],
    ['from the codes where the cover agrees', [{ code: code2021 }], 2021, 'project-codes', '据1个项目编码推定'],
  ])('%s', (_, projects, printed, from, explanation) => {
    expect(deriveFiscalYear(projects.map(projectOf), { year: printed, on: 'cover' })).toEqual({ fiscalYear: printed, origin: { from, explanation } });
  });

  test('not from a cover whose year cannot be one', () => {
    expect(deriveFiscalYear([projectOf({ code: code2021 })], { year: 9999, on: 'cover' }).fiscalYear).toBe(2021);
  });

  test('from nowhere where there is no project', () => {
    expect(deriveFiscalYear([], null).fiscalYear).toBeNull();
  });
});

function projectOf(input: Partial<ProjectInput>): ReturnType<typeof makeProject> {
  return makeProject({ rows: [], ...input });
}
