// Begins the text of a unit and year that has none: with projects of an earlier text that go on and what stands beside their forms, or with one blank project. It is written
// as the file of the trade and read back before it is stored, so that a text begun here and one brought in are of the same kind; from then on it is declared like every other.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { projectTargetsHebei2021 } from '../../catalogue/forms/project-targets-hebei-2021.form.ts';
import { blankProject } from '../../catalogue/templates/blank.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { writePlan } from '../../documents/index.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { withCosting } from '../../domain/costing/index.ts';
import { planOf } from '../../domain/editing/index.ts';
import { codesOfTexts, isWithin, nearestOfKind, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { besideGoingOn, chosenYear, planBegunBlank, planGoingOn, sameProjects, type BesideBegun } from '../../domain/template/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import type { DeclarationPicture, DeclarationStore } from '../declaration/declaration-store.ts';
import { besideCounts, besideParts, earlierProject } from '../declaration/going-on.ts';
import { mayEdit } from '../declaration/edit-permission.ts';
import { may, maySomewhere, type AccessAsked } from '../may.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { codeOfAnother } from '../code-of-another.ts';
import { mayReadPlan, originOf, placeOf } from '../plan-access.ts';
import { figuresOf } from '../plan-figures.ts';
import type { BesideCounts, PlanBeginning, SavedImport } from '../plan-store.ts';
import type { ImportPlanPorts } from './import-plan.command.ts';

export interface BeginPlanPorts extends ImportPlanPorts {
  readonly declarations: DeclarationStore;
}

export type Beginning =
  /** Projects of an earlier text of the same unit, by their lasting identities. */
  | { readonly kind: 'copy'; readonly plan: string; readonly projects: readonly string[] }
  /** Nothing but a first project of this name. */
  | { readonly kind: 'blank'; readonly firstProject: string };

export interface BeginPlanInput {
  readonly actor: Actor;
  /** The unit's place in the organisation. */
  readonly unit: string;
  readonly fiscalYear: FiscalYear;
  readonly beginning: Beginning;
}

interface Begun {
  readonly plan: DepartmentPlan;
  /** Rows without a word are rows to be filled in; a reader would not take them for any. */
  readonly isBlank: boolean;
  /** As it will be told, once it is known how the written text reads. */
  readonly beginning: (beside: BesideBegun) => PlanBeginning;
  /** What goes on beside the forms of the text that was read back. */
  readonly beside: (begun: DepartmentPlan) => BesideBegun;
  /** What is to be looked at before anything is handed in. */
  readonly remarks: (beside: BesideCounts) => readonly string[];
}

/** Nothing is stored where it answers a fault. */
export async function beginPlan(ports: BeginPlanPorts, input: BeginPlanInput): Promise<Result<SavedImport, Fault>> {
  const { actor, fiscalYear } = input;
  const tree = await organisationToday(ports);
  const asked: AccessAsked = { action: 'plan.import', subject: { node: input.unit, state: 'drafting', declaredBy: [] } };
  const refused = maySomewhere(actor, 'plan.import', tree) ?? may(actor, asked, tree);
  if (refused !== null) return failed(refused);
  const unit = tree.nodes.get(input.unit);
  const unitCode = unit?.code ?? null;
  if (unit === undefined || unit.kind !== 'unit' || unitCode === null) return failed(noSuchUnit);
  const division = nearestOfKind(tree, unit.id, 'division')?.code ?? ports.organisation.home;
  const standing = await ports.plans.placed({ division, unitCode, unit: unit.id, formerCodes: codesOfTexts(tree.memory, { division, node: unit.id, fiscalYear }), fiscalYear });
  if (standing !== null) return failed(originOf(standing, tree) === unit.id ? standsAlready(unit.name, fiscalYear) : codeOfAnother({ code: unitCode, year: fiscalYear, tree, bearer: unit.id, standing }));

  const begun = await begin(ports, { ...input, tree }, { id: unit.id, code: unitCode, name: unit.name });
  if (!begun.ok) return begun;
  const written = writePlan(begun.value.plan);
  const fileName = `${unit.name}${fiscalYear}年部门预算绩效文本（起草）.docx`;
  const read = await readBack(ports, { ...begun.value, bytes: written.bytes, fileName });
  if (!read.ok) return read;
  if (!sameProjects(begun.value.plan.projects, read.value.projects)) return failed(readOtherwise);
  const plan: DepartmentPlan = { ...read.value, fiscalYear, fiscalYearOrigin: chosenYear(fiscalYear) };
  const beside = begun.value.beside(plan);
  // Its figures are those of the text together with its 测算.
  const costed = withCosting(plan, new Map(beside.projects.map(({ costing }, index) => [index + 1, costing.map((line, at) => ({ ...line, id: String(at) }))])));
  const checked = checkPlan(costed, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!checked.ok) return checked;
  return ports.plans.save({
    actor: auditName(actor),
    under: borrowedFor(actor, [asked], tree),
    plan,
    remarks: begun.value.remarks(besideCounts(beside)),
    format: 'docx',
    bytes: written.bytes,
    fileName,
    demo: false,
    division,
    unitCode,
    unit: unit.id,
    rules: [...new Set(checked.value.profile.versions.map(({ versionId }) => versionId))],
    figures: figuresOf(costed, checked.value),
    edition: ports.edition,
    begun: begun.value.beginning(beside),
    beside,
    // Somebody else began or imported it a moment ago: what stands is not overwritten by a beginning.
    mayNow: async (picture, touched) => {
      const permitted = await mayEdit(picture, { actor, touched, tree, today: today(ports) });
      return permitted.ok ? failed(standsAlready(unit.name, fiscalYear)) : permitted;
    },
  });
}

/** Where something stands on the paper that was written. */
async function readBack(ports: BeginPlanPorts, { plan, isBlank, bytes, fileName }: Begun & { readonly bytes: Uint8Array; readonly fileName: string }): Promise<Result<DepartmentPlan, Fault>> {
  if (isBlank) return ok({ ...plan, file: fileName });
  const reading = await ports.parser.parse(bytes.slice(), fileName);
  return reading.ok ? ok(reading.value.plan) : reading;
}

async function begin(ports: BeginPlanPorts, { actor, unit: unitNode, fiscalYear, beginning, tree }: BeginPlanInput & { readonly tree: OrganisationTree }, unit: { readonly id: string; readonly code: string; readonly name: string }): Promise<Result<Begun, Fault>> {
  switch (beginning.kind) {
    case 'blank': {
      const name = beginning.firstProject.trim();
      if (name === '') return failed(noName);
      const plan = planBegunBlank({ unit, year: fiscalYear, name, blank: blankProject, form: projectTargetsHebei2021, trees: indicatorTrees, newId: () => ports.organisation.newId() });
      return ok({ plan, isBlank: true, beginning: () => ({ kind: 'blank', template: 'blank', project: name }), beside: () => nothingBeside, remarks: () => ['这份文本由空表起草，第一部分和各项目都待填写。'] });
    }
    case 'copy': {
      const picture = await ports.declarations.picture(beginning.plan);
      if (picture === null || picture.plan.state === 'given-up' || mayReadPlan(actor, picture.plan, tree) !== null) return failed(noEarlier);
      const { plan: earlier, draft } = picture;
      if (placeOf(earlier, tree) !== unit.id || earlier.fiscalYear >= fiscalYear) return failed(notEarlier(fiscalYear));
      const positions = draft.projects.flatMap(({ id }, index) => (beginning.projects.includes(id) ? [index] : []));
      if (positions.length === 0 || positions.length < new Set(beginning.projects).size) return failed(noSuchProjects);
      const plan = planGoingOn(planOf(draft), new Set(positions), { year: fiscalYear, unit });
      const kept = plan.projects.map(nameOf);
      const left = draft.projects.filter((_, index) => !positions.includes(index)).map(({ project }) => nameOf(project));
      return ok({
        plan,
        isBlank: false,
        beginning: (beside) => ({ kind: 'copy', plan: earlier.id, fiscalYear: earlier.fiscalYear, event: picture.event, kept, left, beside: besideCounts(beside) }),
        beside: (begun) => besideOf(picture, { positions, begun, knows: (section) => tree.nodes.has(section) && isWithin(tree, section, unitNode) }),
        remarks: (beside) => remarksOf(picture, { kept, positions: new Set(positions), beside }),
      });
    }
  }
}

const nothingBeside: BesideBegun = { projects: [], activities: [] };

function besideOf(picture: DeclarationPicture, { positions, begun, knows }: { readonly positions: readonly number[]; readonly begun: DepartmentPlan; readonly knows: (section: string) => boolean }): BesideBegun {
  const earlier = picture.draft.projects.filter((_, index) => positions.includes(index)).map((project) => earlierProject(picture, project));
  return besideGoingOn(earlier, { begun: begun.projects, activities: picture.activities, knows });
}

function remarksOf({ plan, draft, activities }: DeclarationPicture, { kept, positions, beside }: { readonly kept: readonly string[]; readonly positions: ReadonlySet<number>; readonly beside: BesideCounts }): readonly string[] {
  const came = besideParts.filter(({ part }) => beside[part] > 0).map(({ title }) => title);
  const names = kept.map((one) => `“${one}”`);
  const going = new Set(draft.projects.filter((_, index) => positions.has(index)).map(({ id }) => id));
  const idle = activities.filter(({ projects }) => projects.length > 0 && !projects.some((id) => going.has(id))).map(({ name }) => `“${name}”`);
  return [
    `${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}个项目` : ''}照抄自${plan.fiscalYear}年度文本${came.length === 0 ? '' : `，连同${came.join('、')}`}，都写为延续。沿用的每一处标着“沿用上年，未确认”，改过或确认过就不再标；名称、编码和日期里的年度没有改动，见各处的问题和修改建议。`,
    ...(idle.length === 0 ? [] : [`工作活动${idle.join('、')}上年由没有延续的项目落实，请在“职责、活动和项目”里重新选择。`]),
  ];
}

function nameOf({ name, title }: Project): string {
  return name?.text.trim() || title;
}

function standsAlready(unitName: string, year: FiscalYear): Fault {
  return { code: 'plan-exists', what: `${unitName}${year}年度的绩效文本已经有了`, where: '起草', remedy: '请直接打开编辑；要用文件替换内容的，请用“导入”。' };
}

const readOtherwise: Fault = { code: 'projects-differ', what: '照抄写出的文本，读回来的项目和选中的不一样', where: '起草', remedy: '测算、职责和填报科室会对错项目，所以没有写入任何内容。请核对选中项目的名称，或者导入新年度的文件。' };
const noSuchUnit: Fault = { code: 'unit-not-found', what: '没有这个预算单位，或者它没有单位代码', where: '单位', remedy: '请先在“机构与岗位”里设立这个单位。' };
const noName: Fault = { code: 'invalid-request', what: '没有写第一个项目的名称', where: '第一个项目的名称', remedy: '请写明名称，以后可以改。' };
const noEarlier: Fault = { code: 'plan-not-found', what: '没有这份上年的文本，或者它已放弃、不在您的岗位范围内', where: '从哪份文本', remedy: '请重新选择。' };
const noSuchProjects: Fault = { code: 'project-not-found', what: '没有选择延续的项目，或者选中的项目已经不在上年的文本里', where: '延续的项目', remedy: '请重新选择至少一个项目。' };

function notEarlier(year: FiscalYear): Fault {
  return { code: 'previous-year', what: `选的文本不是本单位${year}年度以前的`, where: '从哪份文本', remedy: '请选择本单位更早年度的文本。' };
}
