// Every file that a check refuses (test/support/bad-files.ts), sent to the server with its real reading workers: 4xx in the words of the command line,
// nothing stored, and nothing of the file in the log.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { checkPlan } from '../src/domain/check/index.ts';
import { checkedFileSchema, planListSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { planWorkerPool } from '../src/main/adapters/plan-worker-pool.ts';
import { badFiles } from './support/bad-files.ts';
import { sample, settledVisitor, testServer, type Answer, type TestServer, type Visitor } from './support/http-server.ts';

/** On a busy machine time may run out before memory does; the server's own word for an upload without a byte comes before any reader's. */
const otherwise = new Set(['reading-time', 'upload-empty']);

interface Told {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

describe('files that no check takes, sent to the server', () => {
  let its: TestServer;
  let visitor: Visitor;
  beforeAll(async () => {
    its = await testServer({ ports: { parser: planWorkerPool() } });
    visitor = await settledVisitor(its);
    await visitor.upload('/api/checks', sample(), '先读一份.docx');
  });
  afterAll(async () => {
    expect(planListSchema.parse((await visitor.get('/api/plans')).json()).plans).toEqual([]);
    const log = its.log.join('');
    for (const { name } of badFiles) expect(log).not.toContain(name);
  });

  // Both ways in read with the same workers (test/http-uploads.test.ts tries both): here they take turns.
  test.each(badFiles.map((file, index) => [file.title, index % 2 === 0 ? '/api/imports' : '/api/checks', file] as const))('%s, to %s', async (_title, url, file) => {
    its.pass(60_000);
    const told = whatIsTold(await visitor.upload(url, file.bytes(), file.name));
    if (!otherwise.has(told.code)) expect(told).toMatchObject({ what: expect.stringContaining(file.says), remedy: expect.stringContaining(file.remedy) });
    expect(told.remedy).toMatch(/\p{Script=Han}/u);
  });
});

/** What can be read but holds nothing to check travels to the page, which says so by the same check. */
function whatIsTold(answer: Answer): Told {
  if (answer.status !== 200) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    const { code, title, findings } = problemSchema.parse(answer.json());
    return { code, what: title, remedy: findings[0]?.message ?? '' };
  }
  const checked = checkPlan(checkedFileSchema.parse(answer.json()).plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (checked.ok) throw new Error('a bad file was taken');
  return checked.fault;
}
