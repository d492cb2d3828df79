import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Turns, type TurnTaker } from './turns.ts';

class Client implements TurnTaker {
  readonly name: string;
  readonly #log: string[];
  readonly #steps: ('keeps' | 'frees')[] = [];

  constructor(name: string, log: string[]) {
    this.name = name;
    this.#log = log;
  }

  add(...steps: ('keeps' | 'frees')[]): this {
    this.#steps.push(...steps);
    return this;
  }

  cancel(): void {
    this.#steps.length = 0;
  }

  hasWork(): boolean {
    return this.#steps.length > 0;
  }

  runNext(): 'keeps' | 'frees' {
    this.#log.push(this.name);
    return this.#steps.shift() ?? 'frees';
  }
}

function room() {
  const later: (() => void)[] = [];
  const log: string[] = [];
  const turns = new Turns<Client>((call) => later.push(call), {
    running: () => undefined,
    heldAndIdle: () => log.push('idle'),
    freed: () => log.push('free'),
  });
  const settle = (): void => {
    for (let call = later.shift(); call !== undefined; call = later.shift()) call();
  };
  return { turns, log, settle, client: (name: string) => new Client(name, log) };
}

test('clients take turns in the order they came, one unit each', () => {
  const { turns, log, settle, client } = room();
  const [a, b] = [client('a').add('frees', 'frees'), client('b').add('frees')];
  turns.ready(a);
  turns.ready(a);
  turns.ready(b);
  settle();
  expect(log).toEqual(['a', 'free', 'b', 'free', 'a', 'free']);
  expect(turns.quiet).toBe(true);
});

test('a client in a transaction keeps the engine until its end; the others wait', () => {
  const { turns, log, settle, client } = room();
  const [a, b] = [client('a').add('keeps'), client('b').add('frees')];
  turns.ready(a);
  turns.ready(b);
  settle();
  expect(log).toEqual(['a', 'idle']);
  expect(turns.holder).toBe(a);
  turns.ready(a.add('keeps', 'frees'));
  settle();
  expect(log).toEqual(['a', 'idle', 'a', 'a', 'free', 'b', 'free']);
});

test('when the holder leaves, the next one is served', () => {
  const { turns, log, settle, client } = room();
  const [a, b] = [client('a').add('keeps'), client('b').add('frees')];
  turns.ready(a);
  turns.ready(b);
  settle();
  turns.leave(a);
  settle();
  expect(log).toEqual(['a', 'idle', 'free', 'b', 'free']);
});

test('one that leaves while waiting, or has nothing left, is passed over', () => {
  const { turns, log, settle, client } = room();
  const [a, b, c] = [client('a').add('frees'), client('b').add('frees'), client('c').add('frees')];
  for (const one of [a, b, c]) turns.ready(one);
  turns.leave(a);
  b.cancel();
  settle();
  expect(log).toEqual(['c', 'free']);
});

test('whatever the plans, all units run, in order, and a transaction is never interrupted', () => {
  const plan = fc.array(fc.array(fc.constantFrom<'keeps' | 'frees'>('keeps', 'frees'), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(plan, (plans) => {
      const { turns, log, settle, client } = room();
      const ended = plans.map((steps) => [...steps.slice(0, -1), 'frees' as const]);
      for (const [index, steps] of ended.entries()) turns.ready(client(String(index)).add(...steps));
      settle();
      const runs = log.filter((entry) => entry !== 'idle');
      expect(runs.filter((entry) => entry !== 'free').length).toBe(ended.flat().length);
      for (const piece of runs.join(' ').split('free')) expect(new Set(piece.trim().split(' ')).size).toBe(1);
      expect(turns.quiet).toBe(true);
    }),
  );
});
