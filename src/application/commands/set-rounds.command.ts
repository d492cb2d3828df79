// The days of the rounds of a budget year in a division, and who is given longer: a unit or one person of it, until a day, for a reason that is kept.
import { roundTitles, roundsInOrder, type LockException, type RoundWindow } from '../../domain/lifecycle/index.ts';
import { divisionOfCode, nearestOfKind } from '../../domain/organisation/index.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { may } from '../may.ts';
import { peopleToday } from '../notices/notices-of.ts';
import { extensionNotices } from '../notices/post-notices.ts';
import { organisationToday } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface RoundsInput {
  readonly actor: Actor;
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  readonly windows: readonly RoundWindow[];
}

export async function setRounds(ports: DeclarationPorts, { actor, ...input }: RoundsInput): Promise<Result<null, Fault>> {
  const tree = await organisationToday(ports);
  const division = divisionOfCode(tree, input.division);
  if (division === null) return failed(noDivision);
  const refused = may(actor, { action: 'round.set', subject: { node: division.id, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  const backwards = input.windows.filter(({ opens, closes }) => closes < opens).map(({ round }) => `“${roundTitles[round]}”`);
  if (backwards.length > 0) return failed(endsBeforeItBegins(backwards));
  const twice = roundsInOrder.filter((round) => input.windows.filter((window) => window.round === round).length > 1);
  if (twice.length > 0 || input.windows.some(({ fiscalYear }) => fiscalYear !== input.fiscalYear)) return failed(unclearRounds);
  return ports.declarations.setRounds({ ...input, actor: auditName(actor) });
}

export interface ExceptionInput extends LockException {
  readonly actor: Actor;
}

/** Answers the id of the exception. */
export async function grantException(ports: DeclarationPorts, { actor, ...exception }: ExceptionInput): Promise<Result<string, Fault>> {
  const tree = await organisationToday(ports);
  const refused = may(actor, { action: 'exception.grant', subject: { node: exception.unit, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  const unit = tree.nodes.get(exception.unit);
  const division = nearestOfKind(tree, exception.unit, 'division')?.code ?? null;
  if (unit === undefined || division === null || (unit.kind !== 'unit' && unit.kind !== 'department')) return failed(noUnit);
  if (exception.reason.trim() === '') return failed(withoutReason);
  const notices = extensionNotices({ actor, exception, unitName: unit.name, id: ports.declarations.newId() }, await peopleToday(ports));
  return ports.declarations.grantException({ ...exception, reason: exception.reason.trim(), division, actor: auditName(actor), notices });
}

function endsBeforeItBegins(rounds: readonly string[]): Fault {
  return { code: 'days-backwards', what: `${rounds.join('、')}的截止日期在开始日期之前`, where: '轮次的日期', remedy: '请核对两个日期；没有写入任何内容。' };
}

const unclearRounds: Fault = { code: 'rounds-unclear', what: '同一轮次写了两次，或者混有别的年度', where: '轮次的日期', remedy: '请刷新页面后重新填写；没有写入任何内容。' };
const noDivision: Fault = { code: 'division-not-found', what: '没有这个区划', where: '区划', remedy: '请从列表里选择；没有写入任何内容。' };
const noUnit: Fault = { code: 'unit-not-found', what: '没有这个单位', where: '单位', remedy: '请从列表里选择单位或主管部门；没有写入任何内容。' };
const withoutReason: Fault = { code: 'reason-missing', what: '没有写明延期的理由', where: '延期', remedy: '请写明为什么准予延期，理由会留在记录里。' };
