// What every command of the command line is: its help, its options, and a run that ends in an exit code.
import type { BatchPorts } from '../application/batch/batch-ports.ts';
import type { StoredData } from '../application/local-work.ts';
import type { Clock, FileStore, PlanParser, RulePages } from '../application/ports.ts';
import type { Fault } from '../kernel/fault.ts';
import type { OptionDeclaration, ParsedArguments } from './arguments.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

/** 0 nothing blocking, 1 blocking findings, 2 unreadable file or unusable command. */
export type ExitCode = 0 | 1 | 2;

export interface CommandContext {
  readonly terminal: Terminal;
  readonly files: FileStore;
  readonly parser: PlanParser;
  readonly pages: RulePages;
  /** The page that checks by itself; null where the pages are not built. */
  readonly offlinePage: () => Promise<Uint8Array | null>;
  readonly data: StoredData;
  readonly clock: Clock;
  /** For checking whole folders. */
  readonly batch: BatchPorts;
  /** Whether a person sees what goes to stderr as it comes. */
  readonly watched: boolean;
  /** SHA-256 of bytes, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help page of the command. */
  readonly help: string;
  readonly options: readonly OptionDeclaration[];
  run(context: CommandContext, args: ParsedArguments): Promise<ExitCode>;
}

/** Writes a fault to stderr — what, where, what to do — and answers exit code 2. */
export function reportFault(terminal: Terminal, fault: Fault): ExitCode {
  terminal.err(`${inked(terminal, 'red', '无法完成：')}${sentence(fault.what)}\n`);
  terminal.err(`  位置：${terminalSafe(fault.where)}\n`);
  terminal.err(`  怎么办：${sentence(fault.remedy)}\n`);
  return 2;
}

function sentence(text: string): string {
  const safe = terminalSafe(text);
  return /[。？！]$/u.test(safe) ? safe : `${safe}。`;
}
