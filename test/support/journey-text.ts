// The text with which the journey of six roles begins: ten projects of a market-supervision bureau of a county that is nowhere, printed as a Word file. Nine were made
// with care; project 4 stands as the founding document has it, and in project 10 the targets and their grounds went into each other's rows, which no rule can forbid
// and a reviewer sees.
import { readPlanFile, writePlan } from '../../src/documents/index.ts';
import type { DepartmentPlan, Project } from '../../src/domain/plan/index.ts';
import { readProjectFile } from './corpus.ts';
import { declaredPlan } from './declared-plan.ts';

export const journeyUnit = { code: '414001', name: '示例县市场监督管理局本级' };

/** As the bureau sends it in: a `.docx`. */
export function journeyDocument(unit: typeof journeyUnit = journeyUnit, faults: 'with-faults' | 'clean' = 'with-faults'): Uint8Array {
  return writePlan(journeyPlan(unit, faults)).bytes;
}

function journeyPlan(unit: typeof journeyUnit, faults: 'with-faults' | 'clean'): DepartmentPlan {
  const made = planOf(ofUnit(readText('demonstration-2027.txt'), unit));
  const [food, product, ...others] = made.projects;
  const neglected = planOf(ofUnit(readText('dingzhou-2021.txt'), unit)).projects[3];
  const [, measuring] = declaredPlan().projects;
  if (food === undefined || product === undefined || neglected === undefined || measuring === undefined) throw new Error('the samples hold these projects');
  const inOrder = [food, ...others.slice(0, 2), faults === 'clean' ? [] : neglected, ...others.slice(2), measuring, faults === 'clean' ? product : withSwappedTargets(product)].flat();
  return {
    ...made,
    projects: inOrder.map((project, index) => ({ ...project, number: index + 1, ordinal: index + 1, unitCode: unit.code })),
  };
}

/** The first two rows say what the other one should. The first does not name what it counts: where both name it, a rule finds them exchanged. */
function withSwappedTargets(project: Project): Project {
  const [one, two, ...others] = project.indicators;
  if (one === undefined || two === undefined) throw new Error('two rows');
  const said = (row: typeof one, from: typeof one) => ({ ...row, target: from.target, basis: from.basis, columns: { ...row.columns, value: from.columns.value ?? { text: '', place: row.place }, basis: from.columns.basis ?? { text: '', place: row.place } } });
  const unnamed = { ...one, name: '产品质量监督抽查数量', columns: { ...one.columns, name: { place: one.place, text: '产品质量监督抽查数量' } } };
  return { ...project, indicators: [said(unnamed, two), said(two, one), ...others] };
}

function readText(name: string): string {
  return new TextDecoder().decode(readProjectFile(`data/samples/${name}`));
}

/** The samples' own units, their year in the codes and their division made those of the journey. */
function ofUnit(text: string, { code, name }: typeof journeyUnit): string {
  return text.replaceAll(/(?:999001示例县|414001定州市)市场监督管理局本级/gu, `${code}${name}`).replaceAll('13999927', '13068227').replaceAll('13068221', '13068227');
}

function planOf(text: string): DepartmentPlan {
  const reading = readPlanFile(new TextEncoder().encode(text), '绩效文本.txt');
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value.plan;
}
