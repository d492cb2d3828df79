import { expect, test } from 'vitest';
import { runCommandLine } from '../../../test/support/command-line.ts';

const offlinePage = new TextEncoder().encode('<!doctype html>');

test('hengji offline writes the page under its own name, or where it is told', async () => {
  const plain = await runCommandLine(['offline'], { offlinePage });
  expect([plain.code, [...plain.written]]).toEqual([0, [['衡绩检查.html', offlinePage]]]);
  expect(plain.out).toContain('已写出：衡绩检查.html（0.0 兆字节）');
  expect([...(await runCommandLine(['offline', '--out', '优盘/检查.html'], { offlinePage })).written.keys()]).toEqual(['优盘/检查.html']);
});

test('it keeps a file of that name unless it may be replaced', async () => {
  const files = { '衡绩检查.html': '旧' };
  const kept = await runCommandLine(['offline'], { offlinePage, files });
  expect([kept.code, kept.written.size]).toEqual([2, 0]);
  expect((await runCommandLine(['offline', '--replace'], { offlinePage, files })).written.size).toBe(1);
});

test('without built pages it says how to build them', async () => {
  const { code, err } = await runCommandLine(['offline']);
  expect(code).toBe(2);
  expect(err).toContain('./hengji build pages');
});
