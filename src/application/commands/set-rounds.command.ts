// The days of the rounds of a budget year in a division, and who is given longer: a unit or one person of it, with its whole text or some projects of it, until a day,
// for a reason that is kept.
import { roundTitles, roundsInOrder, type LockException, type RoundWindow } from '../../domain/lifecycle/index.ts';
import { codesOfTexts, divisionOfCode, isWithin, nearestOfKind } from '../../domain/organisation/index.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import type { NamedProject } from '../declaration/declaration-store.ts';
import { may, type AccessAsked } from '../may.ts';
import { peopleToday, type NoticePeople } from '../notices/notices-of.ts';
import { extensionNotices } from '../notices/post-notices.ts';
import { organisationToday, today } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface RoundsInput {
  readonly actor: Actor;
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  readonly windows: readonly RoundWindow[];
  /** The days that were shown when these were written; left out: they are set whatever stands. */
  readonly base?: readonly RoundWindow[];
}

export async function setRounds(ports: DeclarationPorts, { actor, ...input }: RoundsInput): Promise<Result<null, Fault>> {
  const tree = await organisationToday(ports);
  const division = divisionOfCode(tree, input.division);
  if (division === null) return failed(noDivision);
  const asked: AccessAsked = { action: 'round.set', subject: { node: division.id, state: null, declaredBy: [] } };
  const refused = may(actor, asked, tree);
  if (refused !== null) return failed(refused);
  const backwards = input.windows.filter(({ opens, closes }) => closes < opens).map(({ round }) => `“${roundTitles[round]}”`);
  if (backwards.length > 0) return failed(endsBeforeItBegins(backwards));
  const odd = input.windows.find(({ reviewDays = null }) => reviewDays !== null && (!Number.isSafeInteger(reviewDays) || reviewDays < 1 || reviewDays > mostReviewDays));
  if (odd !== undefined) return failed(oddReviewDays(roundTitles[odd.round]));
  const twice = roundsInOrder.filter((round) => input.windows.filter((window) => window.round === round).length > 1);
  if (twice.length > 0 || input.windows.some(({ fiscalYear }) => fiscalYear !== input.fiscalYear)) return failed(unclearRounds);
  const early = outOfOrder(input.windows);
  if (early !== null) return failed(early);
  return ports.declarations.setRounds({ ...input, base: input.base ?? null, actor: auditName(actor), under: borrowedFor(actor, [asked], tree) });
}

export interface ExceptionInput extends LockException {
  readonly actor: Actor;
}

/** Answers the id of the exception. */
export async function grantException(ports: DeclarationPorts, { actor, ...exception }: ExceptionInput): Promise<Result<string, Fault>> {
  const tree = await organisationToday(ports);
  const asked: AccessAsked = { action: 'exception.grant', subject: { node: exception.unit, state: null, declaredBy: [] } };
  const refused = may(actor, asked, tree);
  if (refused !== null) return failed(refused);
  const unit = tree.nodes.get(exception.unit);
  const division = nearestOfKind(tree, exception.unit, 'division')?.code ?? null;
  if (unit === undefined || division === null || (unit.kind !== 'unit' && unit.kind !== 'department')) return failed(noUnit);
  if (exception.reason.trim() === '') return failed(withoutReason);
  if (exception.until < today(ports)) return failed(untilPast);
  const standing = exception.projects === null ? [] : await ports.declarations.unitProjects({ division, unit: unit.id, codes: codesOfTexts(tree.memory, { division, node: unit.id, fiscalYear: exception.fiscalYear }), fiscalYear: exception.fiscalYear });
  const chosen = (standing ?? []).filter(({ id }) => exception.projects?.includes(id) === true);
  if (exception.projects !== null && (chosen.length === 0 || chosen.length < new Set(exception.projects).size)) return failed(notOfText);
  const people = await peopleToday(ports);
  if (exception.account !== null && !holdsPostWithin(people, exception.unit, exception.account)) return failed(notOfUnit);
  const under = borrowedFor(actor, [asked], tree);
  const notices = extensionNotices({ on: 'exception.granted', actor, under, exception, unitName: unit.name, id: ports.declarations.newId() }, people);
  const projects = exception.projects === null ? null : chosen.map(({ id }) => id);
  return ports.declarations.grantException({ ...exception, projects, reason: exception.reason.trim(), division, actor: auditName(actor), under, about: chosen.map(({ name }) => `“${name}”`).join('、'), notices });
}

export interface ExceptionEnding {
  readonly actor: Actor;
  readonly division: string;
  readonly id: string;
  readonly reason: string;
}

/** 收回延期: from then on the days of the round count again. */
export async function endException(ports: DeclarationPorts, { actor, division, id, reason }: ExceptionEnding): Promise<Result<null, Fault>> {
  const tree = await organisationToday(ports);
  const place = divisionOfCode(tree, division);
  if (place === null) return failed(noDivision);
  const exception = await ports.declarations.exception({ division, id });
  const asked: AccessAsked = { action: 'exception.grant', subject: { node: exception?.unit ?? place.id, state: null, declaredBy: [] } };
  const refused = may(actor, asked, tree);
  if (refused !== null) return failed(refused);
  if (exception === null) return failed(noException);
  if (reason.trim() === '') return failed(withoutReason);
  const unitName = tree.nodes.get(exception.unit)?.name ?? '';
  const under = borrowedFor(actor, [asked], tree);
  const notices = extensionNotices({ on: 'exception.ended', actor, under, exception, unitName, id }, await peopleToday(ports));
  return ports.declarations.endException({ division, id, reason: reason.trim(), actor: auditName(actor), under, notices });
}

/** The projects that can be given longer by themselves. */
export async function extendableProjects(ports: DeclarationPorts, { actor, unit: id, fiscalYear }: { readonly actor: Actor; readonly unit: string; readonly fiscalYear: FiscalYear }): Promise<Result<readonly NamedProject[], Fault>> {
  const tree = await organisationToday(ports);
  const refused = may(actor, { action: 'exception.grant', subject: { node: id, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  const division = nearestOfKind(tree, id, 'division')?.code ?? null;
  if ((tree.nodes.get(id)?.code ?? null) === null || division === null) return failed(noUnit);
  return ok((await ports.declarations.unitProjects({ division, unit: id, codes: codesOfTexts(tree.memory, { division, node: id, fiscalYear }), fiscalYear })) ?? []);
}

/** Also who stands in for somebody of the unit. */
function holdsPostWithin({ posts, tree }: NoticePeople, unit: string, account: string): boolean {
  return (posts.get(account) ?? []).some(({ node }) => tree.nodes.has(node) && isWithin(tree, node, unit));
}

/** A later round neither opens nor closes before an earlier one; both may be open at once (项目入库 and 一上). */
function outOfOrder(windows: readonly RoundWindow[]): Fault | null {
  const inOrder = roundsInOrder.flatMap((round) => windows.filter((window) => window.round === round));
  const wrong = inOrder.flatMap((later, index) => inOrder.slice(0, index).filter((earlier) => later.opens < earlier.opens || later.closes < earlier.closes).map((earlier) => [earlier, later] as const));
  const [first] = wrong;
  if (first === undefined) return null;
  const [earlier, later] = first;
  return { code: 'rounds-out-of-order', what: `“${roundTitles[later.round]}”（${later.opens}至${later.closes}）早于它前面的“${roundTitles[earlier.round]}”（${earlier.opens}至${earlier.closes}）`, where: '轮次的日期', remedy: '后一轮的开始和截止都不能早于前一轮，可以同时开放；请核对日期，没有写入任何内容。' };
}

const mostReviewDays = 365;

function oddReviewDays(round: string): Fault {
  return { code: 'review-days-odd', what: `“${round}”的审核办理天数不是1至${mostReviewDays}的整数`, where: '审核办理天数', remedy: '请写整天数，或者留空用口径数值；没有写入任何内容。' };
}

function endsBeforeItBegins(rounds: readonly string[]): Fault {
  return { code: 'days-backwards', what: `${rounds.join('、')}的截止日期在开始日期之前`, where: '轮次的日期', remedy: '请核对两个日期；没有写入任何内容。' };
}

const unclearRounds: Fault = { code: 'rounds-unclear', what: '同一轮次写了两次，或者混有别的年度', where: '轮次的日期', remedy: '请刷新页面后重新填写；没有写入任何内容。' };
const noDivision: Fault = { code: 'division-not-found', what: '没有这个区划', where: '区划', remedy: '请从列表里选择；没有写入任何内容。' };
const noException: Fault = { code: 'exception-not-found', what: '没有这项延期，或者已经收回', where: '延期', remedy: '请刷新页面；没有写入任何内容。' };
const noUnit: Fault = { code: 'unit-not-found', what: '没有这个单位', where: '单位', remedy: '请从列表里选择单位或主管部门；没有写入任何内容。' };
const untilPast: Fault = { code: 'day-past', what: '延期到的日期已经过了', where: '延期', remedy: '请写今天或以后的日期；没有写入任何内容。' };
const notOfUnit: Fault = { code: 'person-not-of-unit', what: '这个人在该单位没有岗位', where: '延期', remedy: '请从列表里选本单位现在任职或代办的人，或者准予全单位；没有写入任何内容。' };
const notOfText: Fault = { code: 'project-not-found', what: '所选的项目不在这个单位这一年度的文本里', where: '延期', remedy: '请刷新页面后重新选择项目，或者准予整份文本；没有写入任何内容。' };
const withoutReason: Fault = { code: 'reason-missing', what: '没有写明延期的理由', where: '延期', remedy: '请写明为什么准予或收回，理由会留在记录里。' };
