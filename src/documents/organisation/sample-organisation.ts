// The founding bureau as an example of the workbook: its sections as its text divides the duties, and posts named by what they are. Nobody is invented.
import { sampleSections } from '../../catalogue/organisation/sample-bureau.ts';
import { roles, type Role } from '../../domain/access/index.ts';
import { organisationKindTitles, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { OrganisationSheets, PersonRow, PlaceRow } from './organisation-sheets.ts';

const unit = { code: '414001', name: '定州市市场监督管理局本级' };

export function sampleOrganisation(): OrganisationSheets {
  return {
    places: [
      place('division', '130682', '定州市', ''),
      place('department', '414', '定州市市场监督管理局', '130682'),
      place('unit', unit.code, unit.name, '414'),
      ...sampleSections.map(({ name }) => place('section', '', name, unit.code)),
    ].map((row, index) => ({ ...row, row: index + 2 })),
    people: [
      person('zhuguan', '主管部门财务', 'department-finance', '414'),
      person('caiwu', '单位财务', 'unit-finance', unit.code),
      person('lingdao', '单位领导', 'unit-leader', unit.code),
      ...sampleSections.flatMap(({ name, login }) => [
        person(`${login}-jingban`, `${name}经办人`, 'officer', `${unit.code}/${name}`),
        person(`${login}-fuze`, `${name}负责人`, 'section-head', `${unit.code}/${name}`),
      ]),
    ].map((row, index) => ({ ...row, row: index + 2 })),
  };
}

function place(kind: OrganisationKind, code: string, name: string, parent: string): Omit<PlaceRow, 'row'> {
  return { kind: organisationKindTitles[kind], code, name, parent, from: '', to: '', successor: '', ownOffice: '' };
}

function person(login: string, name: string, role: Role, at: string): Omit<PersonRow, 'row'> {
  return { login, name, role: roles[role].title, place: at, serves: '', from: '', to: '', reason: '示例' };
}
