// What a text that is to be given up holds, and who else wrote in it: told before it leaves every list.
import type { DeclarationPicture } from './declaration-store.ts';

export interface InsideText {
  readonly projects: number;
  /** 绩效指标 of all projects. */
  readonly rows: number;
  /** 测算明细 of all projects. */
  readonly costing: number;
  readonly attachments: number;
  /** Accounts that wrote in it, the one that asks left out. */
  readonly others: readonly string[];
}

export async function whatIsInside({ draft, costing, attachments, writers }: DeclarationPicture, asking: string): Promise<InsideText> {
  return {
    projects: draft.projects.length,
    rows: draft.projects.reduce((sum, { rows }) => sum + rows.length, 0),
    costing: [...costing.values()].reduce((sum, lines) => sum + lines.length, 0),
    attachments: attachments.length,
    others: (await writers(0)).filter((account) => account !== asking),
  };
}

/** As the history tells it. */
export function insideTold({ projects, rows, costing, attachments }: InsideText): string {
  return [`${projects}个项目`, `${rows}行指标`, ...(costing === 0 ? [] : [`${costing}条测算明细`]), ...(attachments === 0 ? [] : [`${attachments}个附件`])].join('、');
}
