// What every page for everybody has around it: no script, one style, nothing from elsewhere.
import { escapeHtml } from '../html/escape-html.ts';
import { publicationStyle } from './publication-style.ts';

export interface PublicationFrame {
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** HTML; null where there is nothing to say. */
  readonly foot: string | null;
}

export function publicationFrame({ title, main, foot }: PublicationFrame): string {
  return [
    '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${publicationStyle}</style></head><body>`,
    '<header><strong>预算绩效文本公开</strong><a href="/published">全部公开的文本</a></header>',
    `<main>${main}</main>`,
    foot === null ? '' : `<footer>${foot}</footer>`,
    '</body></html>\n',
  ].join('');
}
