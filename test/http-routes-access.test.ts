// Who may use which route, walked: every declared route × every role × own or another unit × every stage. What should be answered is counted here from the
// sentences alone, with the reach of a post in a small county written out by hand; it shares no code with the door, the commands and the scopes.
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccessAction } from '../src/catalogue/access/access-actions.ts';
import { accessSentences } from '../src/catalogue/access/access-sentences.ts';
import { separatedAdministrations, type Reach, type Role } from '../src/domain/access/index.ts';
import { declarationStates, type DeclarationState } from '../src/domain/lifecycle/index.ts';
import { importResultSchema, planDocumentSchema, planListSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import type { DeclaredRoute } from '../src/http/security/route-access.ts';
import { defaultServerLimits } from '../src/http/server-parts.ts';
import { chinaDay } from '../src/kernel/day-count.ts';
import { openidSignOn } from '../src/main/adapters/openid-sign-on.ts';
import { makeAccount, makeCounty, ownPlaces, type CountyPlace } from './support/county.ts';
import { ownPassword, sample, settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';
import { probePassword, routeProbes, type RouteProbe, type Side, type SideObjects } from './support/route-probes.ts';
import { must } from './support/store-factory.ts';

const sides: readonly Side[] = ['own', 'other'];
/** Every role where it is mostly held, and the administrations also inside a bureau, where they reach no other. */
const callers: readonly Caller[] = [
  ...(Object.keys(ownPlaces) as Role[]).map((role) => ({ role, place: ownPlaces[role] })),
  ...separatedAdministrations.map((role) => ({ role, place: 'unit' as const })),
];

interface Caller {
  readonly role: Role;
  readonly place: CountyPlace;
}

interface World extends TestServer {
  readonly objects: Readonly<Record<Side, SideObjects>>;
}

/** Answers that only access gives, and those with which a request does not even come to be judged; everything else was let through to the matter itself. */
const refusals: readonly string[] = [
  'not-signed-in', 'password-must-change', 'not-allowed', 'not-here', 'not-at-this-stage', 'own-declaration', 'csrf', 'other-site', 'host-unknown', 'sign-in-locked', 'too-many-requests', 'invalid-request', 'not-found',
];

let its: World;
let alone: World;

beforeAll(async () => {
  its = await peopledWorld();
  alone = await worldOfOne();
});

test('every declared route is asked by the matrix, and it asks no other', () => {
  expect(Object.keys(routeProbes).toSorted()).toEqual(its.server.declaredRoutes.map(nameOf).toSorted());
});

describe('who is let in by every route', () => {
  test('without signing in: what is open to everybody', async () => {
    await walk(its, { enter: () => new Visitor(its.server).arrive(), expected: ({ access }) => (access.kind === 'everyone' ? 'done' : 'not-signed-in') });
  });

  test('with the first password: the own password alone', async () => {
    const enter = async () => entered(its, 'newcomer');
    await walk(its, { enter, expected: ({ access }) => (access.kind === 'everyone' || access.kind === 'signed-in' ? 'done' : 'password-must-change') });
  });

  test('without a post: what narrows itself', async () => {
    await walk(its, { enter: () => entered(its, 'nobody'), expected: (route, probe) => (asked(route, probe).length > 0 ? 'not-allowed' : 'done') });
  });

  test.each(callers)('$role at $place: what a sentence says, where the post reaches, at the stages it names', async (caller) => {
    await walk(its, { enter: () => entered(its, loginOf(caller)), expected: (route, probe, at) => expectedOf(caller, route, probe, at) });
  });

  test('the only account there is: everything, at the stages the sentences name', async () => {
    const enter = async () => {
      const visitor = new Visitor(alone.server);
      await visitor.signIn(ownPassword);
      return visitor;
    };
    await walk(alone, {
      enter,
      expected: (route, probe, { state }) => (probe.toldOneByOne === true || asked(route, probe).every((actions) => speaking(actions).some((sentence) => isAt(sentence, probe, state))) ? 'done' : 'not-at-this-stage'),
    });
  });
});

test.each(callers)('the list of plans shows $role at $place the plans whose page they may open, and no other', async (caller) => {
  const { role, place } = caller;
  const visitor = await entered(its, loginOf(caller));
  const { plans } = planListSchema.parse((await visitor.get('/api/plans')).json());
  const readable = sides.filter((side) => speaking(['plan.read']).some((sentence) => sentence.roles.includes(role) && reaches(place, sentence.reach, 'unit').includes(side)));
  expect(plans.map(({ id }) => id).toSorted()).toEqual(readable.map((side) => its.objects[side].plan).toSorted());
});

test('every route does what it is for, for somebody: no row of the matrix is made of broken requests', () => {
  const idle = Object.entries(routeProbes).filter(([name, { neverDone }]) => neverDone === undefined && !done.has(name));
  expect(idle.map(([name]) => name)).toEqual([]);
});

/** Routes that answered as they should to a caller at least once. */
const done = new Set<string>();

interface At {
  readonly side: Side;
  readonly state: DeclarationState;
}

interface Walker {
  readonly enter: () => Promise<Visitor>;
  readonly expected: (route: DeclaredRoute, probe: RouteProbe, at: At) => string;
}

/** Asks every route as one caller, and holds every answer against what is expected. */
async function walk(world: World, { enter, expected }: Walker): Promise<void> {
  const differences: string[] = [];
  let visitor = await enter();
  for (const route of world.server.declaredRoutes) {
    const probe = routeProbes[nameOf(route)];
    if (probe === undefined) continue;
    for (const at of placesAndStages(probe)) {
      for (const side of sides) world.moveTo(world.objects[side].plan, at.state);
      const answer = await askAs(visitor, route, probe, world.objects[at.side]);
      const got = outcomeOf(answer);
      const wanted = expected(route, probe, at);
      if (got !== wanted) differences.push(`${nameOf(route)} (${at.side}, ${at.state}): ${got} instead of ${wanted}: ${answer.body.slice(0, 90)}`);
      if (answer.status < 400) done.add(nameOf(route));
      if (probe.endsSession === true) visitor = await enter();
    }
  }
  for (const side of sides) world.moveTo(world.objects[side].plan, 'drafting');
  expect(differences).toEqual([]);
}

function placesAndStages({ about, notAt = [] }: RouteProbe): readonly At[] {
  switch (about) {
    case 'nothing':
      return [{ side: 'own', state: 'drafting' }];
    case 'section':
    case 'unit':
      return sides.map((side) => ({ side, state: 'drafting' }));
    case 'plan':
      return sides.flatMap((side) => declarationStates.filter((state) => !notAt.includes(state)).map((state) => ({ side, state })));
  }
}

function askAs(visitor: Visitor, { method, url }: DeclaredRoute, probe: RouteProbe, objects: SideObjects): Promise<Answer> {
  const address = probe.url?.(objects) ?? url;
  if (probe.file !== undefined) return visitor.upload(address, probe.file(objects), '文本.txt');
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'DELETE') throw new Error(`the matrix does not know how to ask ${method}`);
  return visitor.ask(method, address, probe.body === undefined ? {} : { body: probe.body(objects) });
}

function outcomeOf({ status, headers, json }: Answer): string {
  // A page for everybody that is not there: nobody is refused for who they are.
  if (status < 400 || (status === 404 && headers['content-type'] === 'text/html; charset=utf-8')) return 'done';
  const { code } = problemSchema.parse(json());
  return refusals.includes(code) ? code : 'done';
}

/** What is asked one after the other, by the door and by the command; each is met by any one of its actions. */
function asked({ access }: DeclaredRoute, { about, judgedBy }: RouteProbe): readonly (readonly AccessAction[])[] {
  const door = access.kind === 'action' ? [access.actions] : access.kind === 'settled' && access.narrowedBy !== null && about !== 'nothing' ? [[access.narrowedBy]] : [];
  return [...door, ...(judgedBy ?? [])];
}

function expectedOf({ role, place }: Caller, route: DeclaredRoute, probe: RouteProbe, { side, state }: At): string {
  for (const actions of asked(route, probe)) {
    const held = speaking(actions).filter((sentence) => sentence.roles.includes(role));
    if (held.length === 0) return 'not-allowed';
    const { about } = probe;
    if (about === 'nothing' || (probe.judgedBy !== undefined && !probe.judgedBy.includes(actions))) continue;
    if (probe.stageFirst === true && !speaking(actions).some((sentence) => isAt(sentence, probe, state))) return 'not-at-this-stage';
    const here = held.filter(({ reach }) => reaches(place, reach, about === 'section' ? 'section' : 'unit').includes(side));
    if (here.length === 0) return 'not-here';
    if (!here.some((sentence) => isAt(sentence, probe, state))) return 'not-at-this-stage';
  }
  return 'done';
}

function speaking(actions: readonly AccessAction[]) {
  return accessSentences.filter((sentence) => sentence.actions.some((action) => actions.includes(action)));
}

function isAt({ states }: (typeof accessSentences)[number], { about, stageOf }: RouteProbe, state: DeclarationState): boolean {
  return states === null || (about === 'plan' && states.includes(stageOf?.(state) ?? state));
}

/** On which sides a post at a place of the county (test/support/county.ts) reaches something of a section or of a unit. */
function reaches(place: CountyPlace, reach: Reach, about: 'section' | 'unit'): readonly Side[] {
  const inside: Readonly<Record<CountyPlace, 'section' | 'unit' | 'department' | 'county' | 'finance' | 'elsewhere'>> = {
    county: 'county', department: 'department', unit: 'unit', food: 'section', finance: 'finance', financeUnit: 'finance', agriculture: 'finance', performance: 'finance',
    budget: 'finance', treasury: 'finance', otherDepartment: 'elsewhere', otherUnit: 'elsewhere', pipes: 'elsewhere',
  };
  const kind = inside[place];
  switch (reach) {
    case 'node':
      return kind === 'county' ? sides : kind === 'department' || kind === 'unit' || (kind === 'section' && about === 'section') ? ['own'] : [];
    case 'unit':
      return kind === 'unit' || kind === 'section' ? ['own'] : [];
    case 'department':
      return kind === 'department' || kind === 'unit' || kind === 'section' ? ['own'] : [];
    case 'served':
      return kind === 'finance' ? ['own'] : [];
    case 'division':
      return sides;
  }
}

function loginOf({ role, place }: Caller): string {
  return `${role}-${place}`;
}

function nameOf({ method, url }: DeclaredRoute): string {
  return `${method} ${url}`;
}

async function entered({ server }: TestServer, login: string): Promise<Visitor> {
  const visitor = new Visitor(server);
  const password = login === 'newcomer' ? 'first-pass-word-9' : probePassword;
  expect((await visitor.signIn(password, login)).status).toBe(200);
  return visitor;
}

async function emptyWorld(): Promise<TestServer> {
  const perMinute = { all: 100_000, signIn: 100_000, signOn: 100_000, anonymousCheck: 100_000, import: 100_000, published: 100_000 };
  const signOn = openidSignOn({ issuer: new URL('http://127.0.0.1:1'), clientId: 'hengji', clientSecret: null, title: '统一身份认证', loginClaim: 'sub', scope: 'openid' });
  return testServer({ settings: { limits: { ...defaultServerLimits, perMinute } }, ports: { signOn } });
}

/** The first project of the founding text, for a unit. */
function textOf(unitCode: string): Uint8Array {
  const lines = new TextDecoder().decode(sample('dingzhou-2021.txt')).split('\n');
  const second = lines.findLastIndex((line, index) => line.includes('414001') && lines.slice(0, index).filter((one) => one.includes('414001')).length === 1);
  return new TextEncoder().encode(lines.slice(0, second).join('\n').replaceAll('414001', unitCode));
}

/** Every caller has an account; on both sides of the matrix the same things stand. */
async function peopledWorld(): Promise<World> {
  const server = await emptyWorld();
  const { ports } = server;
  const now = ports.clock.now();
  const county = await makeCounty(ports.organisation, now);
  const make = (login: string, posts: Parameters<typeof makeAccount>[2]['posts']) => makeAccount(ports, login, { posts, password: probePassword, now });
  for (const caller of callers) await make(loginOf(caller), [{ role: caller.role, node: county[caller.place], serves: caller.role === 'finance-first-review' ? [county.department] : [] }]);
  await make('nobody', []);
  await make('somebody', []);
  must(await ports.accounts.create({ login: 'newcomer', name: '新来的人', passwordHash: 'quick:first-pass-word-9', grants: [], actor: 'system:test' }));
  await make('importer', [{ role: 'unit-finance', node: county.unit }, { role: 'unit-finance', node: county.otherUnit }]);
  const places = { own: { unit: county.unit, section: county.food, code: '414001' }, other: { unit: county.otherUnit, section: county.pipes, code: '415001' } };
  const sideOf = async (side: Side): Promise<SideObjects> => {
    const { unit, section, code } = places[side];
    const account = await make(`officer-${side}`, [{ role: 'officer', node: section }]);
    return { ...(await objectsOf(server, { account, section, helper: await make(`helper-${side}`, []) })), ...(await imported(await entered(server, 'importer'), code)), unit, section, account };
  };
  return { ...server, objects: { own: await sideOf('own'), other: await sideOf('other') } };
}

/** Only the first account, with a text of each of two bureaus; what concerns other people is not there. */
async function worldOfOne(): Promise<World> {
  const server = await emptyWorld();
  const county = await makeCounty(server.ports.organisation, server.ports.clock.now());
  const visitor = await settledVisitor(server);
  const nothing = '01890000-0000-7000-8000-000000000000';
  const others = { account: nothing, appointment: nothing, delegation: nothing, emergency: nothing };
  const own = { ...others, ...(await imported(visitor, '414001')), unit: county.unit, section: county.food };
  return { ...server, objects: { own, other: { ...others, ...(await imported(visitor, '415001')), unit: county.otherUnit, section: county.pipes } } };
}

async function imported(visitor: Visitor, unitCode: string): Promise<Pick<SideObjects, 'plan' | 'file' | 'event' | 'project' | 'row' | 'text'>> {
  const text = textOf(unitCode);
  const { planId, version } = importResultSchema.parse((await visitor.upload('/api/imports', text, '文本.txt')).json());
  const { identities } = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
  return { plan: planId, file: version.file.id, event: version.event, project: identities.projects[0]?.id ?? '', row: identities.projects[0]?.indicators[0] ?? '', text };
}

async function objectsOf({ ports }: TestServer, held: { readonly account: string; readonly section: string; readonly helper: string }): Promise<Pick<SideObjects, 'appointment' | 'delegation' | 'emergency'>> {
  const { account, section, helper } = held;
  const actor = 'system:test';
  const today = chinaDay(ports.clock.now());
  const appointment = (await ports.organisation.read()).appointments.find((one) => one.account === account)?.id ?? '';
  const delegation = must(await ports.organisation.delegatePost({ appointment, to: helper, from: today, until: today, reason: '外出培训', notices: [], actor }));
  const emergency = must(await ports.emergencies.open({ account: helper, role: 'officer', node: section, reason: '核对内容', from: '2021-12-31T08:00:00.000Z', until: '2021-12-31T20:00:00.000Z', actor }));
  return { appointment, delegation, emergency };
}
