// The end of a part's root element, where one more child is put: content types, relationships, comments.
import type { XmlFault } from './xml-fault.ts';
import { createXmlScanner } from './xml-scanner.ts';
import { openedTag, tagEnd, tagNameAt, tagPrefixAt } from './tag-source.ts';
import type { TextChange } from './text-changes.ts';

export interface RootEnd {
  /** Of the root's own name; children of its vocabulary are written with it. */
  readonly prefix: string;
  readonly namespace: string;
  /** The change that puts `children` behind the last child. */
  readonly append: (children: string) => TextChange;
}

/** Fault: the text is not well-formed. */
export function findRootEnd(xml: string, depth: number): RootEnd | XmlFault {
  let open = 0;
  const root = { start: 0, end: 0, namespace: '' };
  const scanner = createXmlScanner(
    {
      openElement(name, _, at) {
        if (open === 0) Object.assign(root, { start: at, namespace: name.namespace });
        open += 1;
      },
      closeElement(_, at) {
        open -= 1;
        if (open === 0) root.end = at;
      },
      text: () => undefined,
      isHalted: () => false,
    },
    { vocabulary: () => 0, depth },
  );
  const fault = scanner.feed(xml) ?? scanner.end();
  if (fault !== null) return fault;
  const { start, end, namespace } = root;
  const prefix = tagPrefixAt(xml, start);
  if (end > start) return { prefix, namespace, append: (children) => ({ start: end, end, text: children }) };
  const behind = tagEnd(xml, start);
  return { prefix, namespace, append: (children) => ({ start, end: behind, text: `${openedTag(xml.slice(start, behind))}${children}</${tagNameAt(xml, start)}>` }) };
}
