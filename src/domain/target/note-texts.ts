// The notes of a reading in the officer's words.
import type { TargetNoteId } from './target.ts';

export const noteTexts: Readonly<Record<TargetNoteId, string>> = {
  'doubled-sign': '比较符号写了不止一次',
  'unusual-sign': '比较符号不是常用写法，按同义的 ≥ > ≤ < = 读取',
  'sign-in-words': '比较符号是用文字写的',
  'redundant-unit': '计量单位写了两遍',
  'unit-variant': '计量单位不是常用写法，按同一单位读取',
  'bare-magnitude': '只写了“万”“亿”等数量级，没有写是什么单位',
  'unknown-unit': '计量单位不在单位表中，按原样读取',
  'trailing-text': '数值或日期后面还有文字',
  distributive: '这个数是对每一个对象（“每”“各”后面说的）而言的，不是总数',
  restated: '后面的文字把同一个数又说了一遍',
  'restated-differently': '后面的文字又写了一个数或方向，与前面不一致',
  'zero-target': '目标值为零',
  'year-missing': '日期没有写年份',
  'several-numbers': '文字里有几个数，分不清以哪个为准',
  'unread-number': '文字里有数，但不能确定就是目标值',
  'other-grades': '后面还写了其他档次的数，按第一个数读取',
  'qualitative-mark': '标有“定性”',
  'leading-text': '数值或日期前面还有说明文字',
  'before-unclear': '“前”没有说清是该月（年）开始之前还是结束之前，截止日不代填',
};
