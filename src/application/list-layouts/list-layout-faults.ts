// Why a layout of a list was not saved or removed.
import type { Fault } from '../../kernel/fault.ts';

export function layoutNameTaken(title: string): Fault {
  return { code: 'layout-name-taken', what: `已经有叫“${title}”的列式`, where: '列式的名称', remedy: '请换一个名称；要改原来那一种的，在它那里改。没有保存。' };
}

export const layoutGone: Fault = { code: 'layout-not-found', what: '没有这种列式，可能刚被删除', where: '清单列式', remedy: '请刷新页面后再看。' };

export function layoutIncomplete(lacks: readonly string[]): Fault {
  return { code: 'layout-incomplete', what: `没有一列是${lacks.join('、')}`, where: '列的对应', remedy: '清单要说明是哪个项目、哪个指标、指标值是多少，才能读成项目。请补上这些列的对应；没有保存。' };
}

export function layoutTwice(words: readonly string[]): Fault {
  return { code: 'layout-twice', what: `有两列都对应到${words.join('、')}`, where: '列的对应', remedy: '一项内容只能对应一列，请把另一列改为“不用”；没有保存。' };
}

export const layoutOfOthers: Fault = { code: 'layout-of-others', what: '这种列式是别人保存的', where: '清单列式', remedy: '请保存它的人或财政绩效股来改；也可以换一个名称另存。没有改动。' };
