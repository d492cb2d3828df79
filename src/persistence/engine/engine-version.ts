// Which engine this program carries, and which wrote a data folder. The files of one PostgreSQL major are not readable by another.
// Ground: docs/runbooks/upgrade-engine.md; a test holds the constant equal to the installed package.

export interface EngineVersion {
  /** PGlite. */
  readonly package: string;
  /** PostgreSQL inside it. */
  readonly postgresMajor: number;
}

export const embeddedEngine: EngineVersion = { package: '0.5.16', postgresMajor: 18 };

/** Text of the folder's `engine.json`. */
export function engineVersionText(version: EngineVersion): string {
  return `${JSON.stringify({ engine: 'pglite', package: version.package, postgresMajor: version.postgresMajor })}\n`;
}

/** Null where the text is no such file. */
export function readEngineVersion(text: string): EngineVersion | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('package' in value) || !('postgresMajor' in value)) return null;
    if (typeof value.package !== 'string' || typeof value.postgresMajor !== 'number') return null;
    return { package: value.package, postgresMajor: value.postgresMajor };
  } catch {
    return null; // no JSON: said by the caller, with the name of the file
  }
}
