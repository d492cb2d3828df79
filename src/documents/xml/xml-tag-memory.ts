// Start tags met before. Office programs write the same few hundred tags thousands of times (`<w:sz w:val="21"/>`), and a start tag is read
// from left to right without looking at anything but the namespaces in force: the same characters under the same namespaces are the same
// tag. So a tag that was read once is recognised by its text. Tags that declare namespaces are not kept.
import type { AttributeList, XmlAttributes } from './xml-attributes.ts';
import type { NamespaceScope, RawName, XmlName } from './xml-names.ts';

export interface RememberedTag {
  readonly raw: RawName;
  readonly name: XmlName;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  readonly scope: NamespaceScope;
}

export interface TagMemory {
  /** The tag with this text, if it was read under these namespaces. */
  readonly find: (tag: string, scope: NamespaceScope) => RememberedTag | null;
  readonly keep: (tag: string, remembered: Omit<RememberedTag, 'attributes'>, attributes: AttributeList) => void;
}

/** Longer tags are rare, and never the same twice. */
export const longestRememberedTag = 400;
const mostTags = 2048;

export function createTagMemory(): TagMemory {
  const tags = new Map<string, RememberedTag>();
  return {
    find(tag, scope) {
      const known = tags.get(tag);
      return known !== undefined && known.scope === scope ? known : null;
    },
    keep(tag, remembered, attributes) {
      if (tags.size >= mostTags) tags.clear();
      tags.set(ownCopy(tag), { ...remembered, attributes: frozenAttributes(attributes) });
    },
  };
}

/** A slice keeps the whole text it was cut from in memory; text that is put together anew stands alone. */
function ownCopy(tag: string): string {
  return tag.split('').join('');
}

function frozenAttributes(list: AttributeList): XmlAttributes {
  const count = list.count();
  const names: XmlName[] = [];
  const values: string[] = [];
  for (let index = 0; index < count; index += 1) {
    names.push(list.nameAt(index));
    values.push(ownCopy(list.valueAt(index)));
  }
  return {
    count: () => count,
    nameAt: (index) => names[index] ?? list.nameAt(index),
    valueAt: (index) => values[index] ?? '',
    valueOf(token) {
      for (let index = 0; index < count; index += 1) if (names[index]?.token === token) return values[index] ?? '';
      return null;
    },
  };
}
