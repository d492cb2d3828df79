// Layouts of lists: those that can be used here, saved and removed; and a stored one as readers and writers take it.
import { queryOptions } from '@tanstack/react-query';
import { listContents, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import { listLayoutsSchema, type SaveListLayout, type StoredListLayout } from '../../http/contract/list-layouts.ts';
import { ask, tell } from './client.ts';

export const listLayoutsQuery = queryOptions({ queryKey: ['list-layouts'], queryFn: () => ask('/api/list-layouts', listLayoutsSchema) });

export function saveListLayout({ id, ...body }: SaveListLayout & { readonly id: string }): Promise<void> {
  return tell(`/api/list-layouts/${encodeURIComponent(id)}`, { method: 'PUT', body });
}

export function removeListLayout(id: string): Promise<void> {
  return tell(`/api/list-layouts/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function layoutOfStored({ id, title, moneyUnit, targets, columns }: StoredListLayout): ListLayout {
  return { id, title, ground: [], moneyUnit, targets, columns: columns.map(({ heading, holds }): ListColumn => ({ heading, content: listContents.get(holds) ?? { kind: 'nothing' } })) };
}
