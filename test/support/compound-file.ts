// Writes compound files for tests: a header, a sector allocation table, a directory and streams ([MS-CFB]). Small streams go into the mini
// stream, as real writers do. Nothing clever: the directory is a chain of right siblings.

export interface StreamToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind?: 'stream' | 'storage';
}

const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;
const difatSector = 0xfffffffc;
const miniSectorSize = 64;
const miniCutoff = 4096;

export function writeCompoundFile(streams: readonly StreamToWrite[], sectorSize: 512 | 4096 = 512): Uint8Array {
  const sectors: Uint8Array[] = [];
  const next: number[] = [];
  const place = (bytes: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(bytes.length / sectorSize);
    for (let index = 0; index < count; index += 1) {
      const sector = new Uint8Array(sectorSize);
      sector.set(bytes.subarray(index * sectorSize, (index + 1) * sectorSize));
      sectors.push(sector);
      next.push(index + 1 < count ? start + index + 1 : endOfChain);
    }
    return count === 0 ? endOfChain : start;
  };

  const mini: number[] = [];
  const miniNext: number[] = [];
  const starts = streams.map(({ bytes }) => {
    if (bytes.length === 0) return endOfChain;
    if (bytes.length >= miniCutoff) return place(bytes);
    const start = miniNext.length;
    const count = Math.ceil(bytes.length / miniSectorSize);
    for (let index = 0; index < count; index += 1) miniNext.push(index + 1 < count ? start + index + 1 : endOfChain);
    for (let index = 0; index < count * miniSectorSize; index += 1) mini.push(bytes[index] ?? 0);
    return start;
  });
  const miniStart = place(Uint8Array.from(mini));
  const miniTable = new Uint8Array(miniNext.length * 4);
  miniNext.forEach((value, index) => new DataView(miniTable.buffer).setUint32(4 * index, value, true));
  const miniTableStart = place(miniTable);

  const entries = new Uint8Array(128 * (streams.length + 1));
  writeEntry(entries, 0, { name: 'Root Entry', kind: 5, start: miniStart, size: mini.length, child: streams.length > 0 ? 1 : free, right: free });
  streams.forEach(({ name, bytes, kind }, index) => {
    const right = index + 2 <= streams.length ? index + 2 : free;
    writeEntry(entries, index + 1, { name, kind: kind === 'storage' ? 1 : 2, start: starts[index] ?? 0, size: bytes.length, child: free, right });
  });
  const directoryStart = place(entries);

  // The tables themselves take sectors too: first the DIFAT, then the allocation table.
  const perSector = sectorSize / 4;
  let tableCount = 1;
  let difatCount = 0;
  while (tableCount * perSector < sectors.length + tableCount + difatCount) {
    tableCount += 1;
    difatCount = Math.max(0, Math.ceil((tableCount - 109) / (perSector - 1)));
  }
  const tableStart = sectors.length;
  const table = new Uint8Array(tableCount * sectorSize).fill(0xff);
  const tableView = new DataView(table.buffer);
  next.forEach((value, index) => tableView.setUint32(4 * index, value, true));
  for (let index = 0; index < tableCount; index += 1) tableView.setUint32(4 * (tableStart + index), tableSector, true);
  for (let index = 0; index < difatCount; index += 1) tableView.setUint32(4 * (tableStart + tableCount + index), difatSector, true);

  const whole = new Uint8Array(sectorSize * (1 + sectors.length + tableCount + difatCount));
  const view = new DataView(whole.buffer);
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, sectorSize === 512 ? 3 : 4, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, sectorSize === 512 ? 9 : 12, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tableCount, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, miniCutoff, true);
  view.setUint32(60, miniTableStart, true);
  view.setUint32(64, Math.ceil(miniTable.length / sectorSize), true);
  view.setUint32(68, difatCount > 0 ? tableStart + tableCount : endOfChain, true);
  view.setUint32(72, difatCount, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + 4 * index, index < tableCount ? tableStart + index : free, true);
  sectors.forEach((sector, index) => whole.set(sector, sectorSize * (index + 1)));
  whole.set(table, sectorSize * (tableStart + 1));
  for (let index = 0; index < difatCount; index += 1) {
    const at = sectorSize * (tableStart + tableCount + index + 1);
    for (let slot = 0; slot < perSector - 1; slot += 1) {
      const number = 109 + index * (perSector - 1) + slot;
      view.setUint32(at + 4 * slot, number < tableCount ? tableStart + number : free, true);
    }
    view.setUint32(at + sectorSize - 4, index + 1 < difatCount ? tableStart + tableCount + index + 1 : endOfChain, true);
  }
  return whole;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
  readonly child: number;
  readonly right: number;
}

function writeEntry(directory: Uint8Array, index: number, entry: Entry): void {
  const view = new DataView(directory.buffer, 128 * index, 128);
  for (let at = 0; at < entry.name.length; at += 1) view.setUint16(2 * at, entry.name.charCodeAt(at), true);
  view.setUint16(64, 2 * entry.name.length + 2, true);
  view.setUint8(66, entry.kind);
  view.setUint8(67, 1);
  view.setUint32(68, free, true);
  view.setUint32(72, entry.right, true);
  view.setUint32(76, entry.child, true);
  view.setUint32(116, entry.start, true);
  view.setUint32(120, entry.size, true);
}
