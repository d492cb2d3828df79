// The sample structure of the founding bureau stands on the founding text, comes with the 示范 text and goes with it.
import { describe, expect, test } from 'vitest';
import { sampleSections } from '../src/catalogue/organisation/sample-bureau.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { organisationSchema, madeSchema } from '../src/http/contract/organisation.ts';
import { sample, settledVisitor, testServer, type TestServer } from './support/http-server.ts';
import { must } from './support/store-factory.ts';

describe('the sample bureau', () => {
  test.each(sampleSections)('$name follows from what the text says', ({ duty, says }) => {
    const { overall } = must(readPlanFile(sample(), 'dingzhou-2021.docx')).plan;
    const paragraphs = overall[duty.part].filter(({ source }) => new RegExp(`^\\s*${duty.paragraph}、`, 'u').test(source));
    expect(paragraphs.map(({ source }) => source)).toEqual([expect.stringContaining(says)]);
  });

  test('has every section and every login once', () => {
    expect([new Set(sampleSections.map(({ name }) => name)).size, new Set(sampleSections.map(({ login }) => login)).size]).toEqual([sampleSections.length, sampleSections.length]);
  });
});

describe('with the 示范 text', () => {
  const placesOf = async (its: TestServer) => organisationSchema.parse((await (await settledVisitor(its)).get('/api/organisation')).json()).nodes;

  test('its sections stand under its unit, marked as sample, and nobody holds a post there', async () => {
    const its = await testServer({ demo: true });
    const nodes = await placesOf(its);
    const unit = nodes.find(({ code }) => code === '414001');
    expect(nodes.filter(({ parent }) => parent === unit?.id).map(({ name, kind, demo }) => [name, kind, demo])).toEqual(sampleSections.map(({ name }) => [name, 'section', true]));
    expect((await its.ports.organisation.read()).appointments).toEqual([]);
  });

  test('they go with it, but those that somebody made their own', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const { nodes } = organisationSchema.parse((await visitor.get('/api/organisation')).json());
    const food = nodes.find(({ name }) => name === '食品科');
    madeSchema.parse((await visitor.ask('PUT', `/api/organisation/nodes/${food?.id}`, { body: { code: null, name: '食品流通科', parent: food?.parent, from: null, to: null } })).json());
    await visitor.ask('DELETE', '/api/demo');
    const left = organisationSchema.parse((await visitor.get('/api/organisation')).json()).nodes;
    expect(left.map(({ kind, name, demo }) => [kind, name, demo])).toEqual([
      ['division', '定州市', false],
      ['department', '定州市市场监督管理局', false],
      ['unit', '定州市市场监督管理局本级', false],
      ['section', '食品流通科', false],
    ]);
  });

  test('a text that is imported for real brings none', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    await visitor.upload('/api/imports', sample());
    expect((await placesAfter(its)).map(({ kind }) => kind)).toEqual(['division', 'department', 'unit']);
  });

  const placesAfter = async (its: TestServer) => (await its.ports.organisation.read()).nodes;
});
