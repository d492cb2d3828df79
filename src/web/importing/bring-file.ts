// What is done with a file that was dropped on the import page. It is looked at in this browser first: a workbook that went out to be edited is compared and not
// stored, and a list whose columns nobody knows is asked about before anything is sent.
import type { QueryClient } from '@tanstack/react-query';
import type { PlanReading } from '../../documents/index.ts';
import { importResultSchema, type ImportResult } from '../../http/contract/plans.ts';
import { returnedComparisonSchema, type ReturnedComparison } from '../../http/contract/returned.ts';
import type { ListLayouts } from '../../http/contract/list-layouts.ts';
import { layoutOfStored, listLayoutsQuery } from '../api/list-layout-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { uploadFile } from '../api/upload-file.ts';
import { makeReader } from '../reading/make-reader.ts';
import { readInBrowser } from '../reading/read-in-browser.ts';
import type { MappingTask } from './mapping/column-mapping.tsx';

export interface ImportOrder {
  readonly file: File;
  /** Its columns are to be looked at again, although a stored layout reads it. */
  readonly changeColumns: boolean;
}

export type Brought =
  | { readonly kind: 'stored'; readonly result: ImportResult; readonly layout: string | null }
  | { readonly kind: 'returned'; readonly comparison: ReturnedComparison }
  | { readonly kind: 'unknown-list'; readonly task: MappingTask; readonly layouts: ListLayouts };

export async function bringFile({ file, changeColumns }: ImportOrder, client: QueryClient, onShare: (share: number) => void): Promise<Brought> {
  // A file may be dropped before the page knows its session, whose token goes along.
  await client.ensureQueryData(sessionQuery);
  const layouts = mayBeTable(file) ? await client.fetchQuery(listLayoutsQuery) : null;
  const reading = layouts === null ? null : await lookedAt(file, layouts);
  if (reading !== null && (reading.identities !== null || reading.summary !== null)) return { kind: 'returned', comparison: await uploadFile('/api/returned', file, returnedComparisonSchema, onShare) };
  const [list, ...others] = reading?.lists ?? [];
  if (layouts !== null && list !== undefined && (changeColumns || reading?.plan.projects.length === 0)) {
    const known = layouts.stored.find(({ id }) => id === reading?.layout?.id);
    return { kind: 'unknown-list', layouts, task: { file, lists: [list, ...others], changing: known === undefined || !known.mayChange ? null : layoutOfStored(known) } };
  }
  return { kind: 'stored', result: await uploadFile('/api/imports', file, importResultSchema, onShare), layout: reading?.layout?.id ?? null };
}

/** Texts and Word files go straight to the server. */
function mayBeTable({ name }: File): boolean {
  return /\.(?:xlsx|et|csv|tsv|html?)$/iu.test(name);
}

/** Null where it cannot be read here: the server says why. */
async function lookedAt(file: File, { stored }: ListLayouts): Promise<PlanReading | null> {
  const read = await readInBrowser(file, makeReader, { layouts: stored.map(layoutOfStored), fit: 'every-heading' });
  return read.ok ? read.value.reading : null;
}
