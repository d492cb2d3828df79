// Whoever changes a place does it on what the page showed. What somebody else changed meanwhile, and otherwise than it would be written now, is told instead of being overwritten.
import { writtenDay } from '../domain/notice/index.ts';
import { ownOfficeTitle, type OrganisationNode } from '../domain/organisation/index.ts';
import { chinaDayOf } from '../kernel/day-count.ts';
import type { Fault } from '../kernel/fault.ts';

/** `successor` and `ownOffice` left out: not shown, or not written. */
type Shown = Pick<OrganisationNode, 'code' | 'name' | 'parent' | 'from' | 'to' | 'successor' | 'ownOffice'>;

interface WrittenOnOld {
  readonly base: Shown;
  readonly standing: Shown;
  readonly wanted: Shown;
}

interface OverwrittenPart {
  readonly title: string;
  readonly before: string;
  readonly now: string;
}

/** Who changed a place last, and when. */
export interface LastChange {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const parts = [['name', '名称'], ['code', '代码'], ['parent', '上级'], ['from', '设立日期'], ['to', '撤销日期'], ['successor', '由谁承接'], ['ownOffice', '是否本级']] as const;

export function overwrittenParts({ base, standing, wanted }: WrittenOnOld, nodes: readonly OrganisationNode[]): readonly OverwrittenPart[] {
  const told = (part: (typeof parts)[number][0], value: string | boolean | null): string => {
    if (part === 'ownOffice') return `“${ownOfficeTitle(value === null ? null : value === true)}”`;
    if (value === null || typeof value === 'boolean') return '没有';
    return part === 'parent' || part === 'successor' ? `“${nodes.find(({ id }) => id === value)?.name ?? ''}”` : value;
  };
  return parts
    .filter(([part]) => base[part] !== undefined && wanted[part] !== undefined && (standing[part] ?? null) !== base[part] && (standing[part] ?? null) !== wanted[part])
    .map(([part, title]) => ({ title, before: told(part, base[part] ?? null), now: told(part, standing[part] ?? null) }));
}

export function placeChanged(overwritten: readonly OverwrittenPart[], last: LastChange | null): Fault {
  const day = last === null ? null : chinaDayOf(last.at);
  return {
    code: 'place-changed',
    what: `您打开之后，${last?.by ?? '别人'}${day === null ? '' : `在${writtenDay(day)}`}改过这个机构`,
    where: '机构',
    remedy: '没有写入任何内容。请关上窗口，看过现在的内容再改。',
    further: overwritten.map(({ title, before, now }) => ({ where: title, remedy: `${title}您打开时是${before}，现在是${now}。` })),
  };
}
