// THIRD-PARTY-NOTICES.txt: every package in the archive with its licence, from the package itself. A licence that was never looked at stops the release.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ReleaseFault } from './release-fault.mjs';

/** Licences that allow passing the program on under Apache-2.0, notices kept. Add one only after reading it. */
const acceptedLicences = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0']);

const noticeFile = /^(?:licen[cs]e|notice|copying|copyright)/iu;
const rule = `${'='.repeat(100)}\n`;

/** Compiled into the WebAssembly of @electric-sql/pglite, whose package carries only the licence of its own code. */
const postgresLicence = `PostgreSQL Database Management System
(also known as Postgres, formerly known as Postgres95)

Portions Copyright (c) 1996-2026, PostgreSQL Global Development Group
Portions Copyright (c) 1994, The Regents of the University of California

Permission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee, and without a written agreement is
hereby granted, provided that the above copyright notice and this paragraph and the following two paragraphs appear in all copies.

IN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR CONSEQUENTIAL DAMAGES, INCLUDING
LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION, EVEN IF THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE POSSIBILITY OF
SUCH DAMAGE.

THE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS
FOR A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN "AS IS" BASIS, AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO PROVIDE
MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS.
`;

/**
 * @param {object} order
 * @param {readonly import('./stage-packages.mjs').InstalledPackage[]} order.packages
 * @param {string} order.nodeVersion
 * @param {string} order.nodeLicence
 * @returns {string}
 */
export function thirdPartyNotices({ packages, nodeVersion, nodeLicence }) {
  const unique = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([title, { folder }]) => packageSection(title, folder));
  return [
    '衡绩 Hengji 按 Apache-2.0 许可（见 LICENSE）。本安装包还含有下列软件，各按其许可使用；以下为各软件自带的许可文字。\n',
    ...sections,
    section('PostgreSQL (in @electric-sql/pglite)', 'PostgreSQL', postgresLicence),
    section(`Node.js ${nodeVersion}`, 'MIT', nodeLicence),
  ].join('\n');
}

/**
 * @param {string} title
 * @param {string} folder
 */
function packageSection(title, folder) {
  const { license, author, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string' || !isAccepted(license)) {
    throw new ReleaseFault(`${title} 的许可没有审核过：${JSON.stringify(license)}`, '请阅读它的许可；可以再分发的，登记在 scripts/release/third-party-notices.mjs。');
  }
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && noticeFile.test(entry.name));
  const names = files.map(({ name }) => name).toSorted();
  if (names.length > 0) return section(title, license, names.map((name) => readFileSync(path.join(folder, name), 'utf8').trim()).join('\n\n'));
  const writer = typeof author === 'string' ? author : (author?.name ?? 'not stated');
  const source = typeof repository === 'string' ? repository : (repository?.url ?? 'not stated');
  return section(title, license, `The package has no licence file; its package.json states: ${license}.\nAuthor: ${writer}\nSource: ${source}`);
}

/**
 * An expression of SPDX with `OR` or `AND` at most.
 * @param {string} expression
 */
function isAccepted(expression) {
  const plain = expression.replace(/^\((.*)\)$/u, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => acceptedLicences.has(one)));
}

/**
 * @param {string} title
 * @param {string} licence
 * @param {string} text
 */
function section(title, licence, text) {
  return `${rule}${title}\nLicence: ${licence}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
