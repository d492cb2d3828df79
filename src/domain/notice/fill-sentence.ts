// Fills the sentence of a notice: `{name}` stands for a fact; a clause in 〔…〕 is left out where one of its facts is missing or none (0).

/**
 * @example fillSentence('{plan}被退回〔，附{comments}条意见〕。', { plan: '甲局2027年度绩效文本', comments: 0 }) // 甲局2027年度绩效文本被退回。
 */
export function fillSentence(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  const fill = (text: string): string => text.replace(factName, (_, name: string) => String(facts[name] ?? ''));
  return fill(sentence.replace(clause, (_, inside: string) => (factsIn(inside).every((name) => isSome(facts[name])) ? inside : '')));
}

/** Names of the facts that a sentence speaks of. */
export function factsIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(factName)].flatMap((match) => match.slice(1)))];
}

const factName = /\{([a-zA-Z]+)\}/gu;
const clause = /〔([^〕]*)〕/gu;

function isSome(fact: string | number | undefined): boolean {
  return fact !== undefined && fact !== 0 && fact !== '';
}
