// What the parts of the scanner share while they walk over one text.
import type { AttributeList, XmlAttributes } from './xml-attributes.ts';
import type { XmlProblem } from './xml-fault.ts';
import type { NamespaceScope, XmlName, XmlNameTable } from './xml-names.ts';
import type { TagMemory } from './xml-tag-memory.ts';

/** Receives the events of a document in order. Text comes in one or more pieces. */
export interface XmlHandler {
  /** `at` is where its tag begins, in code units of the whole text. */
  readonly openElement: (name: XmlName, attributes: XmlAttributes, at: number) => void;
  /** `at` is where its end tag begins; for `<a/>` where the tag itself does. */
  readonly closeElement: (name: XmlName, at: number) => void;
  readonly text: (text: string) => void;
  /** Asked after every element that opens: true ends the scan without a fault. */
  readonly isHalted: () => boolean;
}

/** An element that is open. */
export interface OpenElement {
  readonly raw: string;
  readonly name: XmlName;
  /** The namespaces in force around it. */
  readonly outerScope: NamespaceScope;
}

export interface ScanState {
  readonly handler: XmlHandler;
  readonly names: XmlNameTable;
  readonly attributes: AttributeList;
  readonly tags: TagMemory;
  readonly open: OpenElement[];
  readonly depthLimit: number;
  /** What is read but not yet done with. */
  text: string;
  /** Code units of the document before `text`. */
  base: number;
  /** No more text will come. */
  isLast: boolean;
  isHalted: boolean;
  scope: NamespaceScope;
  rootSeen: boolean;
  /** Hash of the name that {@link scanName} passed over last. */
  nameHash: number;
  problem: XmlProblem | null;
  /** Index in `text`. */
  problemAt: number;
}

/** A token is not complete in the text at hand. */
export const incomplete = -1;
/** A token is broken; the state says how. */
export const broken = -2;

/** Notes a problem and answers {@link broken}. */
export function fail(state: ScanState, problem: XmlProblem, index: number): typeof broken {
  state.problem = problem;
  state.problemAt = index;
  return broken;
}

/** {@link incomplete} while text may still come, else the problem that the document ends too early. */
export function needMore(state: ScanState): number {
  return state.isLast ? fail(state, 'unfinished', state.text.length) : incomplete;
}

