// The organisation, its posts, accounts and emergency access: what is asked, and what is changed.
import { queryOptions } from '@tanstack/react-query';
import {
  accountListSchema,
  doneSchema,
  endedSessionsSchema,
  issuedPasswordSchema,
  offeredSecondFactorSchema,
  ownAccountSchema,
  sessionListSchema,
  type CreateAccountRequest,
  type IssuedPassword,
  type OfferedSecondFactor,
} from '../../http/contract/accounts.ts';
import {
  emergencyListSchema,
  handedOverSchema,
  handOverPreviewSchema,
  madeSchema,
  organisationSchema,
  type Delegate,
  type EndPost,
  type GrantPost,
  type HandOver,
  type NewNode,
  type NodeContent,
  type OpenEmergency,
} from '../../http/contract/organisation.ts';
import { leftEmptySchema, type PostChange } from '../../http/contract/left-empty.ts';
import { endedPlacesSchema, endingViewSchema, undoViewSchema, type EndPlace, type UndoEnding } from '../../http/contract/place-ending.ts';
import { organisationImportSchema, type ImportOrganisation, type OrganisationImport } from '../../http/contract/organisation-import.ts';
import { ask } from './client.ts';

export const organisationQuery = queryOptions({ queryKey: ['organisation'], queryFn: () => ask('/api/organisation', organisationSchema) });

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => ask('/api/accounts', accountListSchema) });

export const ownAccountQuery = queryOptions({ queryKey: ['own-account'], queryFn: () => ask('/api/account', ownAccountSchema) });

export const emergenciesQuery = queryOptions({ queryKey: ['emergencies'], queryFn: () => ask('/api/emergencies', emergencyListSchema) });

export function accountSessionsQuery(id: string) {
  return queryOptions({ queryKey: ['accounts', id, 'sessions'], queryFn: () => ask(`/api/accounts/${encodeURIComponent(id)}/sessions`, sessionListSchema) });
}

/** What a handover would move, and what waits. */
export function handOverPreviewQuery(account: string, lastDay: string) {
  return queryOptions({
    queryKey: ['organisation', 'hand-over', account, lastDay],
    queryFn: () => ask(`/api/hand-overs?account=${encodeURIComponent(account)}&lastDay=${encodeURIComponent(lastDay)}`, handOverPreviewSchema),
  });
}

/** What a change of posts would leave without anybody. */
export function leftEmptyQuery(change: PostChange) {
  const asked = new URLSearchParams(Object.entries(change).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])));
  return queryOptions({ queryKey: ['organisation', 'left-empty', change], queryFn: () => ask(`/api/left-empty?${asked.toString()}`, leftEmptySchema) });
}

export function importOrganisation(body: ImportOrganisation): Promise<OrganisationImport> {
  return ask('/api/organisation/imports', organisationImportSchema, { method: 'POST', body });
}

export function makeNode(body: NewNode): Promise<unknown> {
  return ask('/api/organisation/nodes', madeSchema, { method: 'POST', body });
}

export function changeNode(id: string, body: NodeContent): Promise<unknown> {
  return ask(`/api/organisation/nodes/${encodeURIComponent(id)}`, madeSchema, { method: 'PUT', body });
}

/** What ends with a place; `takers`: by unit and department who takes over, null for nobody. */
export function endingQuery(place: string, lastDay: string, takers: Readonly<Record<string, string | null>>) {
  const asked = new URLSearchParams([['lastDay', lastDay], ...Object.entries(takers).map(([ended, taker]) => ['takers', `${ended}:${taker ?? ''}`])]);
  return queryOptions({
    queryKey: ['organisation', 'ending', place, lastDay, takers],
    queryFn: () => ask(`/api/organisation/nodes/${encodeURIComponent(place)}/ending?${asked.toString()}`, endingViewSchema),
  });
}

export async function endPlace(place: string, body: EndPlace): Promise<number> {
  return (await ask(`/api/organisation/nodes/${encodeURIComponent(place)}/ending`, endedPlacesSchema, { method: 'POST', body })).places;
}

/** What comes back with a place, and what stands in the way. */
export function restoringQuery(place: string) {
  return queryOptions({ queryKey: ['organisation', 'restoring', place], queryFn: () => ask(`/api/organisation/nodes/${encodeURIComponent(place)}/restoring`, undoViewSchema) });
}

export function restorePlace(place: string, body: UndoEnding): Promise<unknown> {
  return ask(`/api/organisation/nodes/${encodeURIComponent(place)}/restoring`, doneSchema, { method: 'POST', body });
}

export function grantPost(body: GrantPost): Promise<unknown> {
  return ask('/api/posts', madeSchema, { method: 'POST', body });
}

export function endPost(appointment: string, body: EndPost): Promise<unknown> {
  return ask(`/api/posts/${encodeURIComponent(appointment)}/end`, doneSchema, { method: 'POST', body });
}

export async function handOver(body: HandOver): Promise<number> {
  return (await ask('/api/hand-overs', handedOverSchema, { method: 'POST', body })).posts;
}

export function delegate(body: Delegate): Promise<unknown> {
  return ask('/api/delegations', madeSchema, { method: 'POST', body });
}

export function endDelegation(id: string, lastDay: string): Promise<unknown> {
  return ask(`/api/delegations/${encodeURIComponent(id)}/end`, doneSchema, { method: 'POST', body: { lastDay } });
}

export function createAccount(body: CreateAccountRequest): Promise<IssuedPassword> {
  return ask('/api/accounts', issuedPasswordSchema, { method: 'POST', body });
}

export function resetPassword(id: string): Promise<IssuedPassword> {
  return ask(`/api/accounts/${encodeURIComponent(id)}/password`, issuedPasswordSchema, { method: 'POST' });
}

export function setAccountState(id: string, state: 'active' | 'disabled'): Promise<unknown> {
  return ask(`/api/accounts/${encodeURIComponent(id)}/state`, doneSchema, { method: 'PUT', body: { state } });
}

export function removeSecondFactor(id: string): Promise<unknown> {
  return ask(`/api/accounts/${encodeURIComponent(id)}/second-factor`, doneSchema, { method: 'DELETE' });
}

/** All sessions of an account, or one of them. */
export async function endAccountSessions(id: string, session: string | null): Promise<number> {
  const one = session === null ? '' : `/${encodeURIComponent(session)}`;
  return (await ask(`/api/accounts/${encodeURIComponent(id)}/sessions${one}`, endedSessionsSchema, { method: 'DELETE' })).ended;
}

/** One's own in other places, or one of them. */
export async function endOwnSessions(session: string | null): Promise<number> {
  const one = session === null ? '' : `/${encodeURIComponent(session)}`;
  return (await ask(`/api/account/sessions${one}`, endedSessionsSchema, { method: 'DELETE' })).ended;
}

export function offerSecondFactor(password: string): Promise<OfferedSecondFactor> {
  return ask('/api/account/second-factor', offeredSecondFactorSchema, { method: 'POST', body: { password } });
}

export function confirmSecondFactor(body: { readonly secret: string; readonly proof: string; readonly code: string }): Promise<unknown> {
  return ask('/api/account/second-factor', doneSchema, { method: 'PUT', body });
}

export function endSecondFactor(password: string): Promise<unknown> {
  return ask('/api/account/second-factor', doneSchema, { method: 'DELETE', body: { password } });
}

export function openEmergency(body: OpenEmergency): Promise<unknown> {
  return ask('/api/emergencies', madeSchema, { method: 'POST', body });
}

export function endEmergency(id: string): Promise<unknown> {
  return ask(`/api/emergencies/${encodeURIComponent(id)}/end`, doneSchema, { method: 'POST' });
}
