// Comments of a Word file as an independent parser finds them: which text each one is anchored at, what it says, and the main part as it would be
// without any.
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, localName, xmlEvents, type XmlEvent } from './xml-events.ts';

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

export interface ReadComment {
  readonly id: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

export function commentsOf(bytes: Uint8Array, name = 'word/comments.xml'): readonly ReadComment[] {
  const comments: { readonly id: string; readonly author: string; readonly paragraphs: string[] }[] = [];
  for (const event of xmlEvents(partOf(bytes, name))) {
    const comment = comments.at(-1);
    if (event.kind === 'open' && localName(event) === 'comment') comments.push({ id: attributeOf(event, 'id') ?? '', author: attributeOf(event, 'author') ?? '', paragraphs: [] });
    else if (event.kind === 'open' && localName(event) === 'p') comment?.paragraphs.push('');
    else if (event.kind === 'text' && comment !== undefined && comment.paragraphs.length > 0) comment.paragraphs.push((comment.paragraphs.pop() ?? '') + event.name);
  }
  return comments;
}

/** The text between the marks of every comment, paragraphs joined by line feeds; deleted text and field codes are text like any other here. */
export function anchoredTexts(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open = new Set<string>();
  let isText = false;
  for (const event of xmlEvents(xml)) {
    const name = localName(event);
    if (event.kind === 'text') {
      if (isText) for (const id of open) texts.set(id, (texts.get(id) ?? '') + event.name);
      continue;
    }
    const isOpen = event.kind === 'open';
    if (name === 't') isText = isOpen;
    if (name === 'p' && !isOpen) for (const id of open) texts.set(id, `${texts.get(id) ?? ''}\n`);
    if (!isOpen) continue;
    const id = attributeOf(event, 'id') ?? '';
    if (name === 'commentRangeStart') {
      open.add(id);
      texts.set(id, '');
    } else if (name === 'commentRangeEnd') open.delete(id);
  }
  return texts;
}

const marks: ReadonlySet<string> = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

/** The events of a main part without the marks of comments and without runs that hold nothing else. */
export function withoutComments(xml: string): readonly XmlEvent[] {
  const kept: XmlEvent[] = [];
  let run: { readonly events: XmlEvent[]; isMark: boolean; depth: number } | null = null;
  for (const event of xmlEvents(xml)) {
    const name = localName(event);
    const isMark = event.kind !== 'text' && marks.has(name);
    if (run === null && event.kind === 'open' && name === 'r') run = { events: [], isMark: false, depth: 0 };
    if (run === null) {
      if (!isMark) kept.push(event);
      continue;
    }
    if (isMark) run.isMark = true;
    else run.events.push(event);
    if (event.kind === 'open') run.depth += 1;
    if (event.kind === 'close') run.depth -= 1;
    if (run.depth > 0) continue;
    const holdsMore = run.events.some((inside) => inside.kind === 'open' && !['r', 'rPr', 'sz', 'szCs'].includes(localName(inside)));
    if (!run.isMark || holdsMore) kept.push(...run.events);
    run = null;
  }
  return kept;
}
