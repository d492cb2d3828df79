// Sends what is due by mail, in the background of a server: looked for every half a minute; what the mail server does not take waits in the database.
import { setTimeout as pause } from 'node:timers/promises';
import { sendDueMail, type SendMailPorts } from '../application/notices/send-mail.ts';

/** Milliseconds. */
const lookEvery = 30_000;

/** Answers how to end it before the database is closed; what is being sent is sent. */
export function deliverMail(ports: SendMailPorts, writeLog: (line: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const work = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        await sendDueMail(ports);
      } catch (error) {
        writeLog(`${JSON.stringify({ level: 40, time: Date.now(), msg: 'mail not sent', failure: error instanceof Error ? error.name : 'unknown' })}\n`);
      }
      await pause(lookEvery, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const delivering = work();
  return async () => {
    ending.abort();
    await delivering;
    ports.mail.close();
  };
}
