// Who is who in a workbook that goes out to be edited: the plan with the last event its writer knew, its projects and their rows.
export interface WorkbookIdentities {
  readonly plan: string;
  readonly event: number;
  /** In the order of the plan. */
  readonly projects: readonly { readonly id: string; readonly indicators: readonly string[] }[];
}
