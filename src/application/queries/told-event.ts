// What an event tells beside its rows, as people say it: from which state to which, how much was changed, what was taken over.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { declarationStates, stateTitle } from '../../domain/lifecycle/index.ts';
import type { RecordedEvent } from '../history-store.ts';

export function toldEvent(detail: RecordedEvent['detail']): readonly string[] {
  const { from, to, about, now, told, taker, title, edits, changed, changedCells, projects } = detail;
  return [
    ...(typeof about === 'string' && about !== '' ? [typeof now === 'string' && now !== '' ? `${about}：${now}` : about] : []),
    ...(isState(from) && isState(to) ? [`${stateTitle(declarationLifecycle, from)} → ${stateTitle(declarationLifecycle, to)}`] : []),
    ...(typeof told === 'string' ? told.split('\n') : []),
    ...(typeof taker === 'string' ? [`对方：${taker}`] : []),
    ...toldBeginning(detail),
    ...(typeof title === 'string' && title !== '' ? [title] : []),
    // Events of before tell only how many there were.
    ...(typeof changed === 'string' && changed !== '' ? [changed] : typeof edits === 'number' ? [`${edits}处改动`] : []),
    ...(typeof changedCells === 'number' && changedCells > 0 ? [`改动${changedCells}格`] : []),
    ...(typeof projects === 'number' && !isState(to) && typeof about !== 'string' ? [`${projects}个项目`] : []),
    ...toldCopies(detail),
  ];
}

/** From what a text was begun, and which projects of it go on. */
function toldBeginning({ begunFrom, fromYear, kept, left, added, costingLines, dutyLinks, activities, sections, targetDetails }: RecordedEvent['detail']): readonly string[] {
  if (begunFrom === 'blank') return [`由空表起草，第一个项目：${String(added)}`];
  if (begunFrom !== 'copy') return [];
  return [`由${String(fromYear)}年度文本起草，延续的项目：${String(kept)}`, ...(typeof left === 'string' && left !== '' ? [`没有延续的项目：${left}`] : []), ...toldBeside([[costingLines, '条测算明细'], [dutyLinks, '个项目对应的职责'], [sections, '个项目的填报科室'], [activities, '项工作活动'], [targetDetails, '行指标值的补充']])];
}

function toldBeside(counts: readonly (readonly [RecordedEvent['detail'][string] | undefined, string])[]): readonly string[] {
  const told = counts.flatMap(([count, what]) => (typeof count === 'number' && count > 0 ? [`${count}${what}`] : []));
  return told.length === 0 ? [] : [`一并带来：${told.join('、')}`];
}

/** What was taken over from an earlier year: confirmed, or handed in as it was. */
function toldCopies({ confirmed, copies }: RecordedEvent['detail']): readonly string[] {
  return [
    ...(typeof confirmed === 'string' ? [`照用沿用的内容：${confirmed}`] : []),
    ...(typeof copies === 'string' ? [`报送时还沿用上年、没有确认：${copies}`] : []),
  ];
}

function isState(value: unknown): value is (typeof declarationStates)[number] {
  return declarationStates.some((state) => state === value);
}
