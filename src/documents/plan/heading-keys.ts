// The headings and announcing lines of all forms, folded once: every paragraph of a document is compared with them.
import { fieldAnchors, type DocumentFrame, type FormDeclaration, type PartOneSection } from '../../domain/form/index.ts';
import { labelKey } from './table-grid.ts';

export interface HeadingKeys {
  readonly document: ReadonlySet<string>;
  /** Headings of part one, without their ordinal. */
  readonly sections: ReadonlyMap<string, PartOneSection['part']>;
  readonly announcements: ReadonlySet<string>;
  /** Labels of the unit that a table is of. */
  readonly units: ReadonlySet<string>;
}

/** Where two forms print the same heading, the earlier form's section counts. */
export function headingKeysOf(forms: readonly FormDeclaration[]): HeadingKeys {
  const sections = new Map<string, PartOneSection['part']>();
  for (const section of forms.flatMap((form) => form.partOne)) {
    for (const heading of section.headings) if (!sections.has(labelKey(heading))) sections.set(labelKey(heading), section.part);
  }
  return {
    document: new Set(forms.flatMap((form) => [...frameLines(form.frame), ...form.documentHeadings].map(labelKey))),
    sections,
    announcements: new Set(forms.flatMap((form) => form.partOne.flatMap((section) => section.announcements.map(labelKey)))),
    units: new Set(forms.flatMap((form) => [...fieldAnchors(form), ...form.elsewhere].flatMap((anchor) => (anchor.field.kind === 'unit' && anchor.kind !== 'by-text' ? anchor.labels.map(labelKey) : [])))),
  };
}

/** The lines a document prints around its tables; number and title of a part also stand on one line. */
function frameLines({ cover, contents, partOne, projects }: DocumentFrame): readonly string[] {
  return [cover, contents, ...[partOne, projects].flatMap(({ number, title }) => [number, title, number + title])].filter((line) => line !== '');
}
