// The saving of a plan as a window does it, against the real server over stores in memory: pauses, lost connections, reloads, and two people.
import { beforeEach, describe, expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { planOf, type PlanEdit } from '../src/domain/editing/index.ts';
import { mostCellCharacters, savedEditsSchema } from '../src/http/contract/edits.ts';
import { importResultSchema, planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema, type Problem } from '../src/http/contract/shapes.ts';
import type { Decision, StandingPlan } from '../src/web/editing/edit-session.ts';
import type { EditShelf, KeptRecord } from '../src/web/editing/kept-edits.ts';
import { PlanSaving, type SavingPorts } from '../src/web/editing/plan-saving.ts';
import type { AsideEdit } from '../src/web/editing/set-aside.ts';
import { SendFailure } from '../src/web/editing/send-failure.ts';
import { sample, settledVisitor, testServer, type TestServer, type Visitor } from './support/http-server.ts';

let its: TestServer;
let visitor: Visitor;
let planId = '';

beforeEach(async () => {
  its = await testServer();
  visitor = await settledVisitor(its);
  planId = importResultSchema.parse((await visitor.upload('/api/imports', sample())).json()).planId;
});

/** What a browser keeps, as a value: a reload is another window over the same shelf. */
function shelfOf(kept: Map<string, KeptRecord>, keeps: () => boolean): EditShelf {
  return {
    of: async (account, plan) => [...kept.values()].filter((record) => record.account === account && record.planId === plan),
    keep: async (record) => {
      if (keeps()) kept.set(record.key, record);
      return keeps();
    },
    drop: async (key) => void kept.delete(key),
  };
}

interface Window {
  readonly saving: PlanSaving;
  /** Lets what waits for a pause run. */
  readonly passPause: () => Promise<void>;
  readonly cut: (isCut: boolean) => void;
  /** From now on the browser keeps nothing. */
  readonly keepNothing: () => void;
  /** What the server would refuse, as a problem; null: nothing. */
  readonly refuse: (refusal: ((edits: readonly PlanEdit[]) => Problem | null) | null) => void;
  /** Requests that carried edits. */
  readonly sent: readonly { readonly edits: number; readonly title: string }[];
}

let windows = 0;

async function openWindow(kept = new Map<string, KeptRecord>(), account = 'a1', hands: Partial<StandingPlan> = {}): Promise<Window> {
  const waiting = new Set<() => void>();
  const sent: { readonly edits: number; readonly title: string }[] = [];
  let isCut = false;
  let keeps = true;
  let refusal: ((edits: readonly PlanEdit[]) => Problem | null) | null = null;
  const reach = (): void => {
    if (isCut) throw new SendFailure(0, { code: 'no-connection', title: '连不上服务器。', findings: [] });
  };
  const read = async () => ({ ...planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json()), ...hands });
  const ports: SavingPorts = {
    send: async (body) => {
      reach();
      sent.push({ edits: body.edits.length, title: body.title });
      const problem = refusal?.(body.edits) ?? null;
      if (problem !== null) throw new SendFailure(409, problem);
      const answer = await visitor.ask('POST', `/api/plans/${planId}/edits`, { body });
      const saved = savedEditsSchema.safeParse(answer.json());
      if (!saved.success) throw new SendFailure(answer.status, problemSchema.parse(answer.json()));
      return saved.data;
    },
    read: async () => {
      reach();
      return read();
    },
    shelf: shelfOf(kept, () => keeps),
    trees: indicatorTrees,
    now: () => 0,
    after: (_milliseconds, work) => {
      waiting.add(work);
      return () => waiting.delete(work);
    },
    newKey: () => `window ${(windows += 1)}`,
  };
  const saving = await PlanSaving.open(ports, { account, planId }, await read());
  return {
    saving,
    sent,
    cut: (cutNow) => void (isCut = cutNow),
    keepNothing: () => void (keeps = false),
    refuse: (refusalNow) => void (refusal = refusalNow),
    passPause: async () => {
      const works = [...waiting];
      waiting.clear();
      for (const work of works) work();
      await saving.flush();
    },
  };
}

function cell({ saving }: Window, [project, row]: readonly [number, number], text: string): PlanEdit {
  const standing = saving.snapshot().session.draft.projects[project];
  return { kind: 'cell', project: standing?.id ?? '', row: standing?.rows[row] ?? '', column: 'value', text };
}

const shown = ({ saving }: Window, project: number, row: number) => planOf(saving.snapshot().session.draft).projects[project]?.indicators[row]?.target.source;

async function stands(project: number, row: number): Promise<string | undefined> {
  const { plan } = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
  return plan.projects[project]?.indicators[row]?.target.source;
}

describe('one person', () => {
  test('what is typed is shown at once, kept at once, and saved after a pause in one request', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.saving.perform('改写第1行指标值', [cell(one, [8, 0], '≥25批')]);
    one.saving.perform('改写第4行指标值', [cell(one, [8, 3], '≤2000元/批')]);
    expect([shown(one, 8, 0), one.saving.snapshot().saving.kind, await stands(8, 0)]).toEqual(['≥25批', 'saving', '≥20批']);
    await one.passPause();
    expect([await stands(8, 0), await stands(8, 3), one.sent]).toEqual(['≥25批', '≤2000元/批', [{ edits: 2, title: '改写第4行指标值' }]]);
    expect([one.saving.snapshot().saving, kept.size]).toEqual([{ kind: 'saved', at: 0 }, 0]);
  });

  test('undo and redo are edits like others: they are saved, and named', async () => {
    const one = await openWindow();
    one.saving.perform('改写第1行指标值', [cell(one, [8, 0], '≥25批')]);
    await one.passPause();
    one.saving.undo();
    expect(shown(one, 8, 0)).toBe('≥20批');
    await one.passPause();
    expect([await stands(8, 0), one.sent.at(-1)?.title]).toEqual(['≥20批', '撤销：改写第1行指标值']);
    one.saving.redo();
    await one.passPause();
    expect([await stands(8, 0), one.saving.snapshot().session.history.done.length]).toEqual(['≥25批', 1]);
    one.saving.redo();
    expect(one.saving.snapshot().saving.kind).toBe('saved');
  });

  test('writing what stands already does nothing, and what finds no place says why', async () => {
    const one = await openWindow();
    expect(one.saving.perform('改写', [cell(one, [8, 0], '≥20批')])).toEqual([]);
    expect(one.saving.perform('删行', [{ kind: 'row-removed', project: cell(one, [8, 0], '').kind, row: 'none' }])).toEqual(['这个项目已经不在了。']);
    expect([one.saving.snapshot().session.waiting, one.saving.snapshot().saving.kind]).toEqual([[], 'saved']);
  });

  test('without a connection everything stays in the browser, is told, and goes out once it is back', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.cut(true);
    one.saving.perform('改写第1行指标值', [cell(one, [8, 0], '≥25批')]);
    await one.passPause();
    expect([one.saving.snapshot().saving.kind, kept.size, await stands(8, 0)]).toEqual(['unreachable', 1, '≥20批']);
    one.saving.perform('改写第4行指标值', [cell(one, [8, 3], '≤2000元/批')]);
    one.cut(false);
    await one.passPause();
    expect([one.saving.snapshot().saving.kind, kept.size, await stands(8, 0), await stands(8, 3)]).toEqual(['saved', 0, '≥25批', '≤2000元/批']);
  });

  test('a reload without a connection finds what was typed, and nobody else on the same machine does', async () => {
    const kept = new Map<string, KeptRecord>();
    const before = await openWindow(kept);
    before.cut(true);
    before.saving.perform('改写第1行指标值', [cell(before, [8, 0], '≥25批')]);
    await before.passPause();
    const other = await openWindow(kept, 'a2');
    expect(shown(other, 8, 0)).toBe('≥20批');
    const after = await openWindow(kept);
    expect(shown(after, 8, 0)).toBe('≥25批');
    await after.passPause();
    expect([await stands(8, 0), kept.size, after.sent]).toEqual(['≥25批', 0, [{ edits: 1, title: '改写第1行指标值' }]]);
  });

  test('an answer that got lost is sent again and written once', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.saving.perform('改写第1行指标值', [cell(one, [8, 0], '≥25批')]);
    const copy = new Map([...kept].map(([key, record]) => [`copy of ${key}`, { ...record, key: `copy of ${key}` }]));
    await one.passPause();
    const { event } = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
    const again = await openWindow(copy);
    await again.passPause();
    expect([again.saving.snapshot().saving.kind, planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json()).event]).toEqual(['saved', event]);
  });

  test('without a session the saving stops, keeps everything and says why; asked again it goes on', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    await visitor.ask('DELETE', '/api/session');
    one.saving.perform('改写第1行指标值', [cell(one, [8, 0], '≥25批')]);
    await one.passPause();
    expect(one.saving.snapshot().saving).toMatchObject({ kind: 'refused', status: 403, problem: { code: 'csrf' } });
    one.saving.perform('改写第4行指标值', [cell(one, [8, 3], '≤2000元/批')]);
    expect(one.saving.snapshot().saving.kind).toBe('refused');
    await expect.poll(() => [...kept.values()][0]?.edits.length).toBe(2);
    await visitor.arrive();
    await visitor.signIn('correct horse battery');
    await one.saving.flush();
    expect([await stands(8, 0), await stands(8, 3)]).toEqual(['≥25批', '≤2000元/批']);
  });
});

describe('what cannot be saved', () => {
  const long = '长'.repeat(mostCellCharacters + 1);
  const aside = ({ saving }: Window): readonly AsideEdit[] => saving.snapshot().session.aside;
  const shut = (texts: readonly string[]) => (edits: readonly PlanEdit[]) =>
    edits.some((edit) => edit.kind === 'cell' && texts.includes(edit.text)) ? { code: 'part-not-reopened', title: '这些地方没有开放', findings: [] } : null;
  const submitted = (): Problem => ({ code: 'not-at-this-stage', title: '绩效文本现在是“已报送”，不能修改', findings: [] });

  test('a text too long for a cell is put aside without asking the server, and everything else is saved', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.saving.perform('改写', [cell(one, [8, 0], long)]);
    one.saving.perform('改写', [cell(one, [9, 0], '≥90%')]);
    await one.passPause();
    expect([aside(one).map(({ why }) => why.kind), shown(one, 8, 0), await stands(8, 0), await stands(9, 0)]).toEqual([['too-long'], long, '≥20批', '≥90%']);
    expect([one.saving.snapshot().saving.kind, one.sent.length, [...kept.values()][0]?.aside.length]).toEqual(['saved', 1, 1]);
  });

  test.each([
    ['the cell is written anew', (one: Window) => void one.saving.perform('改写', [cell(one, [8, 0], '≥21批')]), '≥21批'],
    ['the cell is cleared', (one: Window) => void one.saving.perform('清空', [cell(one, [8, 0], '')]), ''],
    ['it is undone', (one: Window) => one.saving.undo(), '≥20批'],
  ])('it is no longer aside once %s', async (_how, act, text) => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.saving.perform('改写', [cell(one, [8, 0], long)]);
    await one.passPause();
    act(one);
    await one.passPause();
    expect([aside(one), shown(one, 8, 0), await stands(8, 0), kept.size]).toEqual([[], text, text, 0]);
  });

  test('what the server refuses is found among many and put aside alone', async () => {
    const one = await openWindow();
    one.refuse(shut(['≥21批']));
    const rows = [0, 1, 2, 3, 4, 5, 6];
    one.saving.perform('粘贴7格', rows.map((row) => cell(one, [8, row], row === 4 ? '≥21批' : `≥9${row}%`)));
    await one.passPause();
    expect(await Promise.all(rows.map((row) => stands(8, row)))).toEqual(rows.map((row) => (row === 4 ? expect.not.stringContaining('≥21批') : `≥9${row}%`)));
    expect(aside(one)).toMatchObject([{ edit: { text: '≥21批' }, why: { kind: 'refused', problem: { code: 'part-not-reopened' } } }]);
    expect([one.saving.snapshot().saving.kind, shown(one, 8, 4)]).toEqual(['saved', '≥21批']);
  });

  test('what is refused in one project does not keep a later edit of another from being saved, nor after a reload', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.refuse(shut(['≥21批']));
    one.saving.perform('改写', [cell(one, [8, 0], '≥21批')]);
    await one.passPause();
    const again = await openWindow(kept);
    again.refuse(shut(['≥21批']));
    expect([aside(again).length, shown(again, 8, 0), again.sent.length]).toEqual([1, '≥21批', 0]);
    again.saving.perform('改写', [cell(again, [9, 0], '≥90%')]);
    await again.passPause();
    expect([await stands(9, 0), again.saving.snapshot().saving.kind, aside(again).length]).toEqual(['≥90%', 'saved', 1]);
  });

  test('given up, the cell shows what stands; tried again with another text, that is saved', async () => {
    const one = await openWindow();
    one.refuse(shut(['≥21批', '≥22批']));
    one.saving.perform('粘贴2格', [cell(one, [8, 0], '≥21批'), cell(one, [8, 1], '≥22批')]);
    await one.passPause();
    const [first, second] = aside(one);
    if (first === undefined || second === undefined) throw new Error('two were refused');
    const before = await stands(8, 1);
    await one.saving.giveUp([second]);
    expect([aside(one).length, shown(one, 8, 0), shown(one, 8, 1)]).toEqual([1, '≥21批', before]);
    await one.saving.tryAgain([first], '≥23批');
    expect([aside(one), shown(one, 8, 0), await stands(8, 0), one.saving.snapshot().saving.kind]).toEqual([[], '≥23批', '≥23批', 'saved']);
  });

  test('a row that was refused takes along what is written in it, and is given up with it', async () => {
    const one = await openWindow();
    const standing = one.saving.snapshot().session.draft.projects[8];
    if (standing === undefined) throw new Error('a project');
    const row = '00000000-0000-4000-8000-00000000000a';
    one.refuse((edits) => (edits.some(({ kind }) => kind === 'row-added') ? { code: 'part-not-reopened', title: '没有开放', findings: [] } : null));
    one.saving.perform('加一行', [{ kind: 'row-added', project: standing.id, row, at: 0, texts: { level1: '产出指标', level2: '数量指标' } }]);
    one.saving.perform('改写', [{ kind: 'cell', project: standing.id, row, column: 'name', text: '检验份数' }]);
    await one.passPause();
    one.saving.perform('改写', [{ kind: 'cell', project: standing.id, row, column: 'value', text: '≥5份' }]);
    await one.passPause();
    expect(aside(one).map(({ edit }) => edit.kind)).toEqual(['row-added', 'cell', 'cell']);
    one.saving.perform('删去第1行', [{ kind: 'row-removed', project: standing.id, row }]);
    await one.passPause();
    expect([aside(one), one.saving.snapshot().session.draft.projects[8]?.rows.length, one.saving.snapshot().saving.kind]).toEqual([[], 9, 'saved']);
  });

  test('a text that was submitted meanwhile takes nothing: all of it is put aside with one request', async () => {
    const one = await openWindow();
    one.refuse(submitted);
    one.saving.perform('粘贴3格', [0, 1, 2].map((row) => cell(one, [8, row], '≥1批')));
    await one.passPause();
    expect([aside(one).length, one.sent.length, one.saving.snapshot().saving.kind]).toEqual([3, 1, 'saved']);
  });

  test('what is left from before the text was handed on is told and not sent; written in by the person, it is saved on what it was made on', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.refuse(submitted);
    one.saving.perform('粘贴2格', [cell(one, [8, 0], '≥21批'), cell(one, [8, 1], '≥22批')]);
    await one.passPause();
    const returned: Partial<StandingPlan> = { state: 'returned', versions: [{ origin: 'import' }, { origin: 'submit' }] };
    const later = await openWindow(kept, 'a1', returned);
    await later.passPause();
    expect([aside(later).map(({ why }) => why.kind), later.sent, shown(later, 8, 0)]).toEqual([['handed-on', 'handed-on'], [], '≥20批']);
    later.saving.perform('改写', [cell(later, [8, 2], '≥30批')]);
    await later.passPause();
    expect([aside(later).length, await stands(8, 2)]).toEqual([2, '≥30批']);
    await later.saving.tryAgain(aside(later).slice(0, 1));
    expect([aside(later).length, await stands(8, 0), shown(later, 8, 0)]).toEqual([1, '≥21批', '≥21批']);
    const given = await later.saving.giveUp(aside(later));
    const standing = shown(later, 8, 1);
    expect([aside(later), kept.size]).toEqual([[], 0]);
    later.saving.takeBack(given);
    await later.passPause();
    // It stands aside again, not in the form, and a reload would tell it.
    expect([aside(later).map(({ why }) => why.kind), shown(later, 8, 1), kept.size]).toEqual([['handed-on'], standing, 1]);
  });

  test('given up and taken back, what the server refused stands in the form again, unless something was written there since', async () => {
    const one = await openWindow();
    one.refuse(submitted);
    one.saving.perform('粘贴2格', [cell(one, [8, 0], '≥21批'), cell(one, [8, 1], '≥22批')]);
    await one.passPause();
    const given = await one.saving.giveUp(aside(one));
    expect([aside(one), shown(one, 8, 0)]).toEqual([[], '≥20批']);
    one.refuse(null);
    one.saving.perform('改写', [cell(one, [8, 1], '≥23批')]);
    one.saving.takeBack(given);
    expect([aside(one).length, shown(one, 8, 0), shown(one, 8, 1)]).toEqual([1, '≥21批', '≥23批']);
  });

  test('where others wrote in the place since, what is left is decided like two people’s texts', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.refuse(submitted);
    one.saving.perform('改写', [cell(one, [8, 0], '≥21批')]);
    await one.passPause();
    const other = await openWindow();
    other.saving.perform('改写', [cell(other, [8, 0], '≥25批')]);
    await other.passPause();
    const later = await openWindow(kept, 'a1', { state: 'returned' });
    await later.saving.tryAgain(aside(later));
    expect(later.saving.snapshot().saving).toMatchObject({ kind: 'conflict', met: [{ before: '≥20批', theirs: '≥25批', mine: '≥21批' }] });
  });
});

describe('what stands in an open cell', () => {
  test('is on the shelf after a moment, is told, and comes back as an edit that can be undone', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.cut(true);
    one.saving.typing({ title: '改写第1行指标值', edits: [cell(one, [8, 0], '≥2')] });
    one.saving.typing({ title: '改写第1行指标值', edits: [cell(one, [8, 0], '≥25批')] });
    expect([one.saving.snapshot().isTyping, one.saving.isUnshelved, kept.size]).toEqual([true, true, 0]);
    await one.passPause();
    await expect.poll(() => one.saving.isUnshelved).toBe(false);
    const after = await openWindow(kept);
    expect([shown(after, 8, 0), after.saving.snapshot().isTyping, after.saving.snapshot().session.history.done.map(({ title }) => title)]).toEqual(['≥25批', false, ['改写第1行指标值']]);
    await after.passPause();
    expect([await stands(8, 0), kept.size]).toEqual(['≥25批', 0]);
  });

  test('becomes an edit when the page is left, and nothing when it was given up before', async () => {
    const kept = new Map<string, KeptRecord>();
    const one = await openWindow(kept);
    one.saving.typing({ title: '改写', edits: [cell(one, [8, 0], '≥25批')] });
    one.saving.typing(null);
    one.saving.settle();
    await one.passPause();
    expect([shown(one, 8, 0), one.saving.isUnshelved, kept.size]).toEqual(['≥20批', false, 0]);
    one.saving.typing({ title: '改写', edits: [cell(one, [8, 0], '≥25批')] });
    one.saving.settle();
    await one.passPause();
    expect([await stands(8, 0), one.saving.snapshot().isTyping]).toEqual(['≥25批', false]);
  });

  test('where the browser keeps nothing, leaving would lose it until it is saved', async () => {
    const one = await openWindow();
    one.keepNothing();
    one.saving.perform('改写', [cell(one, [8, 0], '≥25批')]);
    expect(one.saving.isUnshelved).toBe(true);
    await one.passPause();
    expect([await stands(8, 0), one.saving.isUnshelved]).toEqual(['≥25批', false]);
  });
});

describe('two people', () => {
  test('in different cells: each sees what the other wrote after the next saving', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    one.saving.perform('改写', [cell(one, [8, 0], '≥25批')]);
    await one.passPause();
    two.saving.perform('改写', [cell(two, [8, 3], '≤2000元/批')]);
    await two.passPause();
    expect([shown(two, 8, 0), shown(two, 8, 3), two.saving.snapshot().joinedAt]).toEqual(['≥25批', '≤2000元/批', 0]);
    two.saving.perform('改写', [cell(two, [8, 0], '≥30批')]);
    await two.passPause();
    expect(await stands(8, 0)).toBe('≥30批');
  });

  test.each<readonly [string, Decision, string]>([
    ['theirs', { kind: 'theirs' }, '≥25批'],
    ['mine', { kind: 'mine' }, '≥30批'],
    ['another text', { kind: 'other', text: '≥28批' }, '≥28批'],
  ])('in one cell: the later one sees three texts, nothing is lost before the decision, and %s stands after it', async (_what, decision, text) => {
    const [one, two] = [await openWindow(), await openWindow()];
    one.saving.perform('改写', [cell(one, [8, 0], '≥25批')]);
    await one.passPause();
    two.saving.perform('改写', [cell(two, [8, 3], '≤2000元/批'), cell(two, [8, 0], '≥30批')]);
    await two.passPause();
    const { saving } = two.saving.snapshot();
    if (saving.kind !== 'conflict') throw new Error('a conflict was expected');
    expect(saving.met).toMatchObject([{ why: 'both-wrote', before: '≥20批', theirs: '≥25批', mine: '≥30批' }]);
    expect([await stands(8, 0), await stands(8, 3), two.saving.snapshot().session.waiting.length]).toEqual(['≥25批', '≤2975元/批', 2]);
    await two.saving.decide(new Map(saving.met.map(({ edit }) => [edit, decision])));
    expect([await stands(8, 0), await stands(8, 3), shown(two, 8, 0), two.saving.snapshot().saving.kind]).toEqual([text, '≤2000元/批', text, 'saved']);
  });

  test('a row that one took away and the other wrote in: what is left undecided stays as the other has it', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    const edit = cell(one, [8, 0], '≥25批');
    if (edit.kind !== 'cell') throw new Error('a cell');
    one.saving.perform('删去第1行', [{ kind: 'row-removed', project: edit.project, row: edit.row }]);
    await one.passPause();
    two.saving.perform('改写', [edit]);
    await two.passPause();
    expect(two.saving.snapshot().saving).toMatchObject({ kind: 'conflict', met: [{ why: 'gone', mine: '≥25批', theirs: null }] });
    await two.saving.decide(new Map());
    expect([two.saving.snapshot().saving.kind, two.saving.snapshot().session.draft.projects[8]?.rows.length]).toEqual(['saved', 8]);
  });
});
