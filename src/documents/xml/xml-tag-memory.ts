// Start tags met before. Office programs write the same few hundred tags thousands of times (`<w:sz w:val="21"/>`), and a start tag is read
// from left to right without looking at anything but the namespaces in force: the same characters under the same namespaces are the same
// tag. So a tag that was read once is recognised by its text. Tags follow one another as they did before, so the one that followed last time is
// tried first, where it stands, without cutting anything out. Tags that declare namespaces are not kept.
import type { AttributeList, XmlAttributes } from './xml-attributes.ts';
import type { NamespaceScope, RawName, XmlName } from './xml-names.ts';

export interface RememberedTag {
  /** From `<` to `>`. */
  readonly text: string;
  readonly raw: RawName;
  readonly name: XmlName;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  readonly scope: NamespaceScope;
}

export interface TagMemory {
  /** The tag that followed the last one before, if it stands at `start` and was read under these namespaces. */
  readonly next: (text: string, start: number, scope: NamespaceScope) => RememberedTag | null;
  /** The tag with this text, if it was read under these namespaces. */
  readonly find: (tag: string, scope: NamespaceScope) => RememberedTag | null;
  readonly keep: (tag: string, remembered: Omit<RememberedTag, 'text' | 'attributes'>, attributes: AttributeList) => void;
}

/** A tag with the one that followed it last. */
interface KeptTag extends RememberedTag {
  follower: KeptTag | null;
}

/** Longer tags are rare, and never the same twice. */
export const longestRememberedTag = 400;
const mostTags = 2048;

export function createTagMemory(): TagMemory {
  const tags = new Map<string, KeptTag>();
  let last: KeptTag | null = null;
  /** Also tells the tag before that this one followed it. */
  const met = (tag: KeptTag): KeptTag => {
    if (last !== null) last.follower = tag;
    last = tag;
    return tag;
  };
  return {
    next(text, start, scope) {
      const expected: KeptTag | null = last === null ? null : last.follower;
      if (expected === null || expected.scope !== scope || !text.startsWith(expected.text, start)) return null;
      last = expected;
      return expected;
    },
    find(tag, scope) {
      const known = tags.get(tag);
      return known !== undefined && known.scope === scope ? met(known) : null;
    },
    keep(tag, remembered, attributes) {
      if (tags.size >= mostTags) {
        tags.clear();
        last = null;
      }
      const text = ownCopy(tag);
      tags.set(text, met({ ...remembered, text, attributes: frozenAttributes(attributes), follower: null }));
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
