// Amounts as the pages print them.
import { formatFen, type Fen } from '../../kernel/money.ts';

/** `59.00 万元`; an amount that is not known says so. */
export function tenThousands(amount: Fen | null): string {
  return amount === null ? '不明' : `${formatFen(amount, '万元')} 万元`;
}

/** `2026-03-05 14:02` of an ISO time, in the clock of the person's machine. */
export function writtenTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `34 千字节`, `1.2 兆字节` */
export function writtenSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} 千字节`;
  return `${(bytes / 1024 / 1024).toFixed(1)} 兆字节`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
