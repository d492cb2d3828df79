// The project code taken apart: division, year, opaque tail. The build comes from the policy in force; characters that cannot stand in a code
// are named with their position, because a code is usually spoilt by an input method (full width, lower case), not by a wrong thought.
import { isBlankCharacter } from '../../kernel/fold-width.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import type { ProjectCodeShape } from '../policy/index.ts';

export interface StrangeCharacter {
  /** 1 = first character of the code; white space is counted where it stands. */
  readonly position: number;
  readonly character: string;
  /** What it is, in Chinese: `小写字母`, `全角字符`, `空白字符`, `字母` (where a digit belongs), `其他字符`. */
  readonly what: string;
}

export interface ProjectCode {
  /** The code without outer white space. */
  readonly text: string;
  /** Number of characters, white space left out. */
  readonly length: number;
  readonly division: string;
  readonly year: string;
  readonly strange: readonly StrangeCharacter[];
}

/** Takes a code apart. `readProjectCode('1306822112…', shape)` has division `130682` and year `21`; a malformed one is read as far as it goes. */
export function readProjectCode(text: string, shape: ProjectCodeShape): ProjectCode {
  const characters = Array.from(withoutOuterBlanks(text));
  const solid = characters.filter((character) => !isBlankCharacter(character));
  const digits = shape.divisionDigits + shape.yearDigits;
  const strange: StrangeCharacter[] = [];
  let place = 0;
  characters.forEach((character, index) => {
    const what = strangenessOf(character, place < digits);
    if (what !== null) strange.push({ position: index + 1, character, what });
    if (!isBlankCharacter(character)) place += 1;
  });
  return {
    text: characters.join(''),
    length: solid.length,
    division: solid.slice(0, shape.divisionDigits).join(''),
    year: solid.slice(shape.divisionDigits, digits).join(''),
    strange,
  };
}

/** The division that more than half of the plan's well-formed codes carry; null where none does. */
export function majorityDivision(plan: DepartmentPlan, shape: ProjectCodeShape): string | null {
  const known = divisionsKnown.get(plan);
  if (known !== undefined && known.shape === shape) return known.division;
  const division = countedMajority(plan, shape);
  divisionsKnown.set(plan, { shape, division });
  return division;
}

/** Asked once per project, the answer belongs to the plan: kept as long as the plan lives, so that a check stays linear. */
const divisionsKnown = new WeakMap<DepartmentPlan, { readonly shape: ProjectCodeShape; readonly division: string | null }>();

function countedMajority(plan: DepartmentPlan, shape: ProjectCodeShape): string | null {
  const wanted = shape.divisionDigits + shape.yearDigits + shape.tailLength;
  const counts = new Map<string, number>();
  let codes = 0;
  for (const project of plan.projects) {
    const code = project.code === null ? null : readProjectCode(project.code.text, shape);
    if (code === null || code.length !== wanted || code.strange.length > 0) continue;
    codes += 1;
    counts.set(code.division, (counts.get(code.division) ?? 0) + 1);
  }
  for (const [division, count] of counts) if (count * 2 > codes) return division;
  return null;
}

function strangenessOf(character: string, digitWanted: boolean): string | null {
  if (character >= '0' && character <= '9') return null;
  if (character >= 'A' && character <= 'Z') return digitWanted ? '字母' : null;
  if (character >= 'a' && character <= 'z') return '小写字母';
  if (isBlankCharacter(character)) return '空白字符';
  return character >= '！' && character <= '～' ? '全角字符' : '其他字符';
}

function withoutOuterBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCharacter(text.charAt(start))) start += 1;
  while (end > start && isBlankCharacter(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
