// A list of one row per indicator as another system writes or takes it: its headings in its order, and what stands under each. The same declaration writes the
// list and, as a form, reads it.
import type { Citation } from '../../kernel/citation.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { IndicatorColumn } from '../plan/index.ts';
import type { FormDeclaration, IndicatorColumnDeclaration, ProjectColumnDeclaration, ProjectField } from './form-declaration.ts';

export type ListContent =
  | { readonly kind: 'project'; readonly field: ProjectField }
  | { readonly kind: 'indicator'; readonly column: IndicatorColumn }
  | { readonly kind: 'fiscal-year' }
  /** Number of the row. */
  | { readonly kind: 'number' }
  /** A column the system wants and we have nothing for. */
  | { readonly kind: 'nothing' };

export interface ListColumn {
  readonly heading: string;
  readonly content: ListContent;
}

export interface ListLayout {
  readonly id: string;
  readonly title: string;
  readonly ground: readonly Citation[];
  /** Of amounts. Headings say it too, in brackets: `预算数（元）`; a list that does not is read in 万元. */
  readonly moneyUnit: MoneyUnit;
  /** Whether sign, number and unit of a target stand in columns of their own. */
  readonly targets: 'whole' | 'in-three';
  readonly columns: readonly ListColumn[];
}

/** The layout as a form: the general list, with the layout's own headings in front of the customary ones. */
export function formOfLayout({ id, title, ground, columns }: ListLayout, general: FormDeclaration): FormDeclaration {
  const projectColumns = columns.flatMap(({ heading, content }): readonly ProjectColumnDeclaration[] => (content.kind === 'project' ? [{ field: content.field, headings: [withoutUnit(heading)] }] : []));
  const own = new Map(columns.flatMap(({ heading, content }) => (content.kind === 'indicator' ? [[content.column, heading] as const] : [])));
  const [name, ...names] = columns.flatMap(({ heading, content }) => (content.kind === 'project' && content.field.kind === 'text' && (content.field.name === 'name' || content.field.name === 'code') ? [heading] : []));
  return {
    ...general,
    id,
    title,
    ground,
    projectColumns: [...projectColumns, ...general.projectColumns],
    indicatorColumns: general.indicatorColumns.map((declared): IndicatorColumnDeclaration => {
      const heading = own.get(declared.column);
      return heading === undefined ? declared : { ...declared, headings: [heading, ...declared.headings] };
    }),
    requiredLabels: name === undefined ? general.requiredLabels : [[name, ...names]],
  };
}

/** Readers find a column of amounts by its heading and take the money unit in brackets for itself. */
function withoutUnit(heading: string): string {
  return heading.replace(/[（(](?:元|千元|万元|亿元)[）)]$/u, '');
}
