// A work activity (工作活动): what an office does under one of its duties, and what its projects pay for. No form read so far prints it; it is filled in beside the text.
// Ground: the layered budget of Hebei (`layeredBudget` in the catalogue): first the duties, then the activities, and every project under one of them.

export interface WorkActivity {
  readonly name: string;
  /** Number of its duty (分项绩效目标), as text one prints it. */
  readonly duty: string;
  /** Identities of the projects that carry it out; none where it costs no project money. */
  readonly projects: readonly string[];
}
