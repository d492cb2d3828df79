// A text of a year that begins after its unit has ended: whoever took over declares in the own name.
import { endOfPlace, standingPlace, type OrganisationTree } from '../domain/organisation/index.ts';
import { yearOf, type CivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';

interface NewText {
  /** As the text writes it. */
  readonly code: string;
  readonly year: number;
  readonly tree: OrganisationTree;
  /** The place that the code speaks of. */
  readonly bearer: string | null;
}

/** Null where the unit goes on, or ended in that year or later. */
export function unitEnded({ code, year, tree, bearer }: NewText): Fault | null {
  const end = bearer === null ? null : endOfPlace(tree.memory, bearer);
  if (bearer === null || end === null || yearOf(end) >= year) return null;
  const successor = standingPlace(tree, bearer);
  return successor === null ? withoutSuccessor({ code, year, end }) : withSuccessor({ code, year, end, name: successor.name, current: successor.code ?? '' });
}

interface Ended {
  readonly code: string;
  readonly year: number;
  readonly end: CivilDate;
}

function withSuccessor({ code, year, end, name, current }: Ended & { readonly name: string; readonly current: string }): Fault {
  return {
    code: 'unit-ended',
    what: `代码${code}的单位在${end}撤销，不再编报${year}年度的文本；它由“${name}”（${current}）承接`,
    where: '单位代码',
    remedy: `请把文件里的单位代码和名称改为“${name}”的再导入；撤销日期登记得不对的，请先在“机构与岗位”里改正。没有写入任何内容。`,
  };
}

function withoutSuccessor({ code, year, end }: Ended): Fault {
  return {
    code: 'unit-ended',
    what: `代码${code}的单位在${end}撤销，不再编报${year}年度的文本，也没有写明由谁承接`,
    where: '单位代码',
    remedy: '请在文件里写现在编报这些项目的单位的代码和名称再导入；撤销日期登记得不对的，请先在“机构与岗位”里改正。没有写入任何内容。',
  };
}
