// What the server is made of and how it is set: everything that differs between a test, a desk and a county stands here as a value.
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stores } from '../application/stores.ts';
import type { ExportJobs } from '../application/exports/export-jobs.ts';
import type { OfficePrinter } from '../application/exports/office-printer.ts';
import type { MailSender } from '../application/notices/mail.ts';
import type { RuleEdition } from '../application/plan-figures.ts';
import type { Clock, Passwords, PlanParser, RulePages, SecondFactors, Secrets, SignOn } from '../application/ports.ts';
import type { PlanQueries } from '../application/queries/plan-queries.ts';
import type { SignInThrottle } from './security/sign-in-throttle.ts';

export interface ServerPorts extends Stores {
  readonly queries: PlanQueries;
  /** Null where no server for mail is set up. */
  readonly mail: MailSender | null;
  readonly passwords: Passwords;
  readonly secondFactors: SecondFactors;
  /** Null where no office of identities is set up. */
  readonly signOn: SignOn | null;
  /** Shared with the local door, whose new passwords end a wait. */
  readonly throttle: SignInThrottle;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly parser: PlanParser;
  /** Of the rules of this program. */
  readonly edition: RuleEdition;
  readonly pages: RulePages;
  readonly exports: ExportJobs;
  readonly printer: OfficePrinter;
  /** See `SignInPorts`. */
  readonly decoyHash: string;
  /** Rejects where the database does not answer. */
  readonly ping: () => Promise<void>;
}

export interface ServerSettings {
  /** Version of the program, shown at the foot of every page. */
  readonly version: string;
  /** Names under which the server may be called besides the loopback ones; lower case, without port. */
  readonly hostNames: readonly string[];
  /** Whether people reach it over https (through a proxy on this machine that ends TLS). */
  readonly transport: 'http' | 'https-behind-proxy';
  /** Folder with the built pages; null where there are none. */
  readonly webFolder: string | null;
  readonly limits: ServerLimits;
  /** Where log lines go; each is one JSON object without personal data. */
  readonly log: { readonly level: string; readonly write: (line: string) => void };
}

export interface ServerLimits {
  /** Largest upload, bytes. */
  readonly uploadBytes: number;
  /** Uploads in progress at once: of signed-in people, and of everybody else together. */
  readonly uploadsAtOnce: { readonly signedIn: number; readonly anonymous: number };
  /** Requests a minute of one open session; where nobody is signed in, of one address. */
  readonly perMinute: { readonly all: number; readonly signIn: number; readonly signOn: number; readonly anonymousCheck: number; readonly import: number; readonly published: number };
  /** Milliseconds: for the header of a request, for a whole request, and how often both are looked at. */
  readonly timeouts: { readonly header: number; readonly request: number; readonly lookEvery: number; readonly afterRefusal: number };
}

export const defaultServerLimits: ServerLimits = {
  uploadBytes: 50 * 1024 * 1024,
  uploadsAtOnce: { signedIn: 4, anonymous: 2 },
  perMinute: { all: 3_000, signIn: 20, signOn: 600, anonymousCheck: 20, import: 60, published: 240 },
  timeouts: { header: 10_000, request: 120_000, lookEvery: 5_000, afterRefusal: 1_000 },
};

/** The server as routes see it: schemas are zod. */
export type HttpServer = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
