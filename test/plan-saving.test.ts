// The saving of a plan as a window does it, against the real server over stores in memory: pauses, lost connections, reloads, and two people.
import { beforeEach, describe, expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { planOf, type PlanEdit } from '../src/domain/editing/index.ts';
import { savedEditsSchema } from '../src/http/contract/edits.ts';
import { importResultSchema, planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import type { Decision } from '../src/web/editing/edit-session.ts';
import type { EditShelf, KeptRecord } from '../src/web/editing/kept-edits.ts';
import { PlanSaving, SendFailure, type SavingPorts } from '../src/web/editing/plan-saving.ts';
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
function shelfOf(kept: Map<string, KeptRecord>): EditShelf {
  return {
    of: async (account, plan) => [...kept.values()].filter((record) => record.account === account && record.planId === plan),
    keep: async (record) => void kept.set(record.key, record),
    drop: async (key) => void kept.delete(key),
  };
}

interface Window {
  readonly saving: PlanSaving;
  /** Lets what waits for a pause run. */
  readonly passPause: () => Promise<void>;
  readonly cut: (isCut: boolean) => void;
  /** Requests that carried edits. */
  readonly sent: readonly { readonly edits: number; readonly title: string }[];
}

let windows = 0;

async function openWindow(kept = new Map<string, KeptRecord>(), account = 'a1'): Promise<Window> {
  const waiting = new Set<() => void>();
  const sent: { readonly edits: number; readonly title: string }[] = [];
  let isCut = false;
  const reach = (): void => {
    if (isCut) throw new SendFailure(0, { code: 'no-connection', title: '连不上服务器。', findings: [] });
  };
  const read = async () => planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
  const ports: SavingPorts = {
    send: async (body) => {
      reach();
      sent.push({ edits: body.edits.length, title: body.title });
      const answer = await visitor.ask('POST', `/api/plans/${planId}/edits`, { body });
      const saved = savedEditsSchema.safeParse(answer.json());
      if (!saved.success) throw new SendFailure(answer.status, problemSchema.parse(answer.json()));
      return saved.data;
    },
    read: async () => {
      reach();
      return read();
    },
    shelf: shelfOf(kept),
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

  test('a refusal stops the saving, keeps everything and says why; asked again it goes on', async () => {
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
