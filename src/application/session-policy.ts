// How long a session lasts. Own choice, oriented at a desk in an office: an hour of rest ends it, and so does a working day.
// Ground: GB/T 22239-2019 8.1.4.1 asks for an end after failed and idle sign-ins and names no number (待核实); docs/threat-model.md.

export const sessionPolicy = {
  /** Without any request for so long, it has ended. Milliseconds. */
  idle: 60 * 60 * 1000,
  /** However busy, it ends so long after signing in. */
  longest: 12 * 60 * 60 * 1000,
  /** That it was used is written down at most so often, so that reading does not become writing. */
  renewal: 60 * 1000,
} as const;

/** Whether a session that was opened and last used at these moments is over. */
export function isSessionOver(session: { readonly createdAt: number; readonly lastSeenAt: number }, now: number): boolean {
  return now >= session.lastSeenAt + sessionPolicy.idle || now >= session.createdAt + sessionPolicy.longest;
}
