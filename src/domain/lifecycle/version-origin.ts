// What makes a moment of a plan a version that people name: an import brings one, and every step of the declaration is one. Edits in between make none; they
// change the plan as it stands.
import { declarationActions } from './declaration.ts';

export const versionOrigins = ['import', ...declarationActions] as const;

export type VersionOrigin = (typeof versionOrigins)[number];
