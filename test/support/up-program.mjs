// `hengji up` as a person runs it: the compiled program in a process of its own, asked over HTTP. Shared by the tests and the bench.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const program = path.join(root, 'dist', 'program', 'hengji.js');

// The compiler alone does not bundle: what is tested must be what the sources say.
const compiled = path.join(root, 'dist', 'main', '.tsbuildinfo');
if (!existsSync(program) || (existsSync(compiled) && statSync(compiled).mtimeMs > statSync(program).mtimeMs)) throw new Error('the program is not built: run ./hengji build');

/**
 * This working copy, run by this Node in this folder.
 * @type {import('./up-program.mjs').ProgramCopy}
 */
const ownCopy = { command: [process.execPath, program], environment: process.env, folder: undefined };

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./up-program.mjs').ProgramCopy} copy
 */
function start(args, environment, { command: [file = '', ...words], environment: surroundings, folder }) {
  return spawn(file, [...words, ...args], { env: { ...surroundings, NO_COLOR: '1', ...environment }, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Runs a command to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./up-program.mjs').ProgramCopy} copy
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
export function runProgram(args, environment = {}, copy = ownCopy) {
  return new Promise((resolve, reject) => {
    const child = start(args, environment, copy);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => void (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => void (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * Starts the server and waits until it has said that it runs.
 * @param {string} dataFolder
 * @param {import('./up-program.mjs').UpOptions} options
 */
export async function startUp(dataFolder, { args = [], environment = {}, copy = ownCopy } = {}) {
  const begun = performance.now();
  const child = start(['up', '--port', '0', '--data', dataFolder, ...args], environment, copy);
  let stdout = '';
  let stderr = '';
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  child.stderr.setEncoding('utf8').on('data', (text) => void (stderr += text));
  await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (stdout.includes('Ctrl-C')) resolve(undefined);
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`hengji up ended with ${code}\n${stdout}\n${stderr}`)));
  });
  return {
    address: /http:\/\/\S+/.exec(stdout)?.[0] ?? '',
    /** The first password; null where none was shown. */
    password: /密码 ([a-z2-9-]+)/.exec(stdout)?.[1] ?? null,
    startMilliseconds: performance.now() - begun,
    pid: child.pid ?? 0,
    /** Resolves when it has ended, by whatever it was. */
    ended,
    output: () => stdout,
    errors: () => stderr,
    /** @param {NodeJS.Signals} signal */
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A browser's cookies and token over fetch. */
export class WebVisitor {
  /** @param {string} address */
  constructor(address) {
    this.address = address;
    /** @type {Map<string, string>} */
    this.cookies = new Map();
    this.csrf = '';
  }

  /**
   * @param {string} method
   * @param {string} url
   * @param {{ json?: unknown, form?: FormData, headers?: Record<string, string> }} sent
   * @returns {Promise<{ status: number, body: any, etag: string | null }>}
   */
  async ask(method, url, sent = {}) {
    /** @type {Record<string, string>} */
    const headers = { ...sent.headers, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-csrf-token': this.csrf };
    if (sent.json !== undefined) headers['content-type'] = 'application/json';
    const body = sent.json === undefined ? sent.form : JSON.stringify(sent.json);
    const answer = await fetch(`${this.address}${url}`, { method, headers, ...(body === undefined ? {} : { body }) });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    const read = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    if (typeof read === 'object' && read !== null && typeof read.csrf === 'string') this.csrf = read.csrf;
    return { status: answer.status, body: read, etag: answer.headers.get('etag') };
  }

  /**
   * @param {string} password
   * @param {string} login
   */
  async signIn(password, login = 'admin') {
    await this.ask('GET', '/api/session');
    return this.ask('POST', '/api/session', { json: { login, password } });
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {string} name
   */
  async upload(bytes, name, url = '/api/imports') {
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    return this.ask('POST', url, { form });
  }
}
