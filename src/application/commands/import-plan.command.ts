// Imports a plan: the file is read under limits, checked, and stored with its file as a new version; the same file again changes nothing.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { checkPlan, type CheckSummary } from '../../domain/check/index.ts';
import { majorityDivision } from '../../domain/identity/index.ts';
import { codesOfTexts } from '../../domain/organisation/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import type { ListLayoutStore } from '../list-layouts/list-layout-store.ts';
import { mayEdit } from '../declaration/edit-permission.ts';
import { withoutHiddenCharacters } from '../hidden-characters.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { codeOfAnother } from '../code-of-another.ts';
import { mayOnPlan, originOf, placeOf } from '../plan-access.ts';
import { figuresOf, type RuleEdition } from '../plan-figures.ts';
import { departmentCode, placeOfCode, placesOfPlan, sectionsOfDemo } from '../plan-places.ts';
import type { PlanPlace, PlanStore, SavedImport } from '../plan-store.ts';
import type { PlanParser } from '../ports.ts';
import { unitEnded } from '../unit-ended.ts';

export interface ImportPlanPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly parser: PlanParser;
  readonly layouts: ListLayoutStore;
  readonly edition: RuleEdition;
}

export interface ImportPlanInput {
  readonly actor: Actor;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** 示范: outside all statistics of real units. */
  readonly kind: 'real' | 'demo';
}

export interface ImportOutcome extends SavedImport {
  readonly unread: number;
  readonly remarks: readonly string[];
  readonly summary: CheckSummary;
}

/** Nothing is stored where it answers a fault. */
export async function importPlan(ports: ImportPlanPorts, input: ImportPlanInput): Promise<Result<ImportOutcome, Fault>> {
  const { actor, bytes, fileName, kind } = input;
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'plan.import', tree);
  if (refused !== null) return failed(refused);

  // The parser may take the bytes away into its worker; the file itself is stored afterwards.
  const stored = await ports.layouts.list();
  const reading = await ports.parser.parse(bytes.slice(), fileName, { layouts: stored.map(({ layout }) => layout), fit: 'every-heading' });
  if (!reading.ok) return reading;
  const { plan, format, remarks } = reading.value;
  const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!checked.ok) return checked;
  const unitCode = ownerCode(plan);
  if (unitCode === null) return failed(withoutUnit(plan.file));
  if (plan.fiscalYear === null) return failed(withoutYear(plan.file));

  const { profile, summary } = checked.value;
  const division = majorityDivision(plan, profile.values.projectCode) ?? ports.organisation.home;
  const demo = kind === 'demo';
  const asked = { division, code: unitCode };
  const during = { fiscalYear: plan.fiscalYear, today: today(ports) };
  const wanted = placeOfCode(tree, asked, during);
  const formerCodes = wanted === null ? [] : codesOfTexts(tree.memory, { division, node: wanted, fiscalYear: plan.fiscalYear });
  const standing = demo ? null : await ports.plans.placed({ division, unitCode, unit: wanted, formerCodes, fiscalYear: plan.fiscalYear });
  const place: PlanPlace = standing ?? { division, unitCode, unit: wanted, fiscalYear: plan.fiscalYear, state: 'drafting', demo };
  if (!demo) {
    const elsewhere = mayOnPlan(actor, 'plan.import', place, tree);
    if (elsewhere !== null) return failed(elsewhere);
    if (standing !== null && wanted !== null && originOf(standing, tree) !== wanted) return failed(codeOfAnother({ code: unitCode, year: plan.fiscalYear, tree, bearer: wanted, standing }));
    const ended = standing === null ? unitEnded({ code: unitCode, year: plan.fiscalYear, tree, bearer: wanted }) : null;
    if (ended !== null) return failed(ended);
  }
  const under = demo ? [] : borrowedFor(actor, [{ action: 'plan.import', subject: { node: placeOf(place, tree), state: place.state, declaredBy: [] } }], tree);
  const units = ownUnits(actor, plan.units, unitCode).map(({ code, name }) => ({ code, name: withoutHiddenCharacters(name) }));
  const places = placesOfPlan(tree, { division, ownerCode: unitCode, units }, () => ports.organisation.newId());
  const placed = await ports.organisation.saveNodes({ actor: auditName(actor), under, changes: demo ? [...places, ...sectionsOfDemo(tree, places, () => ports.organisation.newId())] : places, demo, today: today(ports) });
  if (!placed.ok) return placed;
  const placedTree = await organisationToday(ports);
  const saved = await ports.plans.save({
    actor: auditName(actor),
    under,
    plan,
    remarks,
    format,
    bytes,
    fileName,
    demo,
    division,
    // A unit that has another code by now goes on in the text that stands under its former one.
    unitCode: standing?.unitCode ?? unitCode,
    unit: placeOfCode(placedTree, asked, during),
    rules: [...new Set(profile.versions.map(({ versionId }) => versionId))],
    figures: figuresOf(plan, checked.value),
    edition: ports.edition,
    mayNow: (picture, touched) => mayEdit(picture, { actor, touched, tree: placedTree, today: today(ports) }),
  });
  if (!saved.ok) return saved;
  return ok({ ...saved.value, unread: plan.unread.length, remarks, summary });
}

/** The unit of the text; of several units their department, which is the part of the code they share (414 of 414001 and 414002). */
function ownerCode({ units }: DepartmentPlan): string | null {
  const [first, ...others] = units.flatMap(({ code }) => code ?? []);
  if (first === undefined || others.length === 0) return first ?? null;
  const department = departmentCode(first);
  return others.every((code) => departmentCode(code) === department) ? department : first;
}

/** The units whose places an import may bring along: once posts are given, its own alone. Whoever fills in a unit makes no other units and departments. */
function ownUnits(actor: Actor, units: DepartmentPlan['units'], owner: string): DepartmentPlan['units'] {
  return actor.kind !== 'account' || actor.alone ? units : units.filter(({ code }) => code === owner);
}

function withoutUnit(file: string): Fault {
  return {
    code: 'plan-without-unit',
    what: '文本里没有找到单位代码和单位名称，不知道是哪个单位的绩效文本',
    where: file,
    remedy: '请在项目绩效目标表上方写明单位（例如“414001某某市市场监督管理局本级”）后再导入；只想检查的，用“检查”页，不会保存。',
  };
}

function withoutYear(file: string): Fault {
  return {
    code: 'plan-without-year',
    what: '文本里看不出预算年度',
    where: file,
    remedy: '请填全项目编码，或在标题、项目名称中写明年度（例如“2021年”）后再导入；只想检查的，用“检查”页，不会保存。',
  };
}
