// A code that went from one unit to another in a year of which the former one has a text: one code has one text a year, and the text stays with those who wrote it.
import type { OrganisationTree } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { originOf } from './plan-access.ts';
import type { PlanPlace } from './plan-store.ts';

interface TakenCode {
  readonly code: string;
  readonly year: number;
  readonly tree: OrganisationTree;
  /** The place that bears the code now. */
  readonly bearer: string;
  readonly standing: PlanPlace;
}

export function codeOfAnother({ code, year, tree, bearer, standing }: TakenCode): Fault {
  const nameOf = (id: string | null): string => tree.nodes.get(id ?? '')?.name ?? '原来使用这个代码的单位';
  return {
    code: 'code-of-another-text',
    what: `${year}年度以代码${code}登记的文本属于“${nameOf(originOf(standing, tree))}”，这个代码后来给了“${nameOf(bearer)}”`,
    where: '单位代码',
    remedy: `原单位的文本请在文件里写它现在的代码再导入；“${nameOf(bearer)}”要编报${year}年度的，请由财政核定另一个代码。没有写入任何内容。`,
  };
}
