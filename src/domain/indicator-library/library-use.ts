// Which rows of plans use an indicator of the library: told by name, in the same class. A name with more or fewer words is another indicator until
// somebody says otherwise.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import type { LibraryIndicator } from './library-indicator.ts';

/** Finds the indicator of the library that a row speaks of; null where none bears its name in its class. A row without a known class is told by its name alone. */
export function librarySearch(library: readonly LibraryIndicator[]): (name: string, indicatorClass: IndicatorClass | null) => LibraryIndicator | null {
  const byName = new Map<string, readonly LibraryIndicator[]>();
  for (const indicator of library) {
    for (const name of [indicator.name, ...indicator.alsoCalled]) {
      const key = nameKey(name);
      byName.set(key, [...(byName.get(key) ?? []), indicator]);
    }
  }
  return (name, indicatorClass) => {
    const called = byName.get(nameKey(name)) ?? [];
    return called.find((indicator) => indicatorClass === null || indicator.indicatorClass === indicatorClass) ?? null;
  };
}

/** Words anywhere in what an indicator says, without regard to width and blanks; all of them must stand. */
export function speaksOfAll(indicator: LibraryIndicator, words: string): boolean {
  const text = foldedKey([indicator.id, indicator.name, ...indicator.alsoCalled, indicator.definition, indicator.formula, ...indicator.evidence].join('\n'));
  return words.split(/[\s\u3000]+/u).every((word) => text.includes(foldedKey(word)));
}

function nameKey(name: string): string {
  return foldedKey(name).replaceAll(/[“”"'‘’《》]/gu, '');
}
