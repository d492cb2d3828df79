// What a Word file carries besides its text that acts on whoever opens it: macros, templates and contents from elsewhere, and a signature that any change
// breaks. A file that is handed on with comments hands these on too, so they are named.
import type { Relationship } from '../../package/relationships.ts';
import type { OpenedDocument } from './read-docx.ts';

/** Warnings in Chinese, one sentence each without a full stop; empty for an ordinary file. */
export function carriedContents({ source, parts }: OpenedDocument): readonly string[] {
  const { external, hasMacros } = parts;
  const templates = external.filter(({ type }) => type === 'attachedTemplate');
  const others = external.filter(({ type }) => type !== 'attachedTemplate' && type !== 'hyperlink');
  const isSigned = [...source.archive.entries.keys()].some((name) => name.startsWith('_xmlsignatures/'));
  return [
    ...(hasMacros ? ['原文件带有宏，已原样保留；打开时请不要启用宏，转发前请另存为不带宏的 .docx'] : []),
    ...(templates.length > 0 ? [`原文件附加了外部模板（${targets(templates)}），打开时 Word 会去读取；转发前请在“开发工具—文档模板”里改为 Normal`] : []),
    ...(others.length > 0 ? [`原文件引用了${others.length}处外部内容（${targets(others)}），打开时可能会去读取`] : []),
    ...(isSigned ? ['原文件带有数字签名，加了批注以后签名不再有效'] : []),
  ];
}

const shownTargets = 3;
const longestTarget = 60;

function targets(relationships: readonly Relationship[]): string {
  const shown = relationships.slice(0, shownTargets).map(({ target }) => (target.length > longestTarget ? `${target.slice(0, longestTarget)}…` : target));
  return shown.join('、') + (relationships.length > shownTargets ? ' 等' : '');
}
