import type { FormDeclaration } from '../../domain/form/index.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';

/** Every form a document may be laid out by, tried in this order. */
export const formDeclarations: readonly FormDeclaration[] = [projectTargetsHebei2021];
