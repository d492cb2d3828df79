// The page of one file that checks texts without a server: opened by a double click, it reads, checks, edits and writes with the same code as everything else.
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { giveNonceToStyles } from '../theme/style-nonce.ts';

// The policy forbids compiling text to code; the validator must know before its first schema.
z.config({ jitless: true });
const { OfflineApp } = await import('./offline-app.tsx');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
if (nonce !== '') giveNonceToStyles(nonce);
const host = document.getElementById('app');
if (host !== null) createRoot(host).render(<OfflineApp nonce={nonce} />);
