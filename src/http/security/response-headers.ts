// Headers of every answer. Pages get their policy with a nonce where they are sent; everything else gets one that allows nothing.
import helmet from '@fastify/helmet';
import type { HttpServer, ServerSettings } from '../server-parts.ts';
import { silentPolicy } from './content-security-policy.ts';

export async function sendSecurityHeaders(server: HttpServer, settings: ServerSettings): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: settings.transport === 'http' ? false : { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false },
  });
  server.addHook('onRequest', async (_request, reply) => {
    void reply.header('content-security-policy', silentPolicy);
    void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
  server.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/api/') === true && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
