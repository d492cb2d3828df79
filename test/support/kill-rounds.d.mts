// Types of kill-rounds.mjs, which is JavaScript because the bench runs it without a compiler.
export interface KillRounds {
  readonly dataFolder: string;
  readonly rounds: number;
  readonly commitsBeforeKill: (round: number) => number;
}

export interface KillOutcome {
  readonly confirmed: number;
  readonly lost: readonly number[];
  readonly half: readonly number[];
  readonly takenOver: number;
}

export function killRounds(options: KillRounds): Promise<KillOutcome>;
