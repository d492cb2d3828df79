// Complex fields: begin … code … separate … result … end, spread over runs and paragraphs and nested in each other
// (ISO/IEC 29500-1 §17.16.18). Codes are kept beside the text, results stand in the text.
import type { ParagraphDraft } from './story-frames.ts';

/** Form field data: a check box or a list to choose from (§17.16.17). */
export interface FormField {
  isChecked: boolean | null;
  isCheckedByDefault: boolean;
  chosen: number | null;
  readonly entries: string[];
}

export interface OpenField {
  /** The paragraph in which the field began; its code belongs there. */
  readonly paragraph: ParagraphDraft;
  readonly isDeleted: boolean;
  instruction: string;
  phase: 'code' | 'result';
  form: FormField | null;
  /** Text taken for code; given back where the field turns out to have no end. */
  readonly swallowed: { readonly paragraph: ParagraphDraft; readonly text: string }[];
}

/** Fields nest this deep; what begins deeper is taken as text. */
export const deepestFields = 64;

export function openField(paragraph: ParagraphDraft, isDeleted: boolean, instruction: string): OpenField {
  return { paragraph, isDeleted, instruction, phase: 'code', form: null, swallowed: [] };
}

export function emptyForm(): FormField {
  return { isChecked: null, isCheckedByDefault: false, chosen: null, entries: [] };
}

/** The innermost field whose code is being read; null where text is text. */
export function fieldInCode(fields: readonly OpenField[]): OpenField | null {
  for (let index = fields.length - 1; index >= 0; index -= 1) {
    const field = fields[index];
    if (field !== undefined && field.phase === 'code') return field;
  }
  return null;
}

/** The name of a field: `TC`, `PAGEREF`. */
export function fieldName(instruction: string): string {
  const trimmed = instruction.trimStart();
  let end = 0;
  while (end < trimmed.length && trimmed.charCodeAt(end) > 32) end += 1;
  return trimmed.slice(0, end).toUpperCase();
}

/** The code is complete and the result begins. A contents mark (`TC`) has no result that anybody sees. */
export function separateField(field: OpenField): void {
  if (fieldName(field.instruction) === 'TC') field.instruction += ' ';
  else field.phase = 'result';
}

/** What a form field shows although its field has no result: its box or the chosen entry. */
export function formFieldText(field: OpenField): string {
  const { form } = field;
  if (form === null) return '';
  const name = fieldName(field.instruction);
  if (name === 'FORMCHECKBOX') return (form.isChecked ?? form.isCheckedByDefault) ? '☑' : '□';
  return name === 'FORMDROPDOWN' ? (form.entries[form.chosen ?? 0] ?? '') : '';
}

/** The code is recorded in the paragraph where the field began. */
export function recordField(field: OpenField): void {
  const instruction = field.instruction.trim();
  if (instruction !== '' && !field.isDeleted) field.paragraph.fields.push({ instruction });
}
