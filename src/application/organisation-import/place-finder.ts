// Finds the place that somebody wrote into a list: by its code, by its name, or by what it hangs under where the name stands in several places.
import type { OrganisationKind } from '../../domain/organisation/index.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface NamedPlace {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
}

/** The sentence says why nothing is found. */
export type Found = Result<NamedPlace, string>;

/** `414001`, `414001 市场监督管理局本级`, `食品科`, `414001/食品科`. */
export function findPlace(places: readonly NamedPlace[], written: string): Found {
  const parts = written.split(/[/／]/u).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return single(places.filter((place) => isCalled(place, last)), written);
  const above = findPlace(places, parts.slice(0, -1).join('/'));
  return above.ok ? single(places.filter((place) => isCalled(place, last) && place.parent === above.value.id), written) : above;
}

function isCalled({ code, name }: NamedPlace, written: string): boolean {
  const digits = /^\d+/u.exec(written)?.[0];
  return name === written || (digits !== undefined && code === digits && [digits, `${digits} ${name}`, `${digits}${name}`].includes(written));
}

function single(found: readonly NamedPlace[], written: string): Found {
  const [first, ...others] = found;
  if (first === undefined) return failed(`没有“${written}”这个机构`);
  return others.length === 0 ? ok(first) : failed(`叫“${written}”的机构有${found.length}个，请写成“上级/名称”，例如“414001/${written}”`);
}
