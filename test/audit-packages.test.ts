// What the automatic run says about known weaknesses of packages: whatever the registry answers, one calm line, and no verdict.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { auditSummary } from '../scripts/audit-packages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const counted = (counts: object, vulnerabilities: object = {}): string => JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, ...counts } } });

test.each([
  ['nothing is known', counted({}), '软件包安全检查：随程序发布的软件包没有已知的安全问题。'],
  [
    'something is known, the worst first',
    counted({ moderate: 2, critical: 1 }, { 'left-part': {}, 'right-part': {} }),
    '软件包安全检查：已知的安全问题严重1个、中2个，不影响测试结果，请尽快处理（npm audit --omit=dev 看详情）：left-part、right-part。',
  ],
  ['the registry does not offer it', JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }), '软件包安全检查：没有做成（软件源不提供这项服务，答复 405），不影响测试结果。'],
  ['there is no network', JSON.stringify({ error: { code: 'ENOTFOUND', summary: '' } }), '软件包安全检查：没有做成（软件源没有答复，ENOTFOUND），不影响测试结果。'],
  ['there is no answer at all', '', '软件包安全检查：没有做成（软件源没有答复），不影响测试结果。'],
  ['the answer is nonsense', '[1]', '软件包安全检查：没有做成（软件源没有答复），不影响测试结果。'],
])('where %s, that is said', (_where, answer, told) => {
  expect(auditSummary(answer)).toBe(told);
});

test('many names are cut short', () => {
  const names = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`part-${index}`, {}]));
  expect(auditSummary(counted({ low: 12 }, names))).toMatch(/：part-0、.*、part-9等。$/u);
});

test('without npm on the path it says so and ends well', () => {
  const ran = spawnSync(process.execPath, [path.join(root, 'scripts', 'audit-packages.mjs')], { encoding: 'utf8', env: { PATH: '' } });
  expect([ran.status, ran.stdout]).toEqual([0, '软件包安全检查：没有做成（软件源没有答复），不影响测试结果。\n']);
});

test('the automatic run says it before the tests, and goes on whatever it is', () => {
  const run = readFileSync(path.join(root, '.ci', 'run'), 'utf8');
  expect(run).toMatch(/\nnode scripts\/audit-packages\.mjs [^\n]*\|\| true\n[\s\S]*exec \.\/hengji test/u);
});
