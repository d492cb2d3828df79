// A plan as reviewable text: every field and column with what was read of it and where it stands. For goldens of readers.
import { describeReading } from '../../src/domain/target/index.ts';
import { unitTitle, departmentFunds, taskAmounts, type DepartmentPlan, type DepartmentTable, type Field, type IndicatorRow, type Project } from '../../src/domain/plan/index.ts';
import { describePlace } from '../../src/kernel/place.ts';

export function planAsText(plan: DepartmentPlan, remarks: readonly string[]): string {
  const { overall } = plan;
  const lines = [
    `单位：${plan.units.map(unitTitle).join('，') || '没有写'}`,
    `年度：${plan.fiscalYear ?? '未知'}（${plan.fiscalYearOrigin.explanation}）　金额单位：${plan.moneyUnit ?? '没有写'}`,
    ...remarks.map((remark) => `说明：${remark}`),
    ...(['goals', 'dutyGoals', 'safeguards'] as const).flatMap((part) => overall[part].map(({ number, text }) => `${part} ${number ?? '-'} ${text}`)),
    ...plan.departmentTables.flatMap((table) => ['', ...departmentLines(table)]),
    ...plan.projects.flatMap((project) => ['', ...projectLines(project)]),
    ...(plan.unread.length === 0 ? [] : ['', '没有读入']),
    ...plan.unread.map(({ place, text, reason }) => `  ${reason} ${describePlace(place)}：${oneLine(text)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function projectLines(project: Project): readonly string[] {
  const { budget } = project;
  const money = Object.entries(budget).flatMap(([name, field]: readonly [string, Field<number> | null]) => (field === null ? [] : [`${name} ${field.value ?? '空白'}`]));
  return [
    `项目 ${project.number ?? '无号'}（第${project.ordinal}个） 表名“${project.title}” 单位${project.unitCode ?? '无代码'} ${project.form} ${describePlace(project.place)}`,
    `  编码 ${shown(project.code)}　名称 ${shown(project.name)}`,
    `  金额（分） ${money.join('，') || '表中没有'}`,
    ...(project.purpose === null ? [] : [`  用途 ${oneLine(project.purpose.text)} ${describePlace(project.purpose.place)}`]),
    ...(project.spendingPlan.length === 0 ? [] : [`  支出计划 ${project.spendingPlan.map(({ checkpoint, cumulative }) => `${checkpoint} ${cumulative.value ?? '空白'}`).join('，')}`]),
    ...project.goals.map(({ number, text, place }) => `  目标 ${number ?? '-'} ${oneLine(text)} ${describePlace(place)}`),
    `  列 ${project.printedColumns.join(' ')}`,
    ...project.indicators.flatMap(rowLines),
  ];
}

function departmentLines(table: DepartmentTable): readonly string[] {
  const amounts = (keys: readonly string[], cells: object): string => {
    const fields = new Map<string, Field<number> | null>(Object.entries(cells));
    return keys.flatMap((key) => (fields.get(key) === null ? [] : [`${key} ${fields.get(key)?.value ?? '空白'}`])).join('，') || '表中没有';
  };
  return [
    `整体表 ${table.number ?? '无号'} 表名“${table.title}” ${table.name === null ? '没有名称' : oneLine(table.name.text)} 代码${table.unitCode ?? '没有'} ${table.moneyUnit} ${table.form} ${describePlace(table.place)}`,
    `  金额（分） ${amounts(departmentFunds, table.funds)}`,
    `  任务的列 ${table.taskColumns.join(' ')}`,
    ...table.tasks.map((task) => `  任务${task.ordinal} ${oneLine(task.name?.text ?? '没有')}　${oneLine(task.content?.text ?? '没有')}　${amounts(taskAmounts, task)} ${describePlace(task.place)}`),
    `  合计 ${amounts(taskAmounts, table.taskSums)}`,
    ...table.goals.map(({ number, text, place }) => `  目标 ${number ?? '-'} ${oneLine(text)} ${describePlace(place)}`),
    `  列 ${table.printedColumns.join(' ')}`,
    ...table.indicators.flatMap(rowLines),
  ];
}

function rowLines(row: IndicatorRow): readonly string[] {
  const cells = Object.entries(row.columns).map(([column, { text, place }]) => `${column}“${oneLine(text)}”${place.cell === null ? '' : `@${place.row}.${place.cell}`}`);
  const notes = row.target.notes.map(({ id }) => id);
  return [`  ${row.ordinal}. ${row.level1} › ${row.level2} › ${row.name}：${describeReading(row.target)}${notes.length === 0 ? '' : ` [${notes.join(' ')}]`}`, `     ${cells.join(' ')}`];
}

function shown(field: Field<string> | null): string {
  return field === null ? '表中没有' : (field.value ?? '空白');
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '⏎');
}
