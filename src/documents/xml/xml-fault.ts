// What can be wrong with an XML text, and how it is said. Ground: XML 1.0 (fifth edition) and Namespaces in XML 1.0; a document type
// declaration is refused on purpose, because it is the door to entity bombs and to files outside the document.

/** One way in which a text is no well-formed XML, or is refused. */
export type XmlProblem =
  | 'attribute'
  | 'character'
  | 'comment'
  | 'content-after-root'
  | 'declaration'
  | 'depth'
  | 'doctype'
  | 'duplicate-attribute'
  | 'encoding'
  | 'end-tag'
  | 'entity'
  | 'markup'
  | 'name'
  | 'namespace'
  | 'no-root'
  | 'processing-instruction'
  | 'text'
  | 'token-length'
  | 'undecodable'
  | 'unfinished';

/** A problem and where it lies: UTF-16 code units from the start of the text, the byte order mark not counted. */
export interface XmlFault {
  readonly problem: XmlProblem;
  readonly position: number;
}

export const xmlProblemTitles: Readonly<Record<XmlProblem, string>> = {
  attribute: '标记的属性写法不完整',
  character: '出现了不允许的控制字符或残缺字符',
  comment: '注释写法不正确',
  'content-after-root': '正文结束后还有多余内容',
  declaration: '开头的 XML 声明写法不正确',
  depth: '标记嵌套层数超过上限',
  doctype: '含有文档类型声明（DOCTYPE）',
  'duplicate-attribute': '同一标记的属性重复',
  encoding: '声明的文字编码不是 UTF-8 或 UTF-16',
  'end-tag': '结束标记与开始标记不配对',
  entity: '引用了没有定义的字符实体',
  markup: '标记写法不正确',
  name: '标记或属性的名称不正确',
  namespace: '名称前缀没有定义或定义不正确',
  'no-root': '没有任何内容',
  'processing-instruction': '处理指令写法不正确',
  text: '文字中出现了不允许的“]]>”，或正文之外有文字',
  'token-length': '单个标记或单段文字过长',
  undecodable: '文字不是有效的 UTF-8 或 UTF-16 编码',
  unfinished: '内容在中途结束',
};
