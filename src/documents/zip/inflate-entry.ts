// Takes one entry out of a container, piece by piece, and counts what comes out. A zip can promise any size: the count decides, not
// the promise, and memory stays at one piece however much a few bytes unfold to.
import { Inflate } from 'fflate';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { crc32 } from './crc32.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';
import { zipFault, type ZipFaultCode } from './zip-fault.ts';

/** Bytes that may still come out of the whole container. */
export interface InflateBudget {
  remaining: number;
}

/** Takes the next piece of an entry; false ends the reading. */
export type PieceSink = (piece: Uint8Array) => boolean;

/**
 * Gives the content of an entry to `sink` in pieces of at most about 4 MiB. The value is false where the sink ended it.
 * Faults: `zip-method`, `zip-too-large`, `zip-size-lies`, `zip-data-damaged`, `zip-checksum`.
 */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry, budget: InflateBudget, sink: PieceSink): Result<boolean, Fault> {
  const stop = beforeReading(entry, budget);
  if (stop !== null) return failed(zipFault(stop, archive.file, entry.name));
  const count: Count = { bytes: 0, checksum: 0, stop: null };
  const take = (piece: Uint8Array): void => {
    if (piece.length === 0 || count.stop !== null) return;
    count.bytes += piece.length;
    budget.remaining -= piece.length;
    if (count.bytes > entry.size) count.stop = 'zip-size-lies';
    else if (budget.remaining < 0) count.stop = 'zip-too-large';
    else {
      count.checksum = crc32(piece, count.checksum);
      if (!sink(piece)) count.stop = 'sink';
    }
  };
  const compressed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (entry.method === 0) copyStored(compressed, count, take);
  else inflatePieces(compressed, count, take);
  if (count.stop === 'sink') return ok(false);
  const fault = count.stop ?? afterReading(entry, count);
  return fault === null ? ok(true) : failed(zipFault(fault, archive.file, entry.name));
}

/** Input is fed in slices this small, so that no single push unfolds to more than 1032 times as much. */
const sliceLength = 4096;
/** A stored block holds 64 KiB and comes out at once: more silent slices than these mean that nothing will come any more. */
const silentSlices = 40;
/** The most that deflate gains: 258 bytes out of two bits. */
const greatestRatio = 1032;

interface Count {
  bytes: number;
  checksum: number;
  stop: ZipFaultCode | 'sink' | null;
}

function beforeReading(entry: ZipEntry, budget: InflateBudget): ZipFaultCode | null {
  if (entry.method !== 0 && entry.method !== 8) return 'zip-method';
  if (entry.size > (entry.method === 0 ? entry.compressedSize : entry.compressedSize * greatestRatio + 1024)) return 'zip-size-lies';
  return entry.size > budget.remaining ? 'zip-too-large' : null;
}

function afterReading(entry: ZipEntry, count: Count): ZipFaultCode | null {
  if (count.bytes !== entry.size) return 'zip-size-lies';
  return count.checksum === entry.checksum ? null : 'zip-checksum';
}

function copyStored(bytes: Uint8Array, count: Count, take: (piece: Uint8Array) => void): void {
  const pieceLength = 256 * 1024;
  for (let at = 0; at < bytes.length && count.stop === null; at += pieceLength) take(bytes.subarray(at, at + pieceLength));
}

function inflatePieces(compressed: Uint8Array, count: Count, take: (piece: Uint8Array) => void): void {
  const inflate = new Inflate(take);
  let silent = 0;
  try {
    for (let at = 0; at < compressed.length && count.stop === null; at += sliceLength) {
      const before = count.bytes;
      inflate.push(compressed.subarray(at, at + sliceLength), at + sliceLength >= compressed.length);
      silent = count.bytes > before ? 0 : silent + 1;
      if (silent > silentSlices) count.stop = 'zip-data-damaged';
    }
  } catch {
    // fflate throws on data that is no deflate stream or that ends too early.
    count.stop ??= 'zip-data-damaged';
  }
}
