// The way from a finding to the page of its rule, by the rule's title.
import { lintRules } from '../../catalogue/lint/index.ts';
import { AppLink } from '../app/app-link.tsx';

const titles: ReadonlyMap<string, string> = new Map(lintRules.map((rule) => [rule.id, rule.title]));

export function titleOfRule(id: string): string {
  return titles.get(id) ?? id;
}

export function RuleLink({ rule }: { readonly rule: string }) {
  return <AppLink href={`/rules/${rule}`}>{titleOfRule(rule)}</AppLink>;
}
