// Puts the app into the page: the style nonce of this answer goes to the component library.
import { createRoot } from 'react-dom/client';
import { giveNonceToStyles } from '../theme/style-nonce.ts';
import { App } from './app.tsx';

export function start(): void {
  const nonce = nonceOfThisPage();
  if (nonce !== null) giveNonceToStyles(nonce);
  const host = document.getElementById('app');
  if (host !== null) createRoot(host).render(<App nonce={nonce} />);
}

/** The server writes the nonce of its policy into the page; browsers show it to scripts as a property only. */
function nonceOfThisPage(): string | null {
  const carrier = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  const written = carrier?.nonce ?? '';
  return written === '' ? null : written;
}
