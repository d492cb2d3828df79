// Names of elements and attributes: recognised without copying, resolved against the namespaces in force, and handed out as shared
// objects that carry the reader's own token. A document of ten thousand elements makes a few dozen of these.

/** Gives each (namespace, local name) the reader cares about a small number; 0 for all others. */
export type XmlVocabulary = (namespace: string, local: string) => number;

/** A resolved name. */
export interface XmlName {
  readonly namespace: string;
  readonly local: string;
  /** What the reader's vocabulary answered. */
  readonly token: number;
}

/** A name as written, with the last resolution of it. */
export interface RawName {
  readonly raw: string;
  readonly prefix: string;
  readonly local: string;
  elementScope: NamespaceScope | null;
  element: XmlName;
  attribute: XmlName;
  attributeScope: NamespaceScope | null;
}

/** Namespace declarations of one element; looked up through `outer`. */
export interface NamespaceScope {
  readonly bindings: Map<string, string>;
  readonly outer: NamespaceScope | null;
}

export interface XmlNameTable {
  /** The written name `text[start, end)`; `hash` is any hash of its code units. Null where its colons make no qualified name. */
  readonly find: (text: string, start: number, end: number, hash: number) => RawName | null;
  /** The resolved name of an element; null where the prefix has no namespace. */
  readonly elementName: (raw: RawName, scope: NamespaceScope) => XmlName | null;
  /** The resolved name of an attribute (without prefix: no namespace); null where the prefix has no namespace. */
  readonly attributeName: (raw: RawName, scope: NamespaceScope) => XmlName | null;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The namespaces in force before any declaration. */
export function outermostScope(): NamespaceScope {
  return { bindings: new Map([['', ''], ['xml', xmlNamespace], ['xmlns', xmlnsNamespace]]), outer: null };
}

/** The namespace of a prefix, or null. Scopes nest no deeper than elements do. */
export function namespaceOf(prefix: string, scope: NamespaceScope): string | null {
  for (let at: NamespaceScope | null = scope; at !== null; at = at.outer) {
    const namespace = at.bindings.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return null;
}

const slotCount = 1024;
const rememberedNames = 8192;

export function createXmlNameTable(vocabulary: XmlVocabulary): XmlNameTable {
  const slots: (RawName | null)[] = Array.from({ length: slotCount }, () => null);
  const resolved = new Map<string, Map<string, XmlName>>();
  const unresolved: XmlName = { namespace: '', local: '', token: 0 };
  let remembered = 0;

  function find(text: string, start: number, end: number, hash: number): RawName | null {
    const slot = hash & (slotCount - 1);
    const hit = slots[slot] ?? null;
    if (hit !== null && hit.raw.length === end - start && text.startsWith(hit.raw, start)) return hit;
    const name = splitName(text.slice(start, end), unresolved);
    if (name !== null) slots[slot] = name;
    return name;
  }

  function resolve(prefix: string, local: string, scope: NamespaceScope): XmlName | null {
    const namespace = namespaceOf(prefix, scope);
    return namespace === null ? null : shared(namespace, local);
  }

  function shared(namespace: string, local: string): XmlName {
    let names = resolved.get(namespace);
    if (names === undefined) {
      names = new Map<string, XmlName>();
      resolved.set(namespace, names);
    }
    const known = names.get(local);
    if (known !== undefined) return known;
    // A text full of invented names must not fill the memory: forget all, the names are the same when met again.
    if (remembered >= rememberedNames) {
      resolved.clear();
      remembered = 0;
    }
    const name: XmlName = { namespace, local, token: vocabulary(namespace, local) };
    names.set(local, name);
    remembered += 1;
    return name;
  }

  return {
    find,
    elementName(raw, scope) {
      if (raw.elementScope === scope) return raw.element;
      const name = resolve(raw.prefix, raw.local, scope);
      if (name === null) return null;
      raw.element = name;
      raw.elementScope = scope;
      return name;
    },
    attributeName(raw, scope) {
      if (raw.attributeScope === scope) return raw.attribute;
      const name = raw.prefix === '' ? shared('', raw.local) : resolve(raw.prefix, raw.local, scope);
      if (name === null) return null;
      raw.attribute = name;
      raw.attributeScope = scope;
      return name;
    },
  };
}

function splitName(raw: string, unresolved: XmlName): RawName | null {
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  if (colon === 0 || local === '' || local.includes(':')) return null;
  return { raw, prefix, local, elementScope: null, element: unresolved, attributeScope: null, attribute: unresolved };
}
