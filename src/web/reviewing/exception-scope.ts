// For whom and what an extension holds, where it is not the whole unit with its whole text.
import type { Rounds } from '../../http/contract/rounds.ts';

/** `（只准某某；只准“甲”、“乙”）`; blank for everybody and everything. */
export function exceptionScope({ accountName, projectNames }: Rounds['exceptions'][number]): string {
  const parts = [accountName === null ? '' : `只准${accountName}`, projectNames === null ? '' : `只准${projectNames.map((name) => `“${name}”`).join('、')}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}
