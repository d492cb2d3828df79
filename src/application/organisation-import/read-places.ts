// The list of places against the organisation that stands: which are new, which change, and which rows cannot be meant. A place is known by its code, a section by
// its name under its unit; days left blank leave those that stand.
import { kindsAbove, organisationKindTitles, ownOfficeTitle, type OrganisationKind } from '../../domain/organisation/index.ts';
import { ownOfficeWords, withoutSuccessor, type PlaceRow } from '../../documents/organisation/organisation-sheets.ts';
import type { NodeChange, StoredNode } from '../organisation-store.ts';
import { whyNoSuccessor, whyNotOwnOffice, whyUnfit } from '../place-unfit.ts';
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
  const written: WrittenPlace[] = [];
  for (const { row, kind } of kinded.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const read = readPlace({ row, kind, places, standing }, refuse);
    if (read === null) continue;
    const { former, taker, ...content } = read;
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
    written.push({ row: row.row, former, taker, node: { id, kind, ...content } });
  }
  // Who takes over may stand in a later row than the place that ends.
  const after = (node: StoredNode): StoredNode => ({ ...node, ...written.find((one) => one.node.id === node.id)?.node });
  const nodes: readonly StoredNode[] = [...standing.map(after), ...written.filter(({ former }) => former === null).map(({ node }) => ({ ...node, demo: false }))];
  for (const { row, former, taker, node: content } of written) {
    const successor = successorOf({ row, taker, former, content }, places, refuse);
    if (successor === 'refused') continue;
    const node: NodeChange = { ...content, ...successor };
    const unfit = whyNoSuccessor({ content: node, successor: node.successor ?? null, nodes, isSaid: true }) ?? whyNotOwnOffice({ ...node, ownOffice: node.ownOffice ?? former?.ownOffice ?? null }, nodes);
    if (unfit !== null) {
      refuse(row, `${unfit.what}。${unfit.remedy}`);
      continue;
    }
    const same = former !== null && former.name === node.name && former.parent === node.parent && former.from === node.from && former.to === node.to && keeps(former, node);
    if (!same) changes.push({ row, node });
    lines.push({ sheet: 'places', row, what: former === null ? 'new' : same ? 'same' : 'changed', text: describe(node, former, places) });
  }
  return { changes, lines: lines.toSorted((a, b) => a.row - b.row), faults, places };
}

interface AskedPlace {
  readonly row: PlaceRow;
  readonly kind: OrganisationKind;
  readonly places: readonly NamedPlace[];
  readonly standing: readonly StoredNode[];
}

type PlaceContent = Pick<NodeChange, 'code' | 'name' | 'parent' | 'from' | 'to' | 'ownOffice'>;

interface WrittenPlace {
  readonly row: number;
  readonly former: StoredNode | null;
  /** 承接单位 as it is written. */
  readonly taker: string;
  readonly node: NodeChange;
}

interface AskedSuccessor extends Pick<WrittenPlace, 'row' | 'taker' | 'former'> {
  readonly content: NodeChange;
}

/** Nothing to write where the list says nothing and nothing ends anew. */
function successorOf({ row, taker, former, content }: AskedSuccessor, places: readonly NamedPlace[], refuse: (row: number, message: string) => null): Pick<NodeChange, 'successor'> | 'refused' {
  const said = (message: string): 'refused' => refuse(row, message) ?? 'refused';
  const handsIn = content.kind === 'unit' || content.kind === 'department';
  if (taker === '') {
    const endsNow = handsIn && content.to !== null && former !== null && former.to === null;
    if (endsNow) return said(`没有写明“${content.name}”撤销以后由谁承接：请在“承接单位”列写承接单位的代码或名称，没有承接单位的写“${withoutSuccessor}”，文本留给财政`);
    return former?.successor === undefined || former.successor === null ? {} : { successor: former.successor };
  }
  if (content.to === null || !handsIn) return said(content.to === null ? '写了承接单位，没有写到哪天止' : `${organisationKindTitles[content.kind]}没有文本，不写承接单位`);
  if (taker === withoutSuccessor) return { successor: null };
  const found = findPlace(places.filter(({ kind }) => kind === content.kind), taker);
  return found.ok ? { successor: found.value.id } : said(`承接单位：${found.fault}`);
}

function keeps(former: StoredNode, { successor, ownOffice }: NodeChange): boolean {
  return (successor === undefined || successor === (former.successor ?? null)) && (ownOffice === undefined || ownOffice === (former.ownOffice ?? null));
}

/** Undefined: nothing is written, it stays as it stands. */
function ownOfficeOf(written: string): boolean | null | undefined | 'unreadable' {
  switch (written) {
    case '':
      return undefined;
    case ownOfficeWords.own:
    case '本级':
      return true;
    case ownOfficeWords.second:
    case '二级单位':
      return false;
    case ownOfficeWords.told:
      return null;
    default:
      return 'unreadable';
  }
}

function readPlace({ row, kind, places, standing }: AskedPlace, refuse: (row: number, message: string) => null): (PlaceContent & { readonly former: StoredNode | null; readonly taker: string }) | null {
  const above = row.parent === '' ? null : findPlace(places.filter((place) => kindsAbove[kind].includes(place.kind)), row.parent);
  if (above !== null && !above.ok) return refuse(row.row, `上级：${above.fault}（${organisationKindTitles[kind]}的上级是${kindsAbove[kind].map((one) => organisationKindTitles[one]).join('或')}）`);
  const code = row.code === '' ? null : row.code;
  const known = standing.filter((node) => node.kind === kind && (code === null ? node.name === row.name && node.parent === (above?.value.id ?? null) : node.code === code));
  const former = known.find((node) => known.length === 1 || node.parent === above?.value.id) ?? null;
  if (above === null && former === null && kind !== 'division') return refuse(row.row, '没有写上级');
  const [from, to] = [writtenDay(row.from), writtenDay(row.to)];
  if (from === 'unreadable' || to === 'unreadable') return refuse(row.row, `日期“${from === 'unreadable' ? row.from : row.to}”读不出来，请写2026-09-01`);
  const ownOffice = ownOfficeOf(row.ownOffice);
  if (ownOffice === 'unreadable') return refuse(row.row, `是否本级写了“${row.ownOffice}”，请写${ownOfficeWords.own}、${ownOfficeWords.second}或${ownOfficeWords.told}，留空就是不改`);
  const declared = ownOffice === undefined ? {} : { ownOffice };
  const content: PlaceContent = { ...declared, code, name: row.name, parent: above === null ? (former?.parent ?? null) : above.value.id, from: from ?? former?.from ?? null, to: to ?? former?.to ?? null };
  const unfit = whyUnfit({ kind, ...content });
  return unfit === null ? { ...content, former, taker: row.successor } : refuse(row.row, `${unfit.what}。${unfit.remedy}`);
}

function kindOf(written: string): OrganisationKind | null {
  return order.find((kind) => organisationKindTitles[kind] === written) ?? otherWords[written] ?? null;
}

function describe({ kind, code, name, parent, to, successor, ownOffice }: NodeChange, former: StoredNode | null, places: readonly NamedPlace[]): string {
  const called = `${code === null ? '' : `${code} `}${name}（${organisationKindTitles[kind]}）`;
  const nameOf = (id: string | null): string => places.find((place) => place.id === id)?.name ?? '';
  const declared = ownOffice === undefined || ownOffice === (former?.ownOffice ?? null) ? [] : [ownOfficeTitle(ownOffice)];
  if (former === null) return [called, ...(parent === null ? [] : [`上级${nameOf(parent)}`]), ...declared].join('，');
  const takenOver = to === null || successor === undefined || (former.to !== null && successor === (former.successor ?? null)) ? [] : [successor === null ? '没有承接单位' : `由${nameOf(successor)}承接`];
  return [
    called,
    ...(former.name === name ? [] : [`原名${former.name}`]),
    ...(former.parent === parent ? [] : [`划到${nameOf(parent)}`]),
    ...(former.to === to || to === null ? [] : [`到${to}为止`]),
    ...takenOver,
    ...declared,
  ].join('，');
}
