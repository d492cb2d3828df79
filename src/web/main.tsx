// Starts the pages. The validator must know before its first schema that the policy forbids compiling text to code, or it would try; so the
// app, which declares schemas, is loaded after that is said.
import { z } from 'zod';

z.config({ jitless: true });
const { start } = await import('./app/start.tsx');
start();
