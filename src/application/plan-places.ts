// The places that a text brings along: an import makes the division, the department and the units that the organisation does not hold yet, so that access
// by unit works from the first import on. Names are taken from the text and may be changed later; nothing that stands is renamed. The 示范 text brings the sections of its bureau as well.
import { sampleSections } from '../catalogue/organisation/sample-bureau.ts';
import { ownPlaceOf } from '../domain/identity/index.ts';
import { divisionOfCode, firstHolder, holderOn, nodeOfCode, standingPlace, type CodedPlace, type OrganisationNode, type OrganisationTree } from '../domain/organisation/index.ts';
import type { Unit } from '../domain/plan/index.ts';
import { civilDate, type CivilDate } from '../kernel/civil-date.ts';
import type { NodeChange } from './organisation-store.ts';

export interface PlanPlaces {
  readonly division: string;
  /** Of the unit, or of the department of several units. */
  readonly ownerCode: string;
  readonly units: readonly Pick<Unit, 'code' | 'name'>[];
}

/** 单位代码: 414001 = department 414 + unit 001. */
export function departmentCode(unitCode: string): string {
  return unitCode.slice(0, departmentDigits);
}

const departmentDigits = 3;

/** Which place a text of a year speaks of by a code: who bears it, or bore it at the end of that year; else whoever bore it first. Null: nobody ever did. */
export function placeOfCode(tree: OrganisationTree, place: CodedPlace, { fiscalYear, today }: { readonly fiscalYear: number; readonly today: CivilDate }): string | null {
  const end = civilDate(fiscalYear, 12, 31);
  const day = end !== null && end < today ? end : today;
  return holderOn(tree.memory, place, day) ?? nodeOfCode(tree, place)?.id ?? firstHolder(tree.memory, place);
}

/** The line of nodes from the division to the units, those that stand as they are and new ones for the rest. */
export function placesOfPlan(tree: OrganisationTree, places: PlanPlaces, newId: () => string): readonly NodeChange[] {
  const units = places.units.flatMap(({ code, name }) => (code === null || code === departmentCode(code) ? [] : [{ code, name }]));
  const firstName = units[0]?.name ?? '';
  const line: NodeChange[] = [];
  const place = (standing: OrganisationNode | null, made: Pick<NodeChange, 'kind' | 'code' | 'name' | 'parent'>): string => {
    const node = standing ?? { id: newId(), from: null, to: null, ...made };
    // One that was changed from some day on is somebody's own already, and may be called otherwise later.
    if ((node.earlier ?? []).length === 0) line.push(standing === null ? node : { ...node, asItStands: true });
    return node.id;
  };
  const { division } = places;
  const top = place(divisionOfCode(tree, division), { kind: 'division', code: division, name: ownPlaceOf(firstName)?.name ?? `区划${division}`, parent: null });
  const departments = new Map<string, string>();
  const departmentOf = (code: string, name: string): string => {
    const known = departments.get(code);
    if (known !== undefined) return known;
    const id = place(bearerOf(tree, { division, code }), { kind: 'department', code, name: departmentName(name, code), parent: top });
    departments.set(code, id);
    return id;
  };
  if (places.ownerCode === departmentCode(places.ownerCode)) departmentOf(places.ownerCode, firstName);
  for (const { code, name } of units) {
    const standing = bearerOf(tree, { division, code });
    // Its bearer has ended and nobody took over: it is not made again.
    if (standing === null && firstHolder(tree.memory, { division, code }) !== null) continue;
    const parent = standing === null ? departmentOf(departmentCode(code), name) : standing.parent;
    place(standing, { kind: 'unit', code, name, parent });
  }
  return line;
}

/** Who bears a code today, or what stands of whoever bore it before. */
function bearerOf(tree: OrganisationTree, place: CodedPlace): OrganisationNode | null {
  const before = firstHolder(tree.memory, place);
  return nodeOfCode(tree, place) ?? (before === null ? null : standingPlace(tree, before));
}

/** The sections of the sample bureau, under the unit of the 示范 text; what stands there already is left alone. */
export function sectionsOfDemo(tree: OrganisationTree, places: readonly NodeChange[], newId: () => string): readonly NodeChange[] {
  const unit = places.find(({ kind }) => kind === 'unit');
  if (unit === undefined) return [];
  const standing = new Set([...tree.nodes.values()].filter(({ parent }) => parent === unit.id).map(({ name }) => name));
  return sampleSections.filter(({ name }) => !standing.has(name)).map(({ name }): NodeChange => ({ id: newId(), kind: 'section', code: null, name, parent: unit.id, from: null, to: null }));
}

/** 某某市市场监督管理局本级 is a unit of the department 某某市市场监督管理局. */
function departmentName(unitName: string, code: string): string {
  const name = unitName.endsWith('本级') ? unitName.slice(0, -2) : '';
  return name === '' ? `主管部门${code}` : name;
}
