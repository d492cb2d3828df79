// A list of control figures that was chosen or pasted, held against the texts as they stand; and what is kept of it.
import { formatFen, fen, type Fen } from '../../kernel/money.ts';
import type { ComparedControls } from '../../documents/control/compare-control-rows.ts';
import type { ControlText } from '../../documents/control/control-sheet.ts';
import type { ControlFigures } from '../../http/contract/control-figures.ts';

export interface LookedList {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly compared: ComparedControls;
  /** What a person may want to know of how the list was read. */
  readonly remarks: readonly string[];
}

export function controlTexts({ texts }: ControlFigures): readonly ControlText[] {
  return texts.map(({ projects, ...text }) => ({ ...text, projects: projects.map(({ declared, control, ...project }) => ({ ...project, declared: amount(declared), control: amount(control) })) }));
}

function amount(value: number | null): Fen | null {
  return value === null ? null : fen(value);
}

/** Bytes as a request carries them. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export function inTenThousands(value: Fen | null): string {
  return value === null ? '不明' : formatFen(value, '万元');
}
