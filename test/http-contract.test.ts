// The server's answers as goldens, and the validators of the pages over the goldens: what one side writes the other side reads. Regenerate with
// UPDATE_GOLDENS=1 npx vitest run test/http-contract.test.ts.
import type { z } from 'zod';
import { expect, test } from 'vitest';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { savedEditsSchema } from '../src/http/contract/edits.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { checkedFileSchema, importResultSchema, planDiffSchema, planDocumentSchema, planListSchema, rulePagesSchema, systemSchema, type PlanDocument } from '../src/http/contract/plans.ts';
import { sessionSchema } from '../src/http/contract/session.ts';
import { changedSample } from './support/changed-sample.ts';
import { expectGolden, readTestFile } from './support/golden.ts';
import { sample, settledVisitor, testServer, Visitor, type Answer } from './support/http-server.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  'session-guest': sessionSchema,
  'session-first': sessionSchema,
  'session-own': sessionSchema,
  'plan-list': planListSchema,
  'plan-document': planDocumentSchema,
  'plan-diff': planDiffSchema,
  'edits-saved': savedEditsSchema,
  'edits-conflict': savedEditsSchema,
  'import-created': importResultSchema,
  'import-unchanged': importResultSchema,
  'import-changed': importResultSchema,
  'check': checkedFileSchema,
  'rules': rulePagesSchema,
  'system': systemSchema,
  'problem-form': problemSchema,
  'problem-file': problemSchema,
  'problem-not-signed-in': problemSchema,
  'problem-not-found': problemSchema,
};

test('the answers of the server are as reviewed', async () => {
  const its = await testServer({ demo: true });
  const answers = new Map<string, Answer>();
  const guest = new Visitor(its.server);
  answers.set('session-guest', await guest.get('/api/session'));
  answers.set('problem-not-signed-in', await guest.get('/api/plans'));
  await guest.arrive();
  answers.set('check', await guest.upload('/api/checks', sample(), '文本.docx'));
  answers.set('problem-file', await guest.upload('/api/checks', new TextEncoder().encode('没有表格'), '文本.txt'));
  answers.set('problem-form', await guest.ask('POST', '/api/session', { body: { login: '' } }));
  answers.set('system', await guest.get('/api/system'));
  answers.set('rules', await guest.get('/api/rules'));
  answers.set('session-first', await guest.signIn(its.firstPassword));
  const visitor = await settledVisitor(its);
  answers.set('session-own', await visitor.get('/api/session'));
  const created = await visitor.upload('/api/imports', sample(), '文本.docx');
  answers.set('import-created', created);
  answers.set('import-unchanged', await visitor.upload('/api/imports', sample(), '文本.docx'));
  answers.set('import-changed', await visitor.upload('/api/imports', changedSample('≤2975元/批', '≤2800元/批'), '文本二.docx'));
  const { planId } = importResultSchema.parse(created.json());
  answers.set('plan-list', await visitor.get('/api/plans'));
  answers.set('plan-document', await visitor.get(`/api/plans/${planId}?version=1`));
  answers.set('plan-diff', await visitor.get(`/api/plans/${planId}/diff?from=1&to=2`));
  const document = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
  const save = (text: string) => visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent: document.event, title: '改写1格', edits: [firstValue(document, text)] } });
  answers.set('edits-saved', await save('100%'));
  answers.set('edits-conflict', await save('≥98%'));
  answers.set('problem-not-found', await visitor.get(`/api/plans/${planId}?version=3`));

  expect([...answers.keys()].toSorted()).toEqual(Object.keys(schemas).toSorted());
  const names = new Map<string, string>();
  for (const [name, answer] of answers) expectGolden(`golden/http/${name}.json`, `${JSON.stringify(shortened(answer.json()), null, 1)}\n`.replace(changing, (text) => named(names, text)));
});

test.each(Object.entries(schemas))('the golden %s is read by the validator of the pages', (name, schema) => {
  expect(schema.safeParse(JSON.parse(readTestFile(`golden/http/${name}.json`))).error).toBeUndefined();
});

function firstValue({ identities }: PlanDocument, text: string): PlanEdit {
  const [project] = identities.projects;
  return { kind: 'cell', project: project?.id ?? '', row: project?.indicators[0] ?? '', column: 'value', text };
}

/** Ids of chance, and digests of what is compressed by a library of any version. */
const changing = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/gu;

function named(names: Map<string, string>, text: string): string {
  const name = names.get(text) ?? (text.length === 36 ? `00000000-0000-7000-8000-${String(names.size + 1).padStart(12, '0')}` : String(names.size + 1).padStart(64, '0'));
  names.set(text, name);
  return name;
}

/** The plan itself has its own goldens: of its long lists the first entries stand for the rest. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}
