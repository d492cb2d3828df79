// Types of import-kill-rounds.mjs, which the bench runs as it is.
export function pricedSample(price: number): Uint8Array;

export function importKillRounds(
  dataFolder: string,
  rounds: number,
  options?: { readonly environment?: NodeJS.ProcessEnv; readonly seed?: number },
): Promise<{
  readonly rounds: number;
  readonly answered: number;
  readonly kept: number;
  readonly faults: readonly string[];
  readonly restartMilliseconds: readonly number[];
}>;
