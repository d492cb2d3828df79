// The launcher on a small house of its own: one layer, one program, a stand-in for npm. Node and the compiler are the real ones.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
let house = '';

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'hengji launcher 衡绩-'));
  for (const file of ['hengji', 'tsconfig.base.json']) copyFileSync(path.join(root, file), path.join(house, file));
  cpSync(path.join(root, 'scripts'), path.join(house, 'scripts'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{ "packages": { "node_modules/typescript": { "version": "1" } } }');
  write('tsconfig.json', '{ "files": [], "references": [{ "path": "src/main" }] }');
  const options = { rootDir: '.', outDir: '../../dist/main', tsBuildInfoFile: '../../dist/main/.tsbuildinfo', types: ['node'] };
  write('src/main/tsconfig.json', JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions: options, include: ['**/*.ts'] }));
  write('src/main/greeting.ts', "export const greeting: string = '你好';\n");
  write('src/main/rule-edition.ts', "export const editions = [{ file: 'rule-edition.txt' }];\nexport const editionOf = async (): Promise<string> => 'edition of the house';\n");
  write('src/main/hengji.ts', "import { greeting } from './greeting.ts';\nprocess.stdout.write(`${greeting} ${process.argv.slice(2).join(' ')}\\n`);\n");
  // npm as the launcher sees it: leaves node_modules behind, writes to both outputs, and counts its runs.
  write('tools/npm', `#!/bin/sh
[ "$1" = ci ] || { echo 11.0.0; exit 0; }
echo run >> "${house}/npm-runs"
echo "npm speaks on standard output"
mkdir -p node_modules
ln -sfn "${path.join(root, 'node_modules/typescript')}" node_modules/typescript
ln -sfn "${path.join(root, 'node_modules/@types')}" node_modules/@types
ln -sfn "${path.join(root, 'node_modules/undici-types')}" node_modules/undici-types
ln -sfn "${path.join(root, 'node_modules/rolldown')}" node_modules/rolldown
mkdir -p node_modules/vite/bin
cp "${house}/tools/vite.js" node_modules/vite/bin/vite.js
cp package-lock.json node_modules/.package-lock.json
`);
  // The builder of the pages: empties its folder as Vite does, and counts its runs.
  write('tools/vite.js', `import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
rmSync('dist/web', { recursive: true, force: true });
mkdirSync('dist/web/assets', { recursive: true });
writeFileSync('dist/web/assets/main.js', readFileSync('src/web/main.tsx'));
writeFileSync('dist/web/index.html', '<!doctype html>');
appendFileSync('page-builds', 'build\\n');
`);
  for (const layer of ['kernel', 'domain', 'catalogue', 'documents', 'http/contract']) write(`src/${layer}/.keep`, '');
  write('vite.config.ts', '');
  write('vite.offline.ts', '');
  write('src/web/main.tsx', 'first');
  write('docs/手册/README.md', '');
  chmodSync(path.join(house, 'tools/npm'), 0o755);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test('the first call installs and compiles, and only the result stands on standard output', async () => {
  const first = await run(['check', '绩效 文本.docx']);
  expect(first).toMatchObject({ code: 0, stdout: '你好 check 绩效 文本.docx\n' });
  expect(first.stderr).toContain('正在安装');
  expect(first.stderr).toContain('正在编译');
  expect(await run(['again'])).toEqual({ code: 0, stdout: '你好 again\n', stderr: '' });
  expect(readFileSync(path.join(house, 'npm-runs'), 'utf8')).toBe('run\n');
});

test('two first calls at once both succeed, and one of them does the work', async () => {
  const results = await Promise.all([run(['a']), run(['b'])]);
  expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([[0, '你好 a\n'], [0, '你好 b\n']]);
  expect(readFileSync(path.join(house, 'npm-runs'), 'utf8')).toBe('run\n');
});

test('without flock a folder is the lock, also when its last owner died', async () => {
  write('.hengji/build.lock.d/pid', '99999999\n');
  const results = await Promise.all([run(['a'], { withoutFlock: true }), run(['b'], { withoutFlock: true })]);
  expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([[0, '你好 a\n'], [0, '你好 b\n']]);
  expect(readFileSync(path.join(house, 'npm-runs'), 'utf8')).toBe('run\n');
  expect(readdirSync(path.join(house, '.hengji'))).not.toContain('build.lock.d');
});

test('a changed source is compiled even if its time is old, a touched one is not, and a deleted one leaves nothing behind', async () => {
  write('src/main/extra.ts', 'export const extra = 1;\n');
  await run([]);
  expect(existsSync(path.join(house, 'dist/main/extra.js'))).toBe(true);

  write('src/main/greeting.ts', "export const greeting: string = '您好';\n");
  const longAgo = new Date('2020-01-01T00:00:00Z');
  for (const name of ['src/main/greeting.ts', 'src/main']) utimesSync(path.join(house, name), longAgo, longAgo);
  expect(await run(['x'])).toMatchObject({ code: 0, stdout: '您好 x\n' });

  utimesSync(path.join(house, 'src/main/greeting.ts'), new Date(), new Date());
  expect(await run(['x'])).toEqual({ code: 0, stdout: '您好 x\n', stderr: '' });

  rmSync(path.join(house, 'src/main/extra.ts'));
  expect(await run(['x'])).toMatchObject({ code: 0, stdout: '您好 x\n' });
  expect(readdirSync(path.join(house, 'dist/main')).filter((name) => name.startsWith('extra'))).toEqual([]);
});

test('the compiled program is joined into one file for itself, one for each worker and one for what it loads on demand', async () => {
  write('src/main/echo-worker.ts', "import { greeting } from './greeting.ts';\nexport const said: string = greeting;\n");
  write('src/main/later.ts', 'export const later: number = 1;\n');
  write('src/main/hengji.ts', "import { greeting } from './greeting.ts';\nconst { later } = await import('./later.ts');\nprocess.stdout.write(`${greeting} ${later}\\n`);\n");
  expect(await run([])).toMatchObject({ code: 0, stdout: '你好 1\n' });
  const files = (): string[] => readdirSync(path.join(house, 'dist/program')).map((name) => name.replace(/-[\w-]{8}\.js$/u, '-HASH.js'));
  expect(files().toSorted()).toEqual(['echo-worker.js', 'hengji.js', 'later-HASH.js', 'rule-edition.txt']);
  expect(readFileSync(path.join(house, 'dist/program/echo-worker.js'), 'utf8')).not.toContain('import ');
  expect(readFileSync(path.join(house, 'dist/program/rule-edition.txt'), 'utf8')).toBe('edition of the house\n');

  write('src/main/hengji.ts', "process.stdout.write('alone\\n');\n");
  for (const name of ['echo-worker', 'later']) rmSync(path.join(house, `src/main/${name}.ts`));
  expect(await run([])).toMatchObject({ code: 0, stdout: 'alone\n' });
  expect(files().toSorted()).toEqual(['hengji.js', 'rule-edition.txt']);
});

test('a program that cannot be joined stops the command with exit code 3, and the next call tries again', async () => {
  write('src/main/rule-edition.ts', "export const editionOf = async (): Promise<string> => { throw new Error('no edition'); };\nexport const editions = [{ file: 'x' }];\n");
  for (let call = 0; call < 2; call += 1) {
    const result = await run([]);
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toContain('没有合成可运行的文件');
  }
});

test('`up` builds the pages once, anew when a source of theirs changed, and no other command builds or removes them', async () => {
  const builds = (): number => (existsSync(path.join(house, 'page-builds')) ? readFileSync(path.join(house, 'page-builds'), 'utf8').trim().split('\n').length : 0);
  await run(['check']);
  expect([builds(), (await run(['up', '--help'])).code, builds()]).toEqual([0, 0, 0]);
  const first = await run(['up', '--port', '1']);
  expect(first).toMatchObject({ code: 0, stdout: '你好 up --port 1\n' });
  expect(first.stderr).toContain('正在编译网页');
  expect(await run(['up'])).toEqual({ code: 0, stdout: '你好 up\n', stderr: '' });
  expect(builds()).toBe(1);

  write('src/web/main.tsx', 'second');
  await run(['up']);
  expect([builds(), readFileSync(path.join(house, 'dist/web/assets/main.js'), 'utf8')]).toEqual([2, 'second']);
  write('src/main/greeting.ts', "export const greeting: string = '您好';\n");
  expect(await run(['check'])).toMatchObject({ code: 0, stdout: '您好 check\n' });
  expect(existsSync(path.join(house, 'dist/web/assets/main.js'))).toBe(true);
  await run(['up']);
  expect(builds()).toBe(2);
});

test('pages that do not build stop `up` with exit code 3', async () => {
  await run([]);
  write('node_modules/vite/bin/vite.js', 'process.exit(1);');
  const result = await run(['up']);
  expect(result).toMatchObject({ code: 3, stdout: '' });
  expect(result.stderr).toContain('网页没有编译成功');
});

test('a source that does not compile stops the command with exit code 3 and nothing on standard output', async () => {
  write('src/main/greeting.ts', 'export const greeting: string = 1;\n');
  const result = await run(['x']);
  expect(result).toMatchObject({ code: 3, stdout: '' });
  expect(result.stderr).toContain('编译没有通过');
});

test('it finds its house through symbolic links and from any folder', async () => {
  mkdirSync(path.join(house, 'links/deep'), { recursive: true });
  symlinkSync('../../hengji', path.join(house, 'links/deep/one'));
  symlinkSync('deep/one', path.join(house, 'links/two'));
  expect(await run(['x'], { program: path.join(house, 'links/two'), folder: tmpdir() })).toMatchObject({ code: 0, stdout: '你好 x\n' });
});

test('a Node that is too old is refused in words', async () => {
  write('old.cjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });");
  const result = await run(['x'], { nodeOptions: `--require "${path.join(house, 'old.cjs')}"` });
  expect(result).toMatchObject({ code: 3, stdout: '' });
  expect(result.stderr).toContain('当前的 Node.js 是 18.20.4，需要 20.19');
});

test('the doctor runs before anything is installed and names what is missing', async () => {
  const result = await run(['doctor']);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('软件包尚未安装');
  expect(result.stdout).toContain('程序尚未编译');
});

function write(name: string, content: string): void {
  const file = path.join(house, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

interface Surroundings {
  readonly program?: string;
  readonly folder?: string;
  readonly nodeOptions?: string;
  readonly withoutFlock?: boolean;
}

function run(options: readonly string[], surroundings: Surroundings = {}): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const searchPath = surroundings.withoutFlock === true ? folderWithoutFlock() : (process.env['PATH'] ?? '');
  const environment: NodeJS.ProcessEnv = { ...process.env, PATH: `${path.join(house, 'tools')}:${searchPath}` };
  delete environment['NODE_OPTIONS'];
  if (surroundings.nodeOptions !== undefined) environment['NODE_OPTIONS'] = surroundings.nodeOptions;
  return new Promise((resolve, reject) => {
    const child = spawn(surroundings.program ?? path.join(house, 'hengji'), options, { cwd: surroundings.folder ?? house, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder with links to the commands of the search path, all but flock. */
function folderWithoutFlock(): string {
  const folder = path.join(house, 'commands');
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  const commands = ['bash', 'sh', 'cat', 'cp', 'env', 'find', 'ln', 'mkdir', 'mv', 'readlink', 'rm', 'sha256sum', 'sleep', 'sort', 'touch', 'xargs'];
  for (const command of commands) {
    const home = (process.env['PATH'] ?? '').split(':').find((place) => existsSync(path.join(place, command)));
    if (home !== undefined) symlinkSync(path.join(home, command), path.join(folder, command));
  }
  symlinkSync(process.execPath, path.join(folder, 'node'));
  return folder;
}
