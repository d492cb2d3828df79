// Programs that the building of a release calls: npm, git, the launcher.
import { spawnSync } from 'node:child_process';
import { ReleaseFault } from './release-fault.mjs';

/**
 * Runs npm in a folder, whatever npm this script itself was started by: `npm run` tells its children its own project.
 * @param {readonly string[]} options
 * @param {{ folder: string, purpose: string }} place
 */
export function runNpm(options, { folder, purpose }) {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:INIT_CWD$|npm_(?:package|lifecycle)_|npm_config_(?:local_)?prefix$)/u.test(name)));
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const { status, error } = spawnSync('npm', [...options, ...quiet], { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  const why = error === undefined ? '上面是 npm 的说明' : error.message;
  throw new ReleaseFault(`${purpose}没有成功（${why}）`, '制作安装包要用 npm 和软件源（使用安装包不需要）。请检查网络后重试。');
}

/**
 * What a program prints, without the line end; null where it fails or is not there.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {string} folder
 * @returns {string | null}
 */
export function outputOf(program, options, folder) {
  const { status, stdout } = spawnSync(program, options, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trimEnd() : null;
}

/**
 * Runs a program of this project and shows what it says.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {string} folder
 * @returns {boolean} whether it succeeded
 */
export function succeeds(program, options, folder) {
  return spawnSync(program, options, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
