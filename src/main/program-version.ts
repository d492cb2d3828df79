// The version of the program, from the package it came in.
import { readFileSync } from 'node:fs';
import { programFiles } from './program-files.ts';

export function programVersion(): string {
  const text: unknown = JSON.parse(readFileSync(programFiles.description, 'utf8'));
  return typeof text === 'object' && text !== null && 'version' in text && typeof text.version === 'string' ? text.version : '0.0.0';
}
