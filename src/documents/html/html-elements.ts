// What the elements of a web page mean for its text: which begin a paragraph of their own, which hold no text of the page, which are hidden.
import type { HtmlAttributes } from './html-scanner.ts';

/** Elements that stand in a line of their own; what is before them and behind them is another paragraph. */
const blockElements: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'ul', 'caption',
]);

/** Menus, controls, pictures and programs: no text of a document. */
const foreignElements: ReadonlySet<string> = new Set([
  'audio', 'aside', 'button', 'canvas', 'datalist', 'footer', 'head', 'map', 'math', 'nav', 'noscript', 'object', 'optgroup', 'option', 'select', 'svg', 'template', 'video',
]);

/** Elements without content. */
const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

export function isBlockElement(name: string): boolean {
  return blockElements.has(name);
}

export function isForeignElement(name: string): boolean {
  return foreignElements.has(name);
}

export function isVoidElement(name: string): boolean {
  return voidElements.has(name);
}

/** Whether the element says that it is not shown. A class may say so too, in a style sheet that is not read. */
export function isHidden(attributes: HtmlAttributes): boolean {
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style === undefined) return false;
  const declarations = style.toLowerCase().split(';').map((declaration) => declaration.replaceAll(/\s/gu, '').replace('!important', ''));
  return declarations.some((declaration) => hidingDeclarations.has(declaration));
}

const hidingDeclarations: ReadonlySet<string> = new Set(['display:none', 'visibility:hidden', 'visibility:collapse', 'mso-hide:all']);
