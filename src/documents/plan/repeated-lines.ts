// Lines outside the sections that only repeat what the plan says elsewhere, and so are neither content nor unread: the title and the office on
// the cover, entries of the contents lists, names of units above their tables.
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { ContentsEntry, Project, Unit } from '../../domain/plan/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import { officeName } from './office-name.ts';
import { labelKey } from './table-grid.ts';

export interface KnownLines {
  readonly units: readonly Unit[];
  readonly projects: readonly Project[];
  readonly contents: readonly ContentsEntry[];
}

/** Answers for one line whether it only repeats what is known. */
export function repeatedLines({ units, projects, contents }: KnownLines, forms: readonly FormDeclaration[]): (text: string) => boolean {
  const office = officeName(units);
  const names = new Set([...units.flatMap(({ code, name }) => [`${code ?? ''}${name}`, name]), ...(office === null ? [] : [office])].map(foldedKey));
  const entries = new Set(
    [...contents.map(({ text }) => text), ...projects.flatMap(({ number, title, name }) => [`${number ?? ''}、${title}`, title, name?.value ?? ''])].map(foldedKey),
  );
  return (text) => {
    const key = foldedKey(text);
    if (names.has(key)) return true;
    const cover = coverLine(key, forms);
    if (cover !== null) return cover.office === '' || names.has(cover.office);
    const entry = /^(.+)\t\s*\d{1,4}\s*$/su.exec(text)?.[1];
    return entry !== undefined && entries.has(foldedKey(entry));
  };
}

/** `定州市市场监督管理局2021年部门预算绩效文本`, folded: whose it is and of which year; null for any other line. */
export function coverLine(key: string, forms: readonly FormDeclaration[]): { readonly office: string; readonly year: number | null } | null {
  const title = forms.map(({ frame }) => labelKey(frame.cover)).find((candidate) => candidate !== '' && key.endsWith(candidate));
  if (title === undefined) return null;
  const before = key.slice(0, -title.length);
  const year = /(\d{4})年度?$/u.exec(before);
  return year === null ? { office: before, year: null } : { office: before.slice(0, year.index), year: Number(year[1]) };
}
