import type { DepartmentFormDeclaration, FormDeclaration } from '../../domain/form/index.ts';
import { departmentTargets } from './department-targets.form.ts';
import { indicatorList } from './indicator-list.form.ts';
import { projectTargetsCostFirst } from './project-targets-cost-first.form.ts';
import { projectTargetsHebei2019 } from './project-targets-hebei-2019.form.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';
import { projectTargetsNational } from './project-targets-national.form.ts';
import { projectTargetsSichuan } from './project-targets-sichuan.form.ts';

/** Every form a document may be laid out by, tried in this order: what asks for more stands first. */
export const formDeclarations: readonly FormDeclaration[] = [
  projectTargetsHebei2019,
  projectTargetsHebei2021,
  projectTargetsSichuan,
  projectTargetsCostFirst,
  projectTargetsNational,
  indicatorList,
];

/** The forms of a department or unit as a whole; a table is read by one of them where no form of a project fits it. */
export const departmentForms: readonly [DepartmentFormDeclaration, ...DepartmentFormDeclaration[]] = [departmentTargets];
