// One export asked for on this page: begun, watched, saved as soon as it is ready, cancelled.
import { useEffect, useRef } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExportJob, ExportRequestBody } from '../../http/contract/exports.ts';
import { exportFileAddress, exportListQuery, removeExport, startExport } from '../api/export-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { saveFrom } from './save-file.ts';

export interface ServerExport {
  /** The last one begun here; null before, and once it was cancelled. */
  readonly job: ExportJob | null;
  readonly isStarting: boolean;
  readonly error: Error | null;
  readonly start: (request: ExportRequestBody) => void;
  readonly cancel: () => void;
}

export function useServerExport(): ServerExport {
  const client = useQueryClient();
  const refresh = () => readAgain(client, exportListQuery.queryKey);
  const starting = useMutation({ mutationFn: startExport, onSuccess: refresh });
  const removing = useMutation({ mutationFn: removeExport, onSuccess: () => (starting.reset(), refresh()) });
  const id = starting.data?.id ?? null;
  const list = useQuery({ ...exportListQuery, enabled: id !== null });
  const job = id === null ? null : (list.data?.exports.find((one) => one.id === id) ?? starting.data ?? null);
  const saved = useRef<string | null>(null);
  const isReady = job?.state === 'ready';
  useEffect(() => {
    if (id === null || !isReady || saved.current === id) return;
    saved.current = id;
    saveFrom(exportFileAddress(id));
  }, [id, isReady]);
  return {
    job,
    isStarting: starting.isPending,
    error: starting.error ?? removing.error,
    start: (request) => starting.mutate(request),
    cancel: () => {
      if (id !== null) removing.mutate(id);
    },
  };
}
