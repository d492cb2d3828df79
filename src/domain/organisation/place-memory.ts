// What is known of places beyond today: which place bore which code from when until when, and who took over from a place that ended. A code is only how finance calls a place at a
// time: a unit that is given a new one stays the same unit, and whoever is given the old one later is another.
import { yearOf, type CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import type { EarlierStanding, OrganisationNode } from './organisation-node.ts';

export interface CodeHolding {
  readonly node: string;
  /** First day; null: as long as anybody remembers. */
  readonly from: CivilDate | null;
  /** Last day; null while it goes on. */
  readonly to: CivilDate | null;
  /** Last day of the place itself, whatever code it bore by then; null while it stands. */
  readonly ends: CivilDate | null;
}

export interface PlaceMemory {
  /** Codes of units and departments by division, the earliest holder first. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, readonly CodeHolding[]>>;
  /** From a place to the one that takes over when it has ended. */
  readonly successors: ReadonlyMap<string, string>;
}

export const noMemory: PlaceMemory = { codes: new Map(), successors: new Map() };

/** A place as finance writes it: the code of a unit or department, in the division that the code is of. */
export interface CodedPlace {
  readonly division: string;
  readonly code: string;
}

/** Of all nodes, ended ones included. */
export function memoryOfPlaces(nodes: readonly OrganisationNode[]): PlaceMemory {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const codes = new Map<string, Map<string, CodeHolding[]>>();
  for (const node of nodes) {
    if (node.kind !== 'unit' && node.kind !== 'department') continue;
    for (const { code, parent, from, to } of standingsOf(node)) {
      const division = code === null ? null : divisionAbove(parent, byId);
      if (code === null || division === null) continue;
      const ofDivision = codes.get(division) ?? new Map<string, CodeHolding[]>();
      codes.set(division, ofDivision);
      const others = ofDivision.get(code) ?? [];
      ofDivision.set(code, [...others, { node: node.id, from, to, ends: node.to }].toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)));
    }
  }
  return { codes, successors: new Map(nodes.flatMap(({ id, successor }) => (typeof successor === 'string' ? [[id, successor] as const] : []))) };
}

/** Who bore a code on a day; null: nobody. */
export function holderOn({ codes }: PlaceMemory, { division, code }: CodedPlace, day: CivilDate): string | null {
  return (codes.get(division)?.get(code) ?? []).find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))?.node ?? null;
}

/** Who bore a code first; null: nobody ever. */
export function firstHolder({ codes }: PlaceMemory, { division, code }: CodedPlace): string | null {
  return codes.get(division)?.get(code)?.[0]?.node ?? null;
}

/**
 * Whose text of a year it is that stands under a code alone, with no place kept: of the first bearer that had not ended when the year began, since a place that goes on under another code
 * keeps what it wrote; where all had ended, of the last. Null: nobody ever bore it.
 */
export function holderOfText({ codes }: PlaceMemory, { division, code }: CodedPlace, fiscalYear: number | null): string | null {
  const holders = codes.get(division)?.get(code) ?? [];
  return (holders.find(({ ends }) => fiscalYear === null || ends === null || yearOf(ends) >= fiscalYear) ?? holders.at(-1))?.node ?? null;
}

/** The years of which the texts under a code alone are one place's. */
export interface TextHolding extends CodedPlace {
  readonly node: string;
  /** The last year that is somebody else's; null: as far back as there are texts. */
  readonly after: number | null;
  /** The last year; null: from then on for good. */
  readonly until: number | null;
}

/** The last day of a place that ever bore a code; null while it goes on, or where it never bore one. */
export function endOfPlace({ codes }: PlaceMemory, node: string): CivilDate | null {
  for (const ofDivision of codes.values()) for (const holders of ofDivision.values()) for (const holding of holders) if (holding.node === node) return holding.ends;
  return null;
}

/** Every code that was ever borne, with whose the texts of each year are: what `holderOfText` says of each. */
export function textHoldings({ codes }: PlaceMemory): readonly TextHolding[] {
  return [...codes].flatMap(([division, ofDivision]) => [...ofDivision].flatMap(([code, holders]) => holdingsInTurn(holders).map((holding) => ({ division, code, ...holding }))));
}

function holdingsInTurn(holders: readonly CodeHolding[]): readonly Omit<TextHolding, 'division' | 'code'>[] {
  const turns: Omit<TextHolding, 'division' | 'code'>[] = [];
  let after: number | null = null;
  for (const [index, { node, ends }] of holders.entries()) {
    const until = ends === null || index === holders.length - 1 ? null : yearOf(ends);
    if (until !== null && after !== null && until <= after) continue;
    turns.push({ node, after, until });
    if (until === null) break;
    after = until;
  }
  return turns;
}

/** The codes under which a text of a year, with no place kept, would be this place's. */
export function codesOfTexts(memory: PlaceMemory, { division, node, fiscalYear }: { readonly division: string; readonly node: string; readonly fiscalYear: number | null }): readonly string[] {
  return [...(memory.codes.get(division)?.keys() ?? [])].filter((code) => holderOfText(memory, { division, code }, fiscalYear) === node);
}

interface Standing extends Pick<EarlierStanding, 'code' | 'parent'> {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The stretches of a node's life, the oldest first. */
function standingsOf(node: OrganisationNode): readonly Standing[] {
  const standings: Standing[] = [];
  let from = node.from;
  for (const { code, parent, until } of node.earlier ?? []) {
    standings.push({ code, parent, from, to: until });
    from = addDays(until, 1);
  }
  return [...standings, { code: node.code, parent: node.parent, from, to: node.to }];
}

function startOf({ from }: CodeHolding): string {
  return from ?? '';
}

/** The code of the nearest division above. */
function divisionAbove(parent: string | null, byId: ReadonlyMap<string, OrganisationNode>): string | null {
  const seen = new Set<string>();
  let id = parent;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const node = byId.get(id);
    if (node?.kind === 'division') return node.code;
    id = node?.parent ?? null;
  }
  return null;
}
