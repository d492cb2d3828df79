// The problems with what is asked for at each, free of contradictions: a cell is given one text in the whole opinion, told at the first problem that it
// answers and pointed to from the others; problems of one row name one another; and what a rewriting fills in although no problem speaks of it is told behind
// them, so that every blank that is counted stands somewhere.
import type { CheckReport } from '../../domain/check/index.ts';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { listOrdinals, type Finding } from '../../domain/lint/index.ts';
import { indicatorColumnTitles, numberedProjects } from '../../domain/plan/index.ts';
import { describeCitation } from '../../kernel/citation.ts';
import { cellsOf, changesFor, editGroups, editText, isOwn, ofProject, ownCellOf, structureText, type AdviceOptions, type EditGroup, type ProjectChanges, type StructuralProposal, type TextSetting } from './advice.ts';
import { opinionSections, type OpinionItem, type OpinionSection } from './opinion-items.ts';
import { withoutExamples } from './told-message.ts';

export interface AdvisedOpinion {
  readonly sections: readonly OpinionSection[];
  /** In the order of their numbers, which follow those of the problems. */
  readonly completions: readonly Completion[];
  /** What is asked for at a problem, sentence by sentence without full stops but for the rule's own. */
  readonly adviceOf: (item: OpinionItem) => readonly string[];
}

/** A cell to fill in or to change that no listed problem speaks of. */
export interface Completion {
  readonly number: number;
  readonly project: number;
  /** `第8行“保障业务工作情况”的指标值` */
  readonly where: string;
  readonly original: string;
  readonly why: string;
  readonly advice: string;
}

export function advisedOpinion(report: CheckReport, cite: NonNullable<AdviceOptions['cite']> = describeCitation): AdvisedOpinion {
  const sections = opinionSections(report);
  const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const told: Told = { edits: new Map(), structure: new Map() };
  const advised = items.map((item) => advise(item, told, { report, cite }));
  const related = relatedLines(advised, told.structure);
  const lines = new Map(advised.map((entry) => [entry.item.number, [...(entry.remedy === '' ? [] : [entry.remedy]), ...entry.lines.map((line) => `${line}。`), ...(related.get(entry.item.number) ?? []).map((line) => `${line}。`)]]));
  return { sections, completions: completionsOf(report, told, { cite, first: items.length + 1 }), adviceOf: ({ number }) => lines.get(number) ?? [] };
}

/** The number of the problem at which each change is told. */
interface Told {
  /** By `project/row/column`. */
  readonly edits: Map<string, number>;
  /** By the proposal's id. */
  readonly structure: Map<string, { readonly number: number; readonly proposal: StructuralProposal }>;
}

interface Advised {
  readonly item: OpinionItem;
  readonly remedy: string;
  readonly lines: readonly string[];
  /** Numbers of the problems to which the lines point. */
  readonly pointed: ReadonlySet<number>;
  /** Ids of the changes of the table that are told here. */
  readonly structure: ReadonlySet<string>;
}

interface Advising {
  readonly report: CheckReport;
  readonly cite: NonNullable<AdviceOptions['cite']>;
}

function advise(item: OpinionItem, told: Told, { report, cite }: Advising): Advised {
  const { finding, number } = item;
  const own = ownCellOf(finding);
  const answers = changesFor(finding.parts ?? [finding], report);
  const isAnswered = answersEveryCell(finding.parts ?? [finding], answers);
  const pointed = new Set<number>();
  const structure = new Set<string>();
  const lines = answers.flatMap(({ project, proposals, edits }) => {
    const setting: TextSetting = { report, project, own, cite };
    const changes = proposals.map((proposal) => {
      const before = told.structure.get(proposal.id);
      if (before === undefined) {
        told.structure.set(proposal.id, { number, proposal });
        structure.add(proposal.id);
        return structureText(proposal, report);
      }
      pointed.add(before.number);
      return `${structureText(proposal, report)}（同第${before.number}条）`;
    });
    const inOrder = edits.toSorted((a, b) => Number(isOwn(b, own)) - Number(isOwn(a, own)));
    const cells = inOrder.flatMap((group) =>
      byFirstTold(group, project, told).flatMap(({ at, rows }) => {
        if (at === null) {
          for (const row of rows) told.edits.set(cellKey(project, row, group), number);
          return [editText({ edit: group.edit, rows }, setting)];
        }
        if (!isAnswered) return [];
        pointed.add(at);
        return [`${cellsOf({ edit: group.edit, rows }, setting)}按第${at}条改`];
      }),
    );
    return [...changes, ...cells].map((line) => (answers.length > 1 ? ofProject(project, line) : line));
  });
  return { item, remedy: isAnswered ? withoutExamples(item.remedy) : item.remedy, lines, pointed, structure };
}

/** The rows of a group, those first that are told now, then by the problem at which they were told. */
function byFirstTold(group: EditGroup, project: number, { edits }: Told): readonly { readonly at: number | null; readonly rows: readonly number[] }[] {
  const rows = new Map<number | null, number[]>();
  for (const row of group.rows) {
    const at = edits.get(cellKey(project, row, group)) ?? null;
    rows.set(at, [...(rows.get(at) ?? []), row]);
  }
  return [...rows].map(([at, own]) => ({ at, rows: own })).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function cellKey(project: number, row: number, { edit }: EditGroup): string {
  return `${project}/${row}/${edit.column}`;
}

/** Where every cell of a problem is given its text, another example of a text beside it would contradict it; otherwise what the rule asks for is for the others. */
function answersEveryCell(findings: readonly Finding[], answers: readonly ProjectChanges[]): boolean {
  return findings.every(({ project, column, indicators }) => {
    const edits = answers.filter((answer) => answer.project === project).flatMap((answer) => answer.edits.filter(({ edit }) => edit.column === column));
    return indicators.length > 0 && indicators.every((row) => edits.some(({ rows }) => rows.includes(row)));
  });
}

/** A problem of more rows of a project than this is about a column; it names no problem of a single row. */
const rowsOfColumn = 3;

/** Which other problems speak of the same row, and whether one of them moves the row or takes it away. */
function relatedLines(advised: readonly Advised[], structure: Told['structure']): ReadonlyMap<number, readonly string[]> {
  const rows = new Map(advised.map((entry) => [entry, rowsOf(entry.item.finding)]));
  const changing = [...structure.values()];
  return new Map(
    advised.map((entry) => {
      const own = rows.get(entry) ?? new Set<string>();
      const { number } = entry.item;
      // What is told once for many projects is about none of their rows in particular.
      if (entry.structure.size === 0 && new Set((entry.item.finding.parts ?? []).map(({ project }) => project)).size > 1) return [number, []] as const;
      const moved = changing.filter((change) => change.number !== number && !entry.pointed.has(change.number) && change.proposal.indicators.some((row) => own.has(`${change.proposal.project}/${row}`)));
      const shown = isOfColumn(own) ? moved.filter(({ proposal }) => proposal.kind !== 'reclass') : moved;
      const lines = shown.map((change) => movedText(change, own));
      const named = new Set([...entry.pointed, ...moved.map((change) => change.number)]);
      // What is said of a whole column names no problem of a row, unless it moves the rows.
      const isSilent = isOfColumn(own) && entry.structure.size === 0;
      const others = advised.filter((other) => {
        const shared = rows.get(other) ?? new Set<string>();
        if (isSilent || other === entry || named.has(other.item.number)) return false;
        return (!isOfColumn(shared) || other.structure.size > 0) && [...shared].some((row) => own.has(row));
      });
      const numbers = others.map((other) => other.item.number);
      return [number, [...lines, ...(numbers.length === 0 ? [] : [`${own.size > 1 ? '上述各行' : '该行'}另见第${listOrdinals(numbers)}条`])]] as const;
    }),
  );
}

function isOfColumn(rows: ReadonlySet<string>): boolean {
  return rows.size > rowsOfColumn;
}

function rowsOf(finding: Finding): ReadonlySet<string> {
  return new Set((finding.parts ?? [finding]).flatMap(({ project, indicators }) => (project === null ? [] : indicators.map((row) => `${project}/${row}`))));
}

/** `第10条建议将该行移到社会效益指标`; a row that goes need not be put right first. */
function movedText({ number, proposal }: { readonly number: number; readonly proposal: StructuralProposal }, own: ReadonlySet<string>): string {
  const touched = (row: number) => own.has(`${proposal.project}/${row}`);
  const named = (row: number) => (own.size === 1 ? '该行' : `第${row}行`);
  switch (proposal.kind) {
    case 'swap':
      return `第${number}条建议将第${listOrdinals(proposal.indicators)}行的${[...new Set(proposal.cells.map(({ column }) => indicatorColumnTitles[column]))].join('、')}互换`;
    case 'reclass':
      return `第${number}条建议将${proposal.moves.filter(({ indicator }) => touched(indicator)).map(({ indicator, to }) => `${named(indicator)}移到${indicatorClassTitles[to]}`).join('，')}`;
    case 'merge': {
      const going = proposal.remove.filter(touched);
      return going.length === 0 ? `第${number}条建议将第${listOrdinals(proposal.remove)}行并入${named(proposal.keep)}` : `第${number}条建议将${going.map(named).join('、')}并入第${proposal.keep}行，同意合并的，${going.map(named).join('、')}不必再改`;
    }
    case 'remove': {
      const going = proposal.indicators.filter(touched).map(named).join('、');
      return `第${number}条建议删去${going}，同意删去的，${going}不必再改`;
    }
  }
}

function completionsOf(report: CheckReport, told: Told, { cite, first }: { readonly cite: Advising['cite']; readonly first: number }): readonly Completion[] {
  return numberedProjects(report.plan)
    .flatMap(({ number: project, project: { indicators } }) => {
      const proposals = report.made.proposals.filter((proposal) => proposal.project === project);
      const setting: TextSetting = { report, project, own: null, cite };
      return editGroups(proposals, (edit, row) => !told.edits.has(`${project}/${row}/${edit.column}`)).map((group) => {
        const where = cellsOf(group, setting);
        const originals = new Set(group.rows.flatMap((row) => indicators.find(({ ordinal }) => ordinal === row)?.columns[group.edit.column]?.text.trim() ?? []));
        return { project, where, original: [...originals].join('；'), why: group.edit.why, advice: editText(group, setting).slice(where.length) };
      });
    })
    .map((completion, index) => ({ number: first + index, ...completion }));
}
