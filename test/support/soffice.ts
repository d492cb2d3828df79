// LibreOffice without a window, for suites that see whether it opens what we write.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const program = '/usr/bin/soffice';

/** Why the suite cannot run here; null where it can. */
export const withoutSoffice: string | null = existsSync(program) ? null : '没有 soffice';

/** The file opened and saved in another format; `name` decides how it is opened. */
export function converted(bytes: Uint8Array, name: string, format: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-soffice-'));
  try {
    const input = path.join(folder, name);
    writeFileSync(input, bytes);
    // A profile of its own: programs that run beside each other would otherwise wait for one another.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    execFileSync(program, ['--headless', '--norestore', profile, '--convert-to', format, '--outdir', path.join(folder, 'out'), input], { stdio: 'pipe', timeout: 110_000 });
    const extension = format.split(':')[0] ?? format;
    return new Uint8Array(readFileSync(path.join(folder, 'out', `${path.parse(name).name}.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
