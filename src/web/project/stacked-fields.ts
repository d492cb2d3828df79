// The fields of a form's head one under the other, each with what a person calls it.
import { fieldAnchors, type FormDeclaration, type ProjectField } from '../../domain/form/index.ts';
import { checkpointTitle } from '../overview/spending-curves.ts';

export interface StackedField {
  readonly field: ProjectField;
  readonly label: string;
}

export function stackedFields(form: FormDeclaration): readonly StackedField[] {
  return fieldAnchors(form).map((anchor) => {
    const { field } = anchor;
    switch (field.kind) {
      case 'unit':
        return { field, label: '单位' };
      case 'money-unit':
        return { field, label: '金额单位' };
      case 'spending':
        return { field, label: `${checkpointTitle(field.checkpoint)}累计支出（%）` };
      default:
        return { field, label: anchor.kind === 'row-below' ? '资金用途' : anchor.kind === 'by-text' ? '' : (anchor.labels[0] ?? '') };
    }
  });
}
