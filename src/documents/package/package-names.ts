// Names of the package layer: content types and relationships (ECMA-376 part 2). Their elements carry attributes without a namespace.
import type { XmlVocabulary } from '../xml/xml-names.ts';

export const packaging = {
  override: 1, default: 2, relationship: 3, partName: 4, extension: 5, contentType: 6, type: 7, target: 8, targetMode: 9, id: 10,
} as const;

const elements: ReadonlyMap<string, number> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/content-types Override', packaging.override],
  ['http://schemas.openxmlformats.org/package/2006/content-types Default', packaging.default],
  ['http://schemas.openxmlformats.org/package/2006/relationships Relationship', packaging.relationship],
]);

const attributes: ReadonlyMap<string, number> = new Map([
  ['PartName', packaging.partName], ['Extension', packaging.extension], ['ContentType', packaging.contentType], ['Type', packaging.type],
  ['Target', packaging.target], ['TargetMode', packaging.targetMode], ['Id', packaging.id],
]);

export const packageVocabulary: XmlVocabulary = (namespace, local) =>
  namespace === '' ? (attributes.get(local) ?? 0) : (elements.get(`${namespace} ${local}`) ?? 0);
