// The log: one JSON object a line, a request id, no personal data. Headers, addresses, bodies and names of files never enter it, because nothing
// that could hold them is handed over; should a library hand over a request, only its method is written.
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { describeFailure } from './problems/error-handler.ts';
import type { ServerSettings } from './server-parts.ts';

export function requestLog({ level, write }: ServerSettings['log']): FastifyBaseLogger {
  return pino(
    {
      level,
      base: null,
      serializers: {
        req: (request: { readonly method?: string }) => ({ method: request.method }),
        res: (reply: { readonly statusCode?: number }) => ({ status: reply.statusCode }),
        err: (error: Error) => describeFailure(error),
      },
    },
    { write },
  );
}
