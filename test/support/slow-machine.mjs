// Pages as a slow machine shows them, for tests that must not depend on how fast this one is: with HENGJI_TEST_SLOW=n the processor of every page runs n times slower, and every
// answer of the server reaches it up to 400 ms late, each by another time, so that answers overtake one another. Without it pages run as they are.
const slowness = Number(process.env['HENGJI_TEST_SLOW'] ?? '1');
const latestAnswer = 400;
/** How long a page may take for one act; reached only where something is wrong. */
const patience = 60_000;

/**
 * A page that is opened for a test, in that context.
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openPage(context) {
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (slowness > 1) {
    await slowDown(page);
    // Windows that the page opens.
    page.on('popup', (opened) => void slowDown(opened).catch(closedMeanwhile));
  }
  return page;
}

/** @param {import('playwright-core').Page} page */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  const late = repeatableNumbers();
  session.on('Fetch.requestPaused', ({ requestId }) => {
    setTimeout(() => void session.send('Fetch.continueRequest', { requestId }).catch(closedMeanwhile), Math.round(late() * latestAnswer));
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/*', requestStage: 'Response' }] });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/** A window may be closed while an answer is on its way. */
function closedMeanwhile() {
  return undefined;
}

/** Between 0 and 1, the same for every page that is opened at the same place of a run with the same seed. */
function repeatableNumbers() {
  opened += 1;
  let state = Number(process.env['HENGJI_SEED'] ?? '1') * 7919 + opened;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
let opened = 0;
