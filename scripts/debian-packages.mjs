// Reads scripts/debian-packages.txt, the one list of Debian packages that test suites need.
import { readFileSync } from 'node:fs';

/**
 * @returns {{ name: string, command: string, neededBy: string }[]}
 */
export function debianPackages() {
  const lines = readFileSync(new URL('./debian-packages.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', command = '', neededBy = ''] = line.split('|').map((part) => part.trim());
      return { name, command, neededBy };
    });
}
