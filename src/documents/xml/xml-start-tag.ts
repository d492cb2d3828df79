// Start tags: name, attributes, namespace declarations.
import { highCharacterLength, isXmlBlank } from './xml-characters.ts';
import { scanName, skipBlanks } from './xml-name-scan.ts';
import { xmlNamespace, xmlnsNamespace, type NamespaceScope, type RawName } from './xml-names.ts';
import { broken, fail, needMore, type ScanState } from './xml-scan-state.ts';
import { longestRememberedTag, type RememberedTag } from './xml-tag-memory.ts';

/** Reads the start tag at `start` (its `<`) and reports it. Answers the index behind it, `incomplete` or `broken`. */
export function scanStartTag(state: ScanState, start: number): number {
  const { text, attributes } = state;
  const expected = state.tags.next(text, start, state.scope);
  if (expected !== null) return reportRemembered(state, expected, start, start + expected.text.length);
  const firstClose = text.indexOf('>', start);
  const tag = firstClose >= 0 && firstClose - start < longestRememberedTag ? text.slice(start, firstClose + 1) : null;
  const remembered = tag === null ? null : state.tags.find(tag, state.scope);
  if (remembered !== null) return reportRemembered(state, remembered, start, firstClose + 1);
  const nameEnd = scanName(state, start + 1);
  if (nameEnd < 0) return nameEnd;
  const raw = state.names.find(text, start + 1, nameEnd, state.nameHash);
  if (raw === null) return fail(state, 'name', start + 1);
  attributes.reset(text);
  let declaresNamespace = false;
  let index = nameEnd;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === 62) return report(state, raw, start, index + 1, { declaresNamespace, isEmpty: false, tag: index === firstClose ? tag : null });
    if (code === 47) {
      if (index + 1 >= text.length) return needMore(state);
      if (text.charCodeAt(index + 1) !== 62) return fail(state, 'markup', index);
      return report(state, raw, start, index + 2, { declaresNamespace, isEmpty: true, tag: index + 1 === firstClose ? tag : null });
    }
    if (index >= text.length) return needMore(state);
    if (!isXmlBlank(code)) return fail(state, 'attribute', index);
    index = skipBlanks(text, index + 1);
    const next = text.charCodeAt(index);
    if (next === 62 || next === 47) continue;
    if (index >= text.length) return needMore(state);
    if (attributes.count() >= mostAttributes) return fail(state, 'token-length', start);
    const attributeEnd = scanName(state, index);
    if (attributeEnd < 0) return attributeEnd;
    const attribute = state.names.find(text, index, attributeEnd, state.nameHash);
    if (attribute === null) return fail(state, 'name', index);
    if (attribute.prefix === 'xmlns' || attribute.raw === 'xmlns') declaresNamespace = true;
    index = scanAttributeValue(state, attribute, attributeEnd);
    if (index < 0) return index;
  }
}

/** Office programs write a few dozen at most, on the root element. */
const mostAttributes = 4096;

function scanAttributeValue(state: ScanState, attribute: RawName, nameEnd: number): number {
  const text = state.text;
  const length = text.length;
  const equals = text.charCodeAt(nameEnd) === 61 ? nameEnd : skipBlanks(text, nameEnd);
  if (equals >= length) return needMore(state);
  if (text.charCodeAt(equals) !== 61) return fail(state, 'attribute', equals);
  const opening = skipBlanks(text, equals + 1);
  if (opening >= length) return needMore(state);
  const quote = text.charCodeAt(opening);
  if (quote !== 34 && quote !== 39) return fail(state, 'attribute', opening);
  let isPlain = true;
  for (let index = opening + 1; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      if (!state.attributes.add(attribute, opening + 1, index, isPlain)) return fail(state, 'entity', opening + 1);
      return index + 1;
    }
    if (code === 60) return fail(state, 'attribute', index);
    if (code === 38) isPlain = false;
    else if (code < 32) {
      if (!isXmlBlank(code)) return fail(state, 'character', index);
      isPlain = false;
    } else if (code >= 0xd800) {
      const units = highCharacterLength(text, index);
      if (units === 0) return index + 1 === length ? needMore(state) : fail(state, 'character', index);
      index += units - 1;
    }
  }
  return needMore(state);
}

interface ReadTag {
  readonly declaresNamespace: boolean;
  readonly isEmpty: boolean;
  /** The whole tag, where it is short enough to be remembered. */
  readonly tag: string | null;
}

function report(state: ScanState, raw: RawName, start: number, end: number, { declaresNamespace, isEmpty, tag }: ReadTag): number {
  if (!mayOpen(state, start)) return broken;
  const outerScope = state.scope;
  if (declaresNamespace) {
    const scope = declaredScope(state, outerScope);
    if (scope === null) return fail(state, 'namespace', start);
    state.scope = scope;
  }
  const name = state.names.elementName(raw, state.scope);
  if (name === null || !resolveAttributes(state)) return state.problem === null ? fail(state, 'namespace', start) : broken;
  if (state.attributes.count() > 1 && state.attributes.hasDuplicate()) return fail(state, 'duplicate-attribute', start);
  if (tag !== null && !declaresNamespace) state.tags.keep(tag, { raw, name, isEmpty, scope: outerScope }, state.attributes);
  deliver(state, { raw, name, isEmpty, attributes: state.attributes, scope: outerScope }, start);
  return end;
}

function reportRemembered(state: ScanState, tag: RememberedTag, start: number, end: number): number {
  if (!mayOpen(state, start)) return broken;
  deliver(state, tag, start);
  return end;
}

/** Whether an element may stand here: one root, and not too deep. */
function mayOpen(state: ScanState, start: number): boolean {
  if (state.open.length === 0) {
    if (state.rootSeen) fail(state, 'content-after-root', start);
    state.rootSeen = true;
  }
  if (state.open.length >= state.depthLimit) fail(state, 'depth', start);
  return state.problem === null;
}

/** Tells the handler; `tag.scope` is what holds again behind the element. */
function deliver(state: ScanState, tag: Omit<RememberedTag, 'text'>, start: number): void {
  const { handler, open } = state;
  handler.openElement(tag.name, tag.attributes, state.base + start);
  if (tag.isEmpty) {
    handler.closeElement(tag.name, state.base + start);
    state.scope = tag.scope;
  } else open.push({ raw: tag.raw.raw, name: tag.name, outerScope: tag.scope });
  if (handler.isHalted()) state.isHalted = true;
}

// Declaring again what holds already makes no new scope: office programs repeat their declarations on every drawing.
function declaredScope(state: ScanState, outer: NamespaceScope): NamespaceScope | null {
  const { attributes } = state;
  const bindings = new Map<string, string>();
  let kept = 0;
  const count = attributes.count();
  for (let index = 0; index < count; index += 1) {
    const raw = attributes.rawAt(index);
    if (raw.prefix !== 'xmlns' && raw.raw !== 'xmlns') {
      attributes.keep(index, kept, raw.attribute);
      kept += 1;
      continue;
    }
    const prefix = raw.prefix === 'xmlns' ? raw.local : '';
    const namespace = attributes.valueAt(index).trim();
    if (!mayBind(prefix, namespace) || bindings.has(prefix)) return null;
    bindings.set(prefix, namespace);
  }
  attributes.truncate(kept);
  return { bindings, outer };
}

function mayBind(prefix: string, namespace: string): boolean {
  if (prefix === 'xml') return namespace === xmlNamespace;
  if (prefix === 'xmlns' || namespace === xmlNamespace || namespace === xmlnsNamespace) return false;
  return prefix === '' || namespace !== '';
}

function resolveAttributes(state: ScanState): boolean {
  const { attributes, names, scope } = state;
  const count = attributes.count();
  for (let index = 0; index < count; index += 1) {
    const name = names.attributeName(attributes.rawAt(index), scope);
    if (name === null) return false;
    attributes.keep(index, index, name);
  }
  return true;
}
