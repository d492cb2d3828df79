// How long emergency access lasts at most. Own choice: one working day; whoever needs longer is given a post.
// Ground: GB/T 22239-2019 asks for the least rights needed and for records of their use, and names no number (待核实); docs/threat-model.md.

export const emergencyPolicy = {
  mostHours: 24,
  /** The same opened again so soon is a request that was sent twice. Own choice. */
  sameRequestSeconds: 60,
} as const;
