// A fault of an input as a whole: the file cannot be used. It says what was found, where, and what to do; it blames nobody.

export interface Fault {
  /** Stable key, for programs: `zip-truncated`. */
  readonly code: string;
  /** What was found, one Chinese sentence. */
  readonly what: string;
  /** Where: file name and, if known, the part or position inside it. */
  readonly where: string;
  /** What the person can do now. */
  readonly remedy: string;
  /** Where several things stand in the way at once: the others, each with its place and what to do. */
  readonly further?: readonly Pick<Fault, 'where' | 'remedy'>[];
}
