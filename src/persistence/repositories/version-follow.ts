// One more version of something that stands: the open row with some columns changed, in place of it.
import { replaceVersions, type TableWrite } from '../audit/table-write.ts';
import type { JsonValue, StoredRow } from '../tables/column.ts';
import type { TableDeclaration } from '../tables/table.ts';

export interface OpenVersionRow extends StoredRow {
  readonly division: string;
  readonly versionId: string;
  readonly id: string;
  readonly fieldDigests: JsonValue;
}

/** Supersedes the open version by one with `change` laid over it. */
export function followVersion<Row extends OpenVersionRow>(newId: () => string, table: TableDeclaration, standing: Row, change: Partial<Row>): TableWrite {
  const { division, versionId } = standing;
  return replaceVersions(table, { division, open: [{ ...standing, ...change, versionId: newId() }], closeVersionIds: [versionId] });
}

/** The first version of something new. */
export function firstVersion(newId: () => string, table: TableDeclaration, content: StoredRow & { readonly division: string; readonly id: string }): TableWrite {
  return replaceVersions(table, { division: content.division, open: [{ ...content, versionId: newId() }], closeVersionIds: [] });
}
