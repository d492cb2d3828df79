import { expect, test } from 'vitest';
import { serverAddress, serverFault, tooOld, type ServerAddress } from './server-fault.ts';

function addressOf(url: string): ServerAddress {
  const address = serverAddress(url);
  if (!address.ok) throw new Error(address.fault.code);
  return address.value;
}

const address = addressOf('postgresql://hengji:se%40cret@db.example:5433/plans');
const coded = (code: string): Error => Object.assign(new Error('as the system says it'), { code });

test('the address is shown without user and password', () => {
  expect(address).toEqual({ host: 'db.example', port: '5433', database: 'plans', user: 'hengji', shown: 'db.example:5433/plans' });
  expect(addressOf('postgres:///?host=/run/postgresql&user=a').shown).toBe('/run/postgresql:5432/a');
  expect(addressOf('postgres://%zz@h/d%zz').database).toBe('d%zz');
});

test.each(['', 'mysql://a/b', 'host=a dbname=b'])('“%s” is no address of PostgreSQL', (url) => {
  expect(serverAddress(url)).toMatchObject({ ok: false, fault: { code: 'database-url-unreadable' } });
});

test.each([
  ['ECONNREFUSED', 'server-refused'],
  ['ENOENT', 'server-refused'],
  ['ENOTFOUND', 'server-host-unknown'],
  ['ETIMEDOUT', 'server-unreachable'],
  ['28P01', 'server-password-wrong'],
  ['28000', 'server-password-wrong'],
  ['3D000', 'server-database-missing'],
  ['53300', 'server-full'],
  ['XX000', 'server-unavailable'],
])('%s is said as %s, with the server and without the password', (code, expected) => {
  const fault = serverFault(coded(code), address);
  expect(fault).toMatchObject({ code: expected, where: 'db.example:5433/plans' });
  expect(JSON.stringify(fault)).not.toContain('cret');
});

test('several addresses tried, a time limit, and something that is no error', () => {
  expect(serverFault(new AggregateError([coded('ECONNREFUSED')]), address).code).toBe('server-refused');
  expect(serverFault(new Error('timeout exceeded when trying to connect'), address).code).toBe('server-unreachable');
  expect(serverFault('odd', address).what).toContain('odd');
});

test('a server that is too old is told from what it is to what it must be', () => {
  expect(tooOld('14.9', 15, address)).toMatchObject({ code: 'server-too-old', what: expect.stringContaining('14.9') as unknown });
});
