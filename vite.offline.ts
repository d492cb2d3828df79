// Builds 衡绩检查.html: the pages for a file that is only checked, with reader, rules and writers, as one file. It loads nothing and may ask nobody: its own policy
// names the digest of its one script. It stands beside the built pages, which offer it, and in the release archive.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

/** Below the folder of the built pages; people get it under its Chinese name. */
export const offlineFile = 'offline/hengji-check.html';

/** Writes the file once the pages around it are written. */
export function offlinePage(): Plugin {
  let folder = '';
  return {
    name: 'offline-page',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => void (folder = path.resolve(root, outDir)),
    async closeBundle() {
      const file = path.join(folder, offlineFile);
      mkdirSync(path.dirname(file), { recursive: true });
      const html = await offlineHtml();
      writeFileSync(file, html);
      // The server sends this one to whoever reads it.
      writeFileSync(`${file}.gz`, gzipSync(html, { level: 9 }));
    },
  };
}

async function offlineHtml(): Promise<string> {
  const root = path.resolve(import.meta.dirname, 'src/web');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    // A file has no origin of its own: it may start a plain script in the background, not a module.
    worker: { format: 'iife' },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: path.join(root, 'offline/index.html'), output: { codeSplitting: false } },
    },
  });
  const parts = (Array.isArray(built) ? built : [built]).flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const page = parts.find(({ fileName }) => fileName.endsWith('.html'));
  const styles = parts.filter(({ fileName }) => fileName.endsWith('.css'));
  const scripts = parts.filter(({ type }) => type === 'chunk');
  const [script] = scripts;
  if (page?.type !== 'asset' || script?.type !== 'chunk' || scripts.length !== 1 || parts.length !== 2 + styles.length) {
    throw new Error(`the offline page must be one page, one script and styles, not ${parts.map(({ fileName }) => fileName).join(', ')}`);
  }
  return assembled(textOf(page.source), styles.map((style) => (style.type === 'asset' ? textOf(style.source) : '')).join('\n'), script.code);
}

function assembled(page: string, style: string, script: string): string {
  // Within a script element these two end or change it; in every text of a program `\\x3c` is the same character.
  const code = `\n${script.replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3c`)}`;
  const digest = createHash('sha256').update(code).digest('base64');
  // Styles are made while the page runs, by the component library: they carry a nonce. It is the same in every copy, which markup cannot use: texts of
  // documents never become markup here.
  const nonce = digest.slice(0, 22);
  const policy = `default-src 'none'; script-src 'sha256-${digest}'; style-src 'nonce-${nonce}'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    <meta property="csp-nonce" nonce="${nonce}">\n    <style nonce="${nonce}">${style}</style>`;
  const bare = page.replaceAll(/<script[^>]*><\/script>\s*|<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/gu, '');
  return bare
    .replace('<meta charset="utf-8" />', () => `<meta charset="utf-8" />\n    ${head}`)
    .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
