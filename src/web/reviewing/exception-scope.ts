// For whom and what an extension holds, where it is not the whole unit with its whole text.
import type { Rounds } from '../../http/contract/rounds.ts';

/** `（只准某某；只准“甲”、“乙”）`; blank for everybody and everything. Where the projects are not told by name: how many. */
export function exceptionScope({ accountName, projectCount, projectNames }: Rounds['exceptions'][number]): string {
  const person = accountName === null ? [] : [`只准${accountName}`];
  const projects = projectCount === null ? [] : [projectNames === null ? `只准其中${projectCount}个项目` : `只准${projectNames.map((name) => `“${name}”`).join('、')}`];
  const parts = [...person, ...projects];
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}
