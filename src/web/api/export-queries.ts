// Exports in the background of the server.
import { queryOptions } from '@tanstack/react-query';
import { codedVersionSchema, exportJobSchema, exportListSchema, type ExportJob, type ExportRequestBody } from '../../http/contract/exports.ts';
import { ask, tell } from './client.ts';

/** Milliseconds between two looks while one is running. */
const whileRunning = 600;

export const exportListQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: () => ask('/api/exports', exportListSchema),
  refetchInterval: ({ state }) => (state.data?.exports.some((job) => job.state === 'running') === true ? whileRunning : false),
});

/** The version that the check code of a printed sheet names. */
export function codedVersionQuery(code: string) {
  return queryOptions({ queryKey: ['check-codes', code], queryFn: () => ask(`/api/check-codes?code=${encodeURIComponent(code)}`, codedVersionSchema) });
}

export function startExport(body: ExportRequestBody): Promise<ExportJob> {
  return ask('/api/exports', exportJobSchema, { method: 'POST', body });
}

/** Cancels one that runs; takes away the file of one that is ready. */
export function removeExport(id: string): Promise<void> {
  return tell(`/api/exports/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function exportFileAddress(id: string): string {
  return `/api/exports/${encodeURIComponent(id)}/file`;
}
