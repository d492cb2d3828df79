// Types of up-program.mjs, which the bench runs as it is.
export const program: string;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the program: this working copy where none is named, or an unpacked release. */
export interface ProgramCopy {
  readonly command: readonly string[];
  /** All of the environment it gets. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where it is run. */
  readonly folder: string | undefined;
}

export function runProgram(args: readonly string[], environment?: NodeJS.ProcessEnv, copy?: ProgramCopy): Promise<Run>;

export interface UpProgram {
  readonly address: string;
  /** The first password; null where none was shown. */
  readonly password: string | null;
  readonly startMilliseconds: number;
  readonly pid: number;
  /** Resolves when it has ended, by whatever it was. */
  readonly ended: Promise<Ended>;
  readonly output: () => string;
  readonly errors: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface UpOptions {
  readonly args?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly copy?: ProgramCopy;
}

export function startUp(dataFolder: string, options?: UpOptions): Promise<UpProgram>;

export interface WebAnswer {
  readonly status: number;
  // What a schema of the contract is parsed from.
  readonly body: unknown;
  readonly etag: string | null;
}

export class WebVisitor {
  constructor(address: string);
  readonly cookies: Map<string, string>;
  csrf: string;
  ask(method: string, url: string, sent?: { readonly json?: unknown; readonly form?: FormData; readonly headers?: Readonly<Record<string, string>> }): Promise<WebAnswer>;
  signIn(password: string, login?: string): Promise<WebAnswer>;
  upload(bytes: Uint8Array, name: string, url?: string): Promise<WebAnswer>;
}
