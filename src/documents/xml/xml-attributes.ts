// The attributes of the element being read. One list is used again for every element: a handler must take what it needs at once.
import { resolveAttributeValue } from './xml-references.ts';
import type { RawName, XmlName } from './xml-names.ts';

/** What a handler sees. Namespace declarations are not among the attributes. */
export interface XmlAttributes {
  readonly count: () => number;
  readonly nameAt: (index: number) => XmlName;
  readonly valueAt: (index: number) => string;
  /** The value of the attribute with this token of the vocabulary; null where it is absent. */
  readonly valueOf: (token: number) => string | null;
}

/** The list as the scanner fills it. */
export interface AttributeList extends XmlAttributes {
  readonly reset: (text: string) => void;
  /** Adds `text[start, end)` as value; false where a reference in it has no meaning. */
  readonly add: (raw: RawName, start: number, end: number, isPlain: boolean) => boolean;
  readonly rawAt: (index: number) => RawName;
  /** Gives the attribute at `from` its resolved name and moves it to `to` ≤ `from`: what is not kept is overwritten. */
  readonly keep: (from: number, to: number, name: XmlName) => void;
  readonly truncate: (size: number) => void;
  /** Whether two attributes have the same resolved name. */
  readonly hasDuplicate: () => boolean;
}

export function createAttributeList(): AttributeList {
  const noName: XmlName = { namespace: '', local: '', token: 0 };
  const noRaw: RawName = { raw: '', prefix: '', local: '', elementScope: null, element: noName, attributeScope: null, attribute: noName };
  const raws: RawName[] = [];
  const names: XmlName[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const resolvedValues: (string | null)[] = [];
  let text = '';
  let size = 0;

  function valueAt(index: number): string {
    return resolvedValues[index] ?? text.slice(starts[index], ends[index]);
  }

  function hasDuplicate(): boolean {
    if (size > 12) {
      const seen = new Set<string>();
      for (let index = 0; index < size; index += 1) seen.add(`${names[index]?.local}\n${names[index]?.namespace}`);
      return seen.size < size;
    }
    for (let index = 1; index < size; index += 1) {
      const name = names[index] ?? noName;
      for (let before = 0; before < index; before += 1) {
        const other = names[before] ?? noName;
        if (other === name || (other.local === name.local && other.namespace === name.namespace)) return true;
      }
    }
    return false;
  }

  return {
    count: () => size,
    nameAt: (index) => names[index] ?? noName,
    valueAt,
    valueOf(token) {
      for (let index = 0; index < size; index += 1) if (names[index]?.token === token) return valueAt(index);
      return null;
    },
    reset(source) {
      text = source;
      size = 0;
    },
    add(raw, start, end, isPlain) {
      let value: string | null = null;
      if (!isPlain) {
        const resolved = resolveAttributeValue(text, start, end);
        if ('badReferenceAt' in resolved) return false;
        value = resolved.text;
      }
      raws[size] = raw;
      names[size] = noName;
      starts[size] = start;
      ends[size] = end;
      resolvedValues[size] = value;
      size += 1;
      return true;
    },
    rawAt: (index) => raws[index] ?? noRaw,
    keep(from, to, name) {
      names[to] = name;
      if (from === to) return;
      raws[to] = raws[from] ?? noRaw;
      starts[to] = starts[from] ?? 0;
      ends[to] = ends[from] ?? 0;
      resolvedValues[to] = resolvedValues[from] ?? null;
    },
    truncate(length) {
      size = length;
    },
    hasDuplicate,
  };
}
