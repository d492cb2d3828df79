// Where the money of a plan comes from: as the form prints it (财政, 其他 …), and by what the names of the projects say.
import type { Project, ProjectBudget } from '../../domain/plan/index.ts';
import { sumFen, zeroFen, type Fen } from '../../kernel/money.ts';

export interface MoneySource {
  readonly title: string;
  readonly amount: Fen;
  readonly projects: number;
  /** Projects whose cell for this source is blank or unreadable: their money is in no sum. */
  readonly unknown: number;
}

const printedSources: readonly { readonly title: string; readonly part: keyof ProjectBudget }[] = [
  { title: '财政资金', part: 'fiscal' },
  { title: '其他资金', part: 'other' },
  { title: '上年结转', part: 'carryOver' },
];

/** Sources by the cells of the form. A source that no project's form prints is left out. */
export function sourcesByForm(projects: readonly Project[]): readonly MoneySource[] {
  return printedSources.flatMap(({ title, part }) => {
    const fields = projects.flatMap((project) => project.budget[part] ?? []);
    if (fields.length === 0) return [];
    const amounts = fields.flatMap((field) => field.value ?? []);
    return [{ title, amount: sumFen(amounts) ?? zeroFen, projects: amounts.filter((amount) => amount !== 0).length, unknown: fields.length - amounts.length }];
  });
}

export type NamedLevel = '中央' | '省级' | '上级（名称没写明哪一级）' | '本级';

/** Level of government that the name of a project speaks of; a name with a document number of a finance department but no level is 上级. */
export function levelInName(name: string): NamedLevel {
  if (name.includes('中央')) return '中央';
  if (name.includes('省级') || name.includes('省补') || name.includes('省专项')) return '省级';
  return holdsFinanceDocumentNumber(name) ? '上级（名称没写明哪一级）' : '本级';
}

/** Sources by the names of the projects, in the order of levels. Only a reading of names: the form has no such cell. */
export function sourcesByName(projects: readonly Project[]): readonly MoneySource[] {
  const levels: readonly NamedLevel[] = ['中央', '省级', '上级（名称没写明哪一级）', '本级'];
  return levels.flatMap((level) => {
    const of = projects.filter((project) => levelInName(project.name?.text ?? project.title) === level);
    if (of.length === 0) return [];
    const amounts = of.flatMap((project) => project.budget.total?.value ?? []);
    return [{ title: level, amount: sumFen(amounts) ?? zeroFen, projects: of.length, unknown: of.length - amounts.length }];
  });
}

/** 财…【2020】162号, 财…〔2020〕162号, 财…[2020]162号 */
function holdsFinanceDocumentNumber(name: string): boolean {
  const brackets = ['【', '〔', '[', '［', '（'].map((open) => name.indexOf(open)).filter((at) => at > 0);
  const open = Math.min(...brackets);
  return Number.isFinite(open) && name.slice(0, open).includes('财') && name.slice(open).includes('号');
}
