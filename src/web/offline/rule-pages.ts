// The pages of the rules, put into the file when it is built.

/** By their paths. */
const texts = import.meta.glob('../../catalogue/lint/**/*.rule.md', { query: '?raw', import: 'default', eager: true });

export const rulePages: readonly { readonly id: string; readonly page: string }[] = Object.entries(texts).map(([path, page]) => ({ id: path.replace(/^.*\/|\.rule\.md$/gu, ''), page }));
