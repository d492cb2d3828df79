// The fields of a project outside its indicators, from the cells in which a table or a list prints them.
import type { NumberedParagraph, Project, ProjectBudget, SpendingPoint, Unit } from '../../domain/plan/index.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { LocatedField } from './locate-fields.ts';
import { readNumberedParagraph } from './numbered-paragraphs.ts';
import { readMoneyField, readMoneyUnit, readPercentField, readTextField, readUnit } from './read-values.ts';
import type { GridCell } from './table-grid.ts';

export interface ProjectFields {
  readonly fields: Pick<Project, 'code' | 'name' | 'budget' | 'purpose' | 'spendingPlan' | 'goals'>;
  readonly unit: Unit | null;
  /** As this table prints it; null where it prints none. */
  readonly moneyUnit: MoneyUnit | null;
}

/** Amounts are read in the money unit the table prints, else in the one given, else in 万元, in which department budgets are drawn up. */
export function projectFields(located: readonly LocatedField[], knownMoneyUnit: MoneyUnit | null): ProjectFields {
  const cellOf = (wanted: (field: LocatedField['field']) => boolean) => located.find(({ field }) => wanted(field))?.cell ?? null;
  const textCell = (name: string) => cellOf((field) => field.kind === 'text' && field.name === name);
  const unitCell = cellOf((field) => field.kind === 'unit');
  const unit = unitCell === null ? null : readUnit(unitCell.cell);
  const moneyUnitCell = cellOf((field) => field.kind === 'money-unit');
  const moneyUnit = moneyUnitCell === null ? null : readMoneyUnit(moneyUnitCell.cell.text);
  const code = textCell('code');
  const name = textCell('name');
  const purpose = textCell('purpose');
  return {
    fields: {
      code: code === null ? null : readTextField(code),
      name: name === null ? null : readTextField(name),
      budget: readBudget(located, moneyUnit ?? knownMoneyUnit ?? '万元'),
      purpose: purpose === null ? null : { text: purpose.cell.text, place: purpose.cell.place },
      spendingPlan: readSpendingPlan(located),
      goals: readGoals(textCell('goals')),
    },
    unit,
    moneyUnit,
  };
}

const noBudget: ProjectBudget = { total: null, fiscal: null, other: null, carryOver: null, central: null, provincial: null, municipal: null, county: null };

function readBudget(fields: readonly LocatedField[], unit: MoneyUnit): ProjectBudget {
  const parts: Record<string, ReturnType<typeof readMoneyField>> = {};
  for (const { field, cell } of fields) if (field.kind === 'money') parts[field.name] = readMoneyField(cell, unit);
  return { ...noBudget, ...parts };
}

function readSpendingPlan(fields: readonly LocatedField[]): readonly SpendingPoint[] {
  return fields.flatMap(({ field, cell }) => (field.kind === 'spending' ? [{ checkpoint: field.checkpoint, cumulative: readPercentField(cell) }] : []));
}

/** Lines of the goals cell that hold text; soft breaks part goals as paragraphs do. */
export function readGoals(cell: GridCell | null): readonly NumberedParagraph[] {
  if (cell === null) return [];
  return cell.cell.paragraphs.flatMap((paragraph) =>
    paragraph.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => readNumberedParagraph({ ...paragraph, text: line })),
  );
}
