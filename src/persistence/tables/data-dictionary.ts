// The data dictionary as a page, from the declarations. `docs/data-dictionary.md` is this text; a test holds them equal.
import { sensitivityTitles, sqlName } from './column.ts';
import type { TableDeclaration, TableKind } from './table.ts';

const kindTitles: Readonly<Record<TableKind, string>> = {
  identity: '标识表（只增不改）',
  version: '版本表（按事件号起止，只增，由后来的事件终止）',
  ledger: '流水表（只增不改）',
  state: '现值表（变更留事件，不留旧值）',
  transient: '工作表（不单独留事件）',
};

const head = `# 数据字典

由 \`src/persistence/tables\` 的声明生成（\`node scripts/generate-migration.mjs --dictionary\`），请勿手改。金额一律为整数“分”；空值表示没有或读不出，不是零。
`;

export function writeDataDictionary(tables: readonly TableDeclaration[]): string {
  return [head, ...tables.map(writeTable)].join('\n');
}

function writeTable(table: TableDeclaration): string {
  const references = new Map(table.foreignKeys.map(({ column, table: target }) => [column, target]));
  const rows = Object.entries(table.columns).map(([key, { type, title, nullable, sensitivity }]) => {
    const target = references.get(key);
    const marks = [table.primaryKey.includes(key) ? '主键' : '', target === undefined ? '' : `指向 ${target}`].filter((mark) => mark !== '');
    return `| ${sqlName(key)} | ${title} | ${type} | ${nullable ? '可空' : '必填'} | ${sensitivityTitles[sensitivity]} | ${marks.join('，')} |`;
  });
  const uniques = table.uniques.map(({ columns, among }) => `${columns.map(sqlName).join(' + ')}${among === 'open' ? '（现行版本中）' : ''}`);
  return [
    `## ${table.name} ${table.title}`,
    '',
    table.purpose,
    '',
    `${kindTitles[table.kind]}；${table.backup === 'kept' ? '备份' : '不备份'}${uniques.length > 0 ? `；不重复：${uniques.join('；')}` : ''}。`,
    '',
    '| 列 | 名称 | 类型 | 空值 | 敏感级别 | 键 |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
