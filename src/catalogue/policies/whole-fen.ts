// Amounts of the catalogue, written by us in 元: a wrong one is a broken program.
import { fen, type Fen } from '../../kernel/money.ts';

export function yuan(amount: number): Fen {
  const whole = fen(amount * 100);
  if (whole === null) throw new Error(`no whole number of fen: ${amount}`);
  return whole;
}
