// 控制数 of many texts: what a list is filled with, and the lists that were taken in.
import { queryOptions } from '@tanstack/react-query';
import { controlFiguresSchema, type KeepControlSheet } from '../../http/contract/control-figures.ts';
import { madeSchema } from '../../http/contract/organisation.ts';
import { ask } from './client.ts';
import { othersWrite } from './review-queries.ts';

export function controlFiguresQuery(year: number) {
  return queryOptions({ queryKey: ['plans', 'control-figures', year], queryFn: () => ask(`/api/control-figures?year=${year}`, controlFiguresSchema), ...othersWrite });
}

export function keepControlSheet(body: KeepControlSheet): Promise<unknown> {
  return ask('/api/control-sheets', madeSchema, { method: 'POST', body });
}
