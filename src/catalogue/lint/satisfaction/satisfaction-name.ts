// What a name says about a satisfaction: whether it is one, and who is asked. Shared by the rules that speak of satisfactions and by those that
// leave them alone.
import { genericRespondents, satisfactionEndings, satisfactionFillers } from '../../vocabulary/respondents.ts';

/** Folded name without its bracket expected: `住院患者满意度` is one, `满意度调查份数` is none. */
export function isSatisfactionName(bareName: string): boolean {
  return satisfactionEndings.words.some((ending) => bareName.endsWith(ending));
}

/** The words before 满意度: `住院患者`, `群众对窗口服务`; empty where the name says nothing else. */
export function wordsBeforeSatisfaction(bareName: string): string {
  const ending = satisfactionEndings.words.find((candidate) => bareName.endsWith(candidate)) ?? '';
  const words = bareName.slice(0, bareName.length - ending.length);
  return words.endsWith('的') ? words.slice(0, -1) : words;
}

/** `服务对象的满意度`, `服务对象是否满意`, `满意度`: nobody could say who is to be asked. Empty texts name nobody. */
export function namesNobody(text: string): boolean {
  const left = [...satisfactionEndings.words, ...satisfactionFillers.words].reduce((words, filler) => words.replaceAll(filler, ''), text);
  return left === '' || genericRespondents.words.includes(left);
}
