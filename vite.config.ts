// Builds the pages of src/web to dist/web: hashed assets with a compressed twin, no host but our own, and a place for the nonce that the server gives
// each answer.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offlinePage } from './vite.offline.ts';

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), compressedTwins(), offlinePage()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address for a small file would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8420', '/published': 'http://127.0.0.1:8420' } },
});

/** Writes `main-….js.gz` beside `main-….js`, once, so that the server compresses nothing that never changes. */
function compressedTwins(): Plugin {
  let folder = '';
  return {
    name: 'compressed-twins',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = path.resolve(root, build.outDir, build.assetsDir)),
    closeBundle() {
      for (const name of readdirSync(folder)) {
        if (!/\.(?:js|css|svg)$/u.test(name)) continue;
        const file = path.join(folder, name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}
