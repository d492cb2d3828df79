// Where a command writes: the result to `out`, progress and faults to `err`. Colour only on a terminal that wants it.

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal; 100 where the output is not one. */
  readonly columns: number;
  readonly colour: boolean;
}

export type Ink = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';

const codes: Readonly<Record<Ink, readonly [number, number]>> = { red: [31, 39], yellow: [33, 39], cyan: [36, 39], bold: [1, 22], dim: [2, 22] };

/** The text in an ink; unchanged where the terminal shows no colour. */
export function inked(terminal: Terminal, ink: Ink, text: string): string {
  const [open, close] = codes[ink];
  return terminal.colour ? `\u001b[${open}m${text}\u001b[${close}m` : text;
}
