// A rule by its title; by its id where an earlier version of the program knew it and this one does not.
import { lintRules } from '../catalogue/lint/index.ts';

export function ruleTitle(id: string): string {
  return lintRules.find((rule) => rule.id === id)?.title ?? id;
}
