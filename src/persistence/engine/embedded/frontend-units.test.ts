import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrontendUnits, type FrontendUnit } from './frontend-units.ts';

const startup = opening(196_608, 'user\0postgres\0application_name\0x\0\0');

function opening(code: number, rest = ''): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + rest.length);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(rest, 'latin1')]);
}

function message(type: string, body = ''): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(4 + bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

function unitsOf(bytes: Buffer): FrontendUnit[] {
  return new FrontendUnits().add(bytes);
}

test('a unit ends with Sync, a simple Query or Flush, and names its SQL texts', () => {
  const parse = message('P', 'name\0select 1\0\0\0');
  const units = unitsOf(Buffer.concat([startup, message('Q', 'begin\0'), parse, message('B', '\0\0'), message('H'), message('E', '\0\0\0\0\0'), message('S')]));
  expect(units.map((unit) => unit.kind)).toEqual(['startup', 'work', 'work', 'work']);
  expect(units[1]).toMatchObject({ statements: [{ name: '', text: 'begin' }], endsWith: 'ready', functionCall: false });
  expect(units[2]).toMatchObject({ statements: [{ name: 'name', text: 'select 1' }], endsWith: 'flush' });
  expect(units[3]).toMatchObject({ statements: [], endsWith: 'ready' });
});

test('the opening is read: parameters, encryption, cancel, other protocols', () => {
  expect(unitsOf(startup)).toEqual([{ kind: 'startup', parameters: new Map([['user', 'postgres'], ['application_name', 'x']]) }]);
  expect(unitsOf(opening(80_877_103))).toEqual([{ kind: 'encryption-request' }]);
  expect(unitsOf(opening(80_877_104))).toEqual([{ kind: 'encryption-request' }]);
  expect(unitsOf(opening(80_877_102, '\0\0\0\x07\0\0\0\x09'))).toEqual([{ kind: 'cancel', process: 7, secret: 9 }]);
  expect(unitsOf(opening(131_072))[0]).toMatchObject({ kind: 'violation' });
});

test('messages of COPY and passwords are passed over, a function call is marked, the end is seen', () => {
  const units = unitsOf(Buffer.concat([startup, message('d', 'x'), message('c'), message('f', 'x\0'), message('p', 'x\0'), message('F', 'xx'), message('X')]));
  expect(units.slice(1)).toMatchObject([{ kind: 'work', functionCall: true }, { kind: 'terminate' }]);
});

test('a length out of bounds and an unknown message are violations', () => {
  expect(unitsOf(Buffer.concat([startup, Buffer.from([0x51, 0, 0, 0, 3])]))[1]).toMatchObject({ kind: 'violation' });
  expect(unitsOf(Buffer.concat([startup, Buffer.from([0x51, 0x7f, 0, 0, 0])]))[1]).toMatchObject({ kind: 'violation' });
  expect(unitsOf(Buffer.concat([startup, message('?')]))[1]).toMatchObject({ kind: 'violation' });
  expect(unitsOf(Buffer.from('GET / HTTP/1.1'))[0]).toMatchObject({ kind: 'violation' });
});

test('however the bytes are cut, the units are the same', () => {
  const whole = Buffer.concat([startup, message('Q', `${'x'.repeat(300)}\0`), message('P', '\0select 1\0\0\0'), message('S'), message('Q', 'commit\0')]);
  const expected = unitsOf(whole);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: whole.length - 1 })), (cuts) => {
      const units = new FrontendUnits();
      const edges = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      const found = edges.slice(1).flatMap((end, index) => units.add(whole.subarray(edges[index], end)));
      expect(found).toEqual(expected);
    }),
  );
});
