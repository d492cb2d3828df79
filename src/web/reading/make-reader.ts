// The worker that reads files away from the page, as a script beside the page.

export function makeReader(): Worker {
  return new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
}
