import { expect, test } from 'vitest';
import { isSatisfactionName, namesNobody, wordsBeforeSatisfaction } from './satisfaction-name.ts';

test.each([
  ['住院患者满意度', '住院患者'],
  ['群众对窗口服务的满意率', '群众对窗口服务'],
  ['满意程度', ''],
])('%s asks %j', (name, words) => {
  expect(isSatisfactionName(name)).toBe(true);
  expect(wordsBeforeSatisfaction(name)).toBe(words);
});

test.each(['满意度调查份数', '群众安全感', ''])('%j is no satisfaction', (name) => {
  expect(isSatisfactionName(name)).toBe(false);
});

test.each(['服务对象满意度', '服务对象的满意度', '受益群体满意率', '满意度', '服务对象是否满意', '服务对象的满意情况。', ''])('%j names nobody', (name) => {
  expect(namesNobody(name)).toBe(true);
});

test.each(['学生家长满意度', '社会公众满意度', '群众对窗口服务满意度', '办事人员是否满意'])('%s names somebody', (name) => {
  expect(namesNobody(name)).toBe(false);
});
