// A small SMTP server for tests, on a port of its own: takes mails, over TLS from the start, after STARTTLS or in clear, or answers a command as it is told to.
// Ground: RFC 5321, RFC 3207 (STARTTLS), RFC 8314 (TLS from the start).
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { OwnCertificate } from './own-certificate.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body as they came. */
  readonly source: string;
  readonly subject: string;
  readonly text: string;
  readonly encrypted: boolean;
}

/** How it speaks, with the certificate it shows. */
export type SmtpTransport = { readonly kind: 'plain' } | ({ readonly kind: 'tls' | 'starttls' } & OwnCertificate);

export interface SmtpServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Every line that came in clear. */
  readonly overheard: readonly string[];
  /** What the next mails are answered to `RCPT TO`; null: taken. */
  answer: string | null;
  readonly close: () => Promise<void>;
}

export async function smtpServer(transport: SmtpTransport = { kind: 'plain' }): Promise<SmtpServer> {
  const received: ReceivedMail[] = [];
  const overheard: string[] = [];
  const sockets = new Set<Socket>();
  const its: { answer: string | null } = { answer: null };
  const meet = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const talk: Talk = { answerTo: () => its.answer, keep: (mail) => void received.push(mail), overhear: (line) => void overheard.push(line), startTls: transport.kind === 'starttls' ? transport : null };
    socket.write('220 localhost test\r\n');
    converse(socket, talk);
  };
  const server: Server = transport.kind === 'tls' ? createTlsServer({ key: transport.key, cert: transport.certificate }, meet) : createServer(meet);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    received,
    overheard,
    get answer() {
      return its.answer;
    },
    set answer(text) {
      its.answer = text;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

interface Talk {
  readonly answerTo: () => string | null;
  readonly keep: (mail: ReceivedMail) => void;
  readonly overhear: (line: string) => void;
  /** Null: it is not offered. */
  readonly startTls: OwnCertificate | null;
}

function converse(socket: Socket, talk: Talk): void {
  const encrypted = socket instanceof TLSSocket;
  const { answerTo, keep, startTls } = talk;
  let rest = '';
  let from = '';
  let to: string[] = [];
  let data: string[] | null = null;
  const say = (text: string): void => void socket.write(`${text}\r\n`);
  const encrypt = ({ key, certificate }: OwnCertificate): void => {
    socket.removeAllListeners('data');
    say('220 go on');
    const secured = new TLSSocket(socket, { isServer: true, key, cert: certificate });
    secured.on('error', () => socket.destroy());
    converse(secured, { ...talk, startTls: null });
  };
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return say(`250-localhost\r\n${startTls === null ? '' : '250-STARTTLS\r\n'}250 8BITMIME`);
    if (verb === 'STAR') return startTls === null ? say('502 not implemented') : encrypt(startTls);
    if (verb === 'MAIL') {
      from = addressIn(line);
      to = [];
      return say('250 ok');
    }
    if (verb === 'RCPT') {
      const answer = answerTo();
      if (answer !== null) return say(answer);
      to.push(addressIn(line));
      return say('250 ok');
    }
    if (verb === 'DATA') {
      data = [];
      return say('354 go on');
    }
    if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
      return;
    }
    return say('250 ok');
  };
  socket.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!encrypted) talk.overhear(line);
      if (data === null) command(line);
      else if (line === '.') {
        keep({ ...mailOf(from, to, data.join('\r\n')), encrypted });
        data = null;
        say('250 taken');
      } else data.push(line.startsWith('..') ? line.slice(1) : line);
    }
  });
}

function addressIn(line: string): string {
  return /<([^>]*)>/u.exec(line)?.[1] ?? '';
}

function mailOf(from: string, to: readonly string[], source: string): Omit<ReceivedMail, 'encrypted'> {
  const end = source.indexOf('\r\n\r\n');
  const head = source.slice(0, end).replace(/\r\n[ \t]+/gu, ' ');
  const body = source.slice(end + 4);
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'imu').exec(head)?.[1] ?? '';
  const encoding = field('content-transfer-encoding').toLowerCase();
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : encoding === 'quoted-printable' ? unquoted(body) : body;
  return { from, to, source, subject: words(field('subject')), text: text.replaceAll('\r\n', '\n').trim() };
}

/** Encoded words of a head (RFC 2047). */
function words(text: string): string {
  const decoded = text.replace(/\?=\s+=\?/gu, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, kind: string, inside: string) => (kind.toLowerCase() === 'b' ? Buffer.from(inside, 'base64') : quotedBytes(inside.replaceAll('_', ' '))).toString('latin1'));
  return Buffer.from(decoded, 'latin1').toString('utf8');
}

function unquoted(text: string): string {
  return quotedBytes(text.replace(/=\r\n/gu, '')).toString('utf8');
}

function quotedBytes(text: string): Buffer {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}
