// The container of binary Office files: a small file system of sectors inside one file. Ground: [MS-CFB], versions 3 and 4.
// Every chain is walked with a mark per sector, so a loop is found at once, and nothing is allocated that is larger than the file.
import { ok, type Result } from '../../../kernel/result.ts';
import { problem, type DocProblem } from './doc-fault.ts';
import { doubleWordAt, utf16At, wordAt } from './little-endian.ts';

/** One stream or storage directly under the root. */
export interface CompoundEntry {
  readonly name: string;
  readonly kind: 'stream' | 'storage';
  readonly start: number;
  readonly size: number;
}

export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** The bytes of a stream; a view into the file where the stream lies in one piece. */
  readonly read: (entry: CompoundEntry) => Result<Uint8Array, DocProblem>;
}

/** Whether the bytes begin with the magic number of a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The root folder of a compound file. Faults: `doc-truncated`, `doc-header-damaged`, `doc-sector-outside`, `doc-sector-loop`, `doc-directory-damaged`. */
export function openCompoundFile(bytes: Uint8Array): Result<CompoundFile, DocProblem> {
  if (!isCompoundFile(bytes)) return problem('doc-header-damaged');
  if (bytes.length < headerSize) return problem('doc-truncated');
  const sectorShift = wordAt(bytes, 30);
  const miniShift = wordAt(bytes, 32);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) return problem('doc-header-damaged');
  const sectorSize = 1 << sectorShift;
  const sectorCount = Math.max(0, Math.ceil(bytes.length / sectorSize) - 1);

  const fat = readAllocationTable(bytes, sectorSize, sectorCount);
  if (!fat.ok) return fat;
  const big: SectorSpace = { bytes, base: sectorSize, sectorSize, sectorCount, next: fat.value };

  const directory = readChain(big, doubleWordAt(bytes, 48), null);
  if (!directory.ok) return directory;
  const listed = listRootFolder(directory.value);
  if (!listed.ok) return listed;

  let mini: Result<SectorSpace, DocProblem> | null = null;
  const read = (entry: CompoundEntry): Result<Uint8Array, DocProblem> => {
    if (entry.size === 0) return ok(new Uint8Array(0));
    if (entry.size > bytes.length) return problem('doc-truncated', `“${entry.name}”流`);
    if (entry.size >= doubleWordAt(bytes, 56)) return readChain(big, entry.start, entry.size);
    mini ??= openMiniSpace(big, listed.value.root);
    return mini.ok ? readChain(mini.value, entry.start, entry.size) : mini;
  };
  return ok({ entries: listed.value.entries, read });
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const headerSize = 512;
const directoryEntrySize = 128;
/** Highest number of a real sector; above it are free, end-of-chain and table marks. */
const lastRealSector = 0xfffffffa;
const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;

/** Sectors of one size with their chains: the file itself, or the mini stream inside it. */
interface SectorSpace {
  readonly bytes: Uint8Array;
  /** Where sector 0 begins. */
  readonly base: number;
  readonly sectorSize: number;
  readonly sectorCount: number;
  readonly next: Uint32Array;
}

/** The sector allocation table, gathered from the sectors that the header and the DIFAT chain name. */
function readAllocationTable(bytes: Uint8Array, sectorSize: number, sectorCount: number): Result<Uint32Array, DocProblem> {
  const perSector = sectorSize / 4;
  const wanted = Math.min(doubleWordAt(bytes, 44), Math.ceil(sectorCount / perSector));
  const places: number[] = [];
  for (let index = 0; index < 109 && places.length < wanted; index += 1) places.push(doubleWordAt(bytes, 76 + 4 * index));

  const seen = new Uint8Array(sectorCount);
  let chained = doubleWordAt(bytes, 68);
  while (places.length < wanted && chained < lastRealSector) {
    if (chained >= sectorCount) return outside(chained, false);
    if (seen[chained] === 1) return problem('doc-sector-loop', `第 ${chained} 扇区`);
    seen[chained] = 1;
    const at = (chained + 1) * sectorSize;
    for (let index = 0; index < perSector - 1 && places.length < wanted; index += 1) places.push(doubleWordAt(bytes, at + 4 * index));
    chained = doubleWordAt(bytes, at + sectorSize - 4);
  }

  const table = new Uint32Array(places.length * perSector).fill(noEntry);
  for (const [index, sector] of places.entries()) {
    if (sector >= lastRealSector) continue;
    if (sector >= sectorCount) return outside(sector, true);
    const at = (sector + 1) * sectorSize;
    for (let slot = 0; slot < perSector; slot += 1) table[index * perSector + slot] = doubleWordAt(bytes, at + 4 * slot);
  }
  return ok(table);
}

/** The mini stream: the root entry's own chain, cut into sectors of 64 bytes with a table of its own. */
function openMiniSpace(big: SectorSpace, root: CompoundEntry): Result<SectorSpace, DocProblem> {
  const content = readChain(big, root.start, Math.min(root.size, big.bytes.length));
  if (!content.ok) return content;
  const table = readChain(big, doubleWordAt(big.bytes, 60), null);
  if (!table.ok) return table;
  const next = new Uint32Array(table.value.length >> 2);
  for (let index = 0; index < next.length; index += 1) next[index] = doubleWordAt(table.value, 4 * index);
  return ok({ bytes: content.value, base: 0, sectorSize: 64, sectorCount: Math.ceil(content.value.length / 64), next });
}

/** A chain of sectors as one array; `size` null means until the chain ends. */
function readChain(space: SectorSpace, start: number, size: number | null): Result<Uint8Array, DocProblem> {
  const seen = new Uint8Array(space.sectorCount);
  const runs: { from: number; to: number }[] = [];
  let length = 0;
  let sector = start;
  while (size === null ? sector !== endOfChain && sector !== noEntry : length < size) {
    if (sector >= lastRealSector) return problem('doc-truncated', '扇区链提前结束');
    if (sector >= space.sectorCount) return outside(sector, sector < space.next.length);
    if (seen[sector] === 1) return problem('doc-sector-loop', `第 ${sector} 扇区`);
    seen[sector] = 1;
    const from = space.base + sector * space.sectorSize;
    const to = Math.min(from + space.sectorSize, space.bytes.length);
    const last = runs.at(-1);
    if (last?.to === from) last.to = to;
    else runs.push({ from, to });
    length += to - from;
    if (to - from < space.sectorSize && (size === null || length < size)) return problem('doc-truncated', `第 ${sector} 扇区`);
    sector = space.next[sector] ?? noEntry;
  }
  const whole = joinRuns(space.bytes, runs, length);
  return ok(size === null ? whole : whole.subarray(0, size));
}

function joinRuns(bytes: Uint8Array, runs: readonly { readonly from: number; readonly to: number }[], length: number): Uint8Array {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return bytes.subarray(only.from, only.to);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const { from, to } of runs) {
    whole.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return whole;
}

/** Entries are a balanced tree per folder; only the root folder's is walked, embedded objects keep to themselves. */
function listRootFolder(directory: Uint8Array): Result<{ root: CompoundEntry; entries: CompoundEntry[] }, DocProblem> {
  const count = Math.floor(directory.length / directoryEntrySize);
  if (count === 0 || directory[66] !== 5) return problem('doc-directory-damaged', '根目录');
  const seen = new Uint8Array(count);
  const entries: CompoundEntry[] = [];
  const waiting = [doubleWordAt(directory, 76)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === noEntry) continue;
    if (index >= count || seen[index] === 1) return problem('doc-directory-damaged', `第 ${index} 个目录项`);
    seen[index] = 1;
    const at = index * directoryEntrySize;
    entries.push(entryAt(directory, at));
    waiting.push(doubleWordAt(directory, at + 68), doubleWordAt(directory, at + 72));
  }
  return ok({ root: entryAt(directory, 0), entries });
}

function entryAt(directory: Uint8Array, at: number): CompoundEntry {
  const nameBytes = Math.min(64, wordAt(directory, at + 64));
  return {
    name: utf16At(directory, at, Math.max(0, (nameBytes >> 1) - 1)),
    kind: directory[at + 66] === 2 ? 'stream' : 'storage',
    start: doubleWordAt(directory, at + 116),
    size: doubleWordAt(directory, at + 120),
  };
}

/** A sector the table knows but the file does not hold means a cut file; one nobody knows means a damaged table. */
function outside(sector: number, known: boolean): { readonly ok: false; readonly fault: DocProblem } {
  return problem(known ? 'doc-truncated' : 'doc-sector-outside', `第 ${sector} 扇区`);
}
