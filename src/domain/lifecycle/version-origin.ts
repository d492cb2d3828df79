// What makes a moment of a plan a version that people name: an import brings one, a text that was begun is one, and every step of the declaration is one. Edits in
// between make none; they change the plan as it stands.
import { declarationActions, type DeclarationAction } from './declaration.ts';

export const versionOrigins = ['begin', 'import', ...declarationActions] as const;

export type VersionOrigin = (typeof versionOrigins)[number];

/** Whether the version came with a file: brought in, or written when the text was begun. */
export function comesWithFile(origin: VersionOrigin): origin is Exclude<VersionOrigin, DeclarationAction> {
  return !declarationActions.some((action) => action === origin);
}
