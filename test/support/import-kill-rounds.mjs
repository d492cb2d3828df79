// Rounds of: a server takes imports, kill -9 at some moment, a new server on the same folder. After each the chain must verify, every import that was
// answered must be there, and no version may be half. Shared by the test (few rounds) and the bench (twenty).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { runProgram, startUp, WebVisitor } from './up-program.mjs';

const sample = new Uint8Array(readFileSync(new URL('../../data/samples/dingzhou-2021.docx', import.meta.url)));
const own = 'correct horse battery';

/**
 * The founding document with another price in project 10.
 * @param {number} price
 */
export function pricedSample(price) {
  const parts = unzipSync(sample);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('≤2975元/批', `≤${price}元/批`)) });
}

/**
 * @param {string} dataFolder an empty place
 * @param {number} rounds
 * @param {{ environment?: NodeJS.ProcessEnv, seed?: number }} options
 * @returns {Promise<{ rounds: number, answered: number, kept: number, faults: string[], restartMilliseconds: number[] }>}
 */
export async function importKillRounds(dataFolder, rounds, { environment = {}, seed = 1 } = {}) {
  /** @type {string[]} */
  const faults = [];
  /** @type {number[]} */
  const restartMilliseconds = [];
  const random = generator(seed);
  let server = await startUp(dataFolder, { args: ['--no-demo'], environment });
  const first = new WebVisitor(server.address);
  await first.signIn(server.password ?? '');
  await first.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
  const answers = new EventEmitter();
  let price = 1_000;
  let answered = 0;
  let kept = 0;
  /** @type {string | null} */
  let lastAnswered = null;
  for (let round = 1; round <= rounds; round += 1) {
    const visitor = new WebVisitor(server.address);
    await visitor.signIn(own);
    const serving = { alive: true, answered: 0 };
    const importing = (async () => {
      while (serving.alive) {
        price += 1;
        const answer = await visitor.upload(new Uint8Array(pricedSample(price)), '文本.docx').catch(() => null);
        if (answer === null) return;
        if (answer.status !== 201) faults.push(`round ${round}: an import was answered with ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
        answered += 1;
        serving.answered += 1;
        answers.emit('answer');
        lastAnswered = `≤${price}元/批`;
      }
    })();
    // Killed in the midst of the first, second or third import of this server, at some moment of it.
    const wanted = round % 3;
    while (serving.answered < wanted) await once(answers, 'answer');
    await new Promise((resolve) => setTimeout(resolve, random() * 300));
    serving.alive = false;
    await server.stop('SIGKILL');
    await importing;

    server = await startUp(dataFolder, { environment });
    restartMilliseconds.push(Math.round(server.startMilliseconds));
    const verified = await runProgram(['audit', 'verify', '--data', dataFolder], environment);
    if (verified.code !== 0) faults.push(`round ${round}: ${verified.stdout}${verified.stderr}`);
    const reader = new WebVisitor(server.address);
    await reader.signIn(own);
    const { plans } = (await reader.ask('GET', '/api/plans')).body;
    kept = plans[0]?.versions ?? 0;
    if (kept < answered) faults.push(`round ${round}: ${answered} imports were answered, ${kept} are there`);
    if (plans.length === 0) continue;
    const { plan } = (await reader.ask('GET', `/api/plans/${plans[0].id}`)).body;
    const text = JSON.stringify(plan);
    const targets = plan.projects.reduce((/** @type {number} */ sum, /** @type {any} */ { indicators }) => sum + indicators.length, 0);
    if (plan.projects.length !== 15 || targets !== 135) faults.push(`round ${round}: ${plan.projects.length} projects with ${targets} targets`);
    // Figures may be missing for a moment after a crash; those that are told are whole.
    const { figures } = plans[0];
    if (figures !== null && figures.targets !== 135) faults.push(`round ${round}: the list tells ${figures.targets} targets`);
    const stands = /≤1\d{3}元\/批/.exec(text)?.[0] ?? '';
    if (lastAnswered !== null && stands < lastAnswered) faults.push(`round ${round}: ${lastAnswered} was answered, ${stands} stands`);
    // What was committed without being answered counts as answered from now on.
    answered = kept;
    lastAnswered = stands;
  }
  const { code } = await server.stop();
  if (code !== 0) faults.push(`the last server ended with ${code}`);
  return { rounds, answered, kept, faults, restartMilliseconds };
}

/** @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
