// An XML part as an independent parser reads it, one line per event: what two parts have in common whatever way they are written. Attributes are
// sorted, prefixes resolved, `<a/>` and `<a></a>` are the same.
import { SaxesParser } from 'saxes';

export interface XmlEvent {
  readonly kind: 'open' | 'close' | 'text';
  /** `{namespace}local`; the text itself where it is text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function xmlEvents(xml: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const named = own.map((attribute): readonly [string, string] => [`{${attribute.uri}}${attribute.local}`, attribute.value]);
    events.push({ kind: 'open', name: `{${uri}}${local}`, attributes: Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1))) });
  });
  parser.on('closetag', ({ uri, local }) => events.push({ kind: 'close', name: `{${uri}}${local}`, attributes: {} }));
  parser.on('text', (text) => {
    const last = events.at(-1);
    if (last?.kind === 'text') events[events.length - 1] = { ...last, name: last.name + text };
    else if (text !== '') events.push({ kind: 'text', name: text, attributes: {} });
  });
  parser.write(xml).close();
  return events;
}

export function localName({ name }: XmlEvent): string {
  return name.slice(name.indexOf('}') + 1);
}

/** The value of an attribute by its local name. */
export function attributeOf({ attributes }: XmlEvent, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(`}${local}`))?.[1];
}
