// The port to the layouts of lists that a division keeps: by whom they were saved, changed by commands of one event each.
import type { ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { ByActor } from '../organisation-store.ts';

export interface StoredLayout {
  readonly layout: ListLayout;
  /** As events name who saved it first. */
  readonly savedBy: string;
}

export interface ListLayoutStore {
  /** By name. */
  list(): Promise<readonly StoredLayout[]>;
  /** New, changed, or again after it was removed; the same content again changes nothing. Refused where another one has the name. */
  save(input: Omit<ListLayout, 'ground'> & ByActor): Promise<Result<null, Fault>>;
  remove(input: { readonly id: string } & ByActor): Promise<Result<null, Fault>>;
}
