// Names of sheets as every program accepts them: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not History, each only once
// without regard to case.

export const mostNameCharacters = 31;

/** A name per wanted one, in their order; a name that another sheet has already gets a number behind it. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const plain = allowed(text);
    let name = cut(plain, mostNameCharacters);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const behind = `（${number}）`;
      name = cut(plain, mostNameCharacters - behind.length) + behind;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(text: string): string {
  const name = text.replaceAll(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, ' ').replaceAll(/\s+/gu, ' ').replaceAll(/^[' ]+|[' ]+$/gu, '');
  return name === '' || name.toLowerCase() === 'history' ? '表' : name;
}

/** Whole characters only, and nothing at the end that no name may end with. */
function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  const end = /[\ud800-\udbff]/u.test(name.charAt(most - 1)) ? most - 1 : most;
  return name.slice(0, end).replaceAll(/[' ]+$/gu, '');
}
