// What stands at the foot of the sheets of several texts in one file: the code of the set on cover, contents and the common part one, that of its own version on the
// tables of each unit.
import type { PartFeet } from '../../documents/index.ts';
import type { StoredContent } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import { checkCode } from './check-code.ts';
import { mostMembers, setCode } from './set-code.ts';
import { footOf, type PrintedMoment } from './stored-plan-file.ts';

export interface PrintedMember {
  readonly moment: PrintedMoment;
  readonly content: StoredContent;
}

export interface PrintedSet {
  readonly foot: string;
  readonly partFeet: PartFeet;
  readonly remarks: readonly string[];
}

interface SetName {
  readonly unit: string;
  readonly fiscalYear: number;
}

export function printedSet(members: readonly PrintedMember[], name: SetName, secrets: Pick<Secrets, 'digest'>): PrintedSet {
  const feet = members.map(({ moment, content }) => ({ plan: content.plan, foot: footOf(moment, content, secrets) }));
  const partFeet = {
    tables: feet.flatMap(({ plan, foot }) => plan.departmentTables.map(() => foot)),
    projects: feet.flatMap(({ plan, foot }) => plan.projects.map(() => foot)),
  };
  if (members.length > mostMembers) return { foot: '', partFeet, remarks: [`超过${mostMembers}份文本合成的，整套没有校验码；各单位的表仍有各自的校验码。`] };
  return { foot: footOfSet(members, name, secrets), partFeet, remarks: [] };
}

function footOfSet(members: readonly PrintedMember[], { unit, fiscalYear }: SetName, secrets: Pick<Secrets, 'digest'>): string {
  const versions = members.flatMap(({ moment: { version } }) => (version === null ? [] : [version]));
  if (versions.length < members.length) return '其中有未报送的修改，整套没有校验码';
  const codes = members.map(({ moment: { plan }, content }, index) => checkCode({ unitCode: plan.unitCode, fiscalYear: plan.fiscalYear, version: versions[index] ?? 0 }, content.plan, secrets));
  const demo = members.some(({ moment }) => moment.plan.demo) ? '示范　' : '';
  return `${demo}整套校验码 ${setCode({ unitCode: unit, fiscalYear, versions }, codes, secrets)}`;
}
