// Which kinds of fault the plan has most of, with the way to the rule and to the projects.
import type { CheckResult } from '../../domain/check/index.ts';
import { lintRules } from '../../catalogue/lint/index.ts';
import type { Severity } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { hrefOf, usePlanView } from '../app/plan-view.ts';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { useFirst } from '../parts/use-first.tsx';

const shownAtFirst = 12;

export function RuleBoard({ result }: { readonly result: CheckResult }) {
  const view = usePlanView();
  const entries = lintRules
    .flatMap((rule) => {
      // What is said of the whole text stands above, once.
      const of = result.findings.filter((finding) => finding.rule === rule.id && finding.project !== null);
      const [first] = of;
      return first === undefined ? [] : [{ rule, severity: first.severity, count: of.length, projects: new Set(of.map((finding) => finding.project)).size }];
    })
    .toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity) || b.count - a.count);
  const { shown, more } = useFirst(entries, shownAtFirst, (left) => `其余 ${left} 类`);
  return (
    <section className="sheet" aria-labelledby="rules-title">
      <div className="section-head">
        <h2 id="rules-title">哪类问题最多</h2>
        <p>重的在前，共 {entries.length} 类</p>
      </div>
      {entries.length === 0 ? <p className="soft">没有发现问题。</p> : null}
      <ul className="clean-list rule-board">
        {shown.map(({ rule, severity, count, projects }) => (
          <li key={rule.id}>
            <SeverityMark severity={severity} />
            <AppLink href={`/rules/${rule.id}`}>{rule.title}</AppLink>
            <AppLink className="number" href={hrefOf(view, 'projects', { rule: rule.id })}>
              {count} 条，{projects} 个项目
            </AppLink>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function rankOf(severity: Severity): number {
  return { blocks: 0, explain: 1, advice: 2 }[severity];
}
