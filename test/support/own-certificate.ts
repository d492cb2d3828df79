// A certificate that signs itself, made with the keys of node:crypto, for servers of tests that speak TLS. Ground: X.509 (RFC 5280 §4.1) in DER (X.690).
import { generateKeyPairSync, sign } from 'node:crypto';

export interface OwnCertificate {
  /** PEM, both. */
  readonly key: string;
  readonly certificate: string;
}

export interface CertificateNames {
  /** IPv4 addresses and host names it is for. */
  readonly addresses?: readonly string[];
  readonly hosts?: readonly string[];
  /** Two years, as the certificate is valid from the first day of one to the first day of the other. */
  readonly years?: readonly [from: number, to: number];
}

export function ownCertificate({ addresses = [], hosts = [], years = [2020, 2049] }: CertificateNames): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));
  const name = sequence(set(sequence(objectId('2.5.4.3'), tagged(0x0c, Buffer.from('test server')))));
  const validity = sequence(...years.map((year) => tagged(0x17, Buffer.from(`${String(year % 100).padStart(2, '0')}0101000000Z`))));
  const alternatives = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host))), ...addresses.map((address) => tagged(0x87, Buffer.from(address.split('.').map(Number)))));
  const extensions = tagged(0xa3, sequence(extension('2.5.29.17', alternatives), extension('2.5.29.19', sequence(tagged(0x01, Buffer.from([0xff]))))));
  const toBeSigned = sequence(
    tagged(0xa0, integer(2)), // version 3
    integer(1),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', toBeSigned, privateKey)]));
  const der = sequence(toBeSigned, ecdsaWithSha256, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').match(/.{1,64}/gu)?.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function set(...parts: readonly Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

/** Small and not negative. */
function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), tagged(0x04, value));
}

/** Two numbers in the first byte, the others in groups of seven bits. */
function objectId(id: string): Buffer {
  const [first = 0, second = 0, ...others] = id.split('.').map(Number);
  const groups = (value: number): number[] => (value < 0x80 ? [value] : [...groups(Math.floor(value / 0x80)).map((byte) => byte | 0x80), value % 0x80]);
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(groups)]));
}
