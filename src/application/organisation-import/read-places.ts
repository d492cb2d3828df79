// The list of places against the organisation that stands: which are new, which change, and which rows cannot be meant. A place is known by its code, a section by
// its name under its unit; days left blank leave those that stand.
import { kindsAbove, organisationKindTitles, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { PlaceRow } from '../../documents/organisation/organisation-sheets.ts';
import { whyUnfit } from '../commands/save-node.command.ts';
import type { NodeChange, StoredNode } from '../organisation-store.ts';
import { findPlace, type NamedPlace } from './place-finder.ts';
import type { ImportFault, ImportLine } from './import-line.ts';
import { writtenDay } from './written-day.ts';

export interface PlaceChange {
  readonly row: number;
  readonly node: NodeChange;
}

export interface ReadPlaces {
  readonly changes: readonly PlaceChange[];
  readonly lines: readonly ImportLine[];
  readonly faults: readonly ImportFault[];
  /** What stands today and what the list adds: where the posts of the other list are looked for. */
  readonly places: readonly NamedPlace[];
}

/** How kinds are written, beside their titles. */
const otherWords: Readonly<Record<string, OrganisationKind>> = { 部门: 'department', 单位: 'unit', 科: 'section', 股: 'section', 股室: 'section', 派出机构: 'office' };
/** Those above before those below, in whichever order they are written. */
const order: readonly OrganisationKind[] = ['division', 'department', 'unit', 'section', 'office'];

/** `standing`: the nodes of today. */
export function readPlaces(rows: readonly PlaceRow[], standing: readonly StoredNode[], newId: () => string): ReadPlaces {
  const faults: ImportFault[] = [];
  const refuse = (row: number, message: string): null => {
    faults.push({ sheet: 'places', row, message });
    return null;
  };
  const kinded = rows.flatMap((row) => {
    const kind = kindOf(row.kind);
    if (kind === null) refuse(row.row, row.kind === '' ? '没有写类型' : `类型“${row.kind}”不是${Object.values(organisationKindTitles).join('、')}之一`);
    return kind === null ? [] : [{ row, kind }];
  });
  const places: NamedPlace[] = [...standing];
  const changes: PlaceChange[] = [];
  const lines: ImportLine[] = [];
  const seen = new Map<string, number>();
  for (const { row, kind } of kinded.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const read = readPlace({ row, kind, places, standing }, refuse);
    if (read === null) continue;
    const { former, ...content } = read;
    const id = former?.id ?? newId();
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      refuse(row.row, `与第${earlier}行是同一个机构`);
      continue;
    }
    seen.set(id, row.row);
    const place: NamedPlace = { id, kind, code: content.code, name: content.name, parent: content.parent };
    if (former === null) places.push(place);
    else places.splice(places.findIndex((one) => one.id === id), 1, place);
    const same = former !== null && former.name === content.name && former.parent === content.parent && former.from === content.from && former.to === content.to;
    if (!same) changes.push({ row: row.row, node: { id, kind, ...content } });
    lines.push({ sheet: 'places', row: row.row, what: former === null ? 'new' : same ? 'same' : 'changed', text: describe({ ...place, ...content }, former, places) });
  }
  return { changes, lines: lines.toSorted((a, b) => a.row - b.row), faults, places };
}

interface AskedPlace {
  readonly row: PlaceRow;
  readonly kind: OrganisationKind;
  readonly places: readonly NamedPlace[];
  readonly standing: readonly StoredNode[];
}

type PlaceContent = Pick<NodeChange, 'code' | 'name' | 'parent' | 'from' | 'to'>;

function readPlace({ row, kind, places, standing }: AskedPlace, refuse: (row: number, message: string) => null): (PlaceContent & { readonly former: StoredNode | null }) | null {
  const above = row.parent === '' ? null : findPlace(places.filter((place) => kindsAbove[kind].includes(place.kind)), row.parent);
  if (above !== null && !above.ok) return refuse(row.row, `上级：${above.fault}（${organisationKindTitles[kind]}的上级是${kindsAbove[kind].map((one) => organisationKindTitles[one]).join('或')}）`);
  const code = row.code === '' ? null : row.code;
  const known = standing.filter((node) => node.kind === kind && (code === null ? node.name === row.name && node.parent === (above?.value.id ?? null) : node.code === code));
  const former = known.find((node) => known.length === 1 || node.parent === above?.value.id) ?? null;
  if (above === null && former === null && kind !== 'division') return refuse(row.row, '没有写上级');
  const [from, to] = [writtenDay(row.from), writtenDay(row.to)];
  if (from === 'unreadable' || to === 'unreadable') return refuse(row.row, `日期“${from === 'unreadable' ? row.from : row.to}”读不出来，请写2026-09-01`);
  const content: PlaceContent = { code, name: row.name, parent: above === null ? (former?.parent ?? null) : above.value.id, from: from ?? former?.from ?? null, to: to ?? former?.to ?? null };
  const unfit = whyUnfit({ kind, ...content });
  return unfit === null ? { ...content, former } : refuse(row.row, `${unfit.what}。${unfit.remedy}`);
}

function kindOf(written: string): OrganisationKind | null {
  return order.find((kind) => organisationKindTitles[kind] === written) ?? otherWords[written] ?? null;
}

function describe({ kind, code, name, parent, to }: NamedPlace & Pick<PlaceContent, 'to'>, former: StoredNode | null, places: readonly NamedPlace[]): string {
  const called = `${code === null ? '' : `${code} `}${name}（${organisationKindTitles[kind]}）`;
  const nameOf = (id: string | null): string => places.find((place) => place.id === id)?.name ?? '';
  if (former === null) return parent === null ? called : `${called}，上级${nameOf(parent)}`;
  return [
    called,
    ...(former.name === name ? [] : [`原名${former.name}`]),
    ...(former.parent === parent ? [] : [`划到${nameOf(parent)}`]),
    ...(former.to === to || to === null ? [] : [`到${to}为止`]),
  ].join('，');
}
