// The lines at the foot of the sheets where parts of one file have lines of their own: of each table of a department or unit, and of each project's table.
export interface PartFeet {
  /** One for each table of part one, in their order. */
  readonly tables: readonly string[];
  /** One for each project, in their order. */
  readonly projects: readonly string[];
}
