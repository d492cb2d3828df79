// Known weaknesses of the packages that the program ships with, where the registry tells them (`npm audit`). Said at the beginning of the automatic run and by
// nobody else: it informs, and never decides whether a run passes, since a registry may not offer it and a new notice changes nothing about this working copy.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(import.meta.url);
/** Milliseconds; a registry that does not answer is one that does not offer it. */
const patience = 60_000;
/** From the worst on. */
const severities = /** @type {const} */ ({ critical: '严重', high: '高', moderate: '中', low: '低', info: '提示' });
const mostNamed = 10;

/**
 * What `npm audit --json` answered, in one or two lines for a person.
 * @param {string} answer
 * @returns {string}
 */
export function auditSummary(answer) {
  const report = parsed(answer);
  const counts = at(report, 'metadata', 'vulnerabilities');
  if (typeof counts !== 'object' || counts === null) return `软件包安全检查：没有做成（${reasonIn(report)}），不影响测试结果。`;
  const known = Object.entries(severities).flatMap(([severity, title]) => {
    const count = at(counts, severity);
    return typeof count === 'number' && count > 0 ? [`${title}${count}个`] : [];
  });
  if (known.length === 0) return '软件包安全检查：随程序发布的软件包没有已知的安全问题。';
  const listed = at(report, 'vulnerabilities');
  const names = typeof listed === 'object' && listed !== null ? Object.keys(listed) : [];
  return `软件包安全检查：已知的安全问题${known.join('、')}，不影响测试结果，请尽快处理（npm audit --omit=dev 看详情）：${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? '等' : ''}。`;
}

/** @param {unknown} report */
function reasonIn(report) {
  const status = at(report, 'statusCode');
  if (typeof status === 'number') return `软件源不提供这项服务，答复 ${status}`;
  const code = at(report, 'error', 'code');
  return typeof code === 'string' ? `软件源没有答复，${code}` : '软件源没有答复';
}

/** @param {string} answer @returns {unknown} */
function parsed(answer) {
  try {
    return JSON.parse(answer);
  } catch {
    return null; // no answer
  }
}

/** @param {unknown} value @param {readonly string[]} keys @returns {unknown} */
function at(value, ...keys) {
  /** @type {unknown} */
  let found = value;
  for (const key of keys) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

if (process.argv[1] === own) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: path.dirname(path.dirname(own)), encoding: 'utf8', timeout: patience, stdio: ['ignore', 'pipe', 'ignore'] });
  process.stdout.write(`${auditSummary(stdout ?? '')}\n`);
}
