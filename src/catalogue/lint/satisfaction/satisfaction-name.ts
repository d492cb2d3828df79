// Whether a name is that of a satisfaction: shared by the rules that speak of satisfactions and by those that leave them alone.
const satisfactionEndings: readonly string[] = ['满意度', '满意率', '满意程度', '满意情况'];

/** Folded name without its bracket expected: `住院患者满意度` is one, `满意度调查份数` is none. */
export function isSatisfactionName(bareName: string): boolean {
  return satisfactionEndings.some((ending) => bareName.endsWith(ending));
}
