// The page of one rule: severity, ground with its confidence, and the manual with its executed examples.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { lintRules } from '../../catalogue/lint/index.ts';
import type { LintRule } from '../../domain/lint/index.ts';
import { describeReviewItem } from '../../domain/review-sheet/index.ts';
import { rulePagesQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { CitedGround } from '../parts/cited-ground.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { RuleExample } from './rule-example.tsx';
import { readRuleMarkdown, type PageBlock } from './rule-markdown.ts';

export function RulePage() {
  const params = useParams({ strict: false });
  const rule = lintRules.find((candidate) => candidate.id === params.ruleId);
  return rule === undefined ? <PageMissing /> : <Rule key={rule.id} rule={rule} />;
}

function Rule({ rule }: { readonly rule: LintRule }) {
  usePageTitle(rule.title);
  const pages = useQuery(rulePagesQuery);
  const page = pages.data?.pages.find((candidate) => candidate.id === rule.id)?.page;
  return (
    <article className="rule-page">
      <p className="small">
        <AppLink href="/rules">规则</AppLink> <span className="faint">/ {rule.id}</span>
      </p>
      <h1>{rule.title}</h1>
      <p className="rule-question">{rule.question}</p>
      <dl className="rule-facts">
        <dt>轻重</dt>
        <dd>
          <SeverityMark severity={rule.severity} />
        </dd>
        <dt>审核维度</dt>
        <dd>{describeReviewItem(rule.reviewItem)}</dd>
        <dt>依据</dt>
        <dd>
          <ul className="clean-list">
            {rule.ground.map((citation) => (
              <li key={`${citation.source}|${citation.clause}`}>
                <CitedGround citation={citation} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <section className="sheet rule-text">
        {pages.isError ? <ProblemCard error={pages.error} onRetry={() => void pages.refetch()} /> : null}
        {pages.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
        {page === undefined ? null : readRuleMarkdown(page).map((block, index) => <Block key={index} block={block} rule={rule} />)}
      </section>
    </article>
  );
}

function Block({ block, rule }: { readonly block: PageBlock; readonly rule: LintRule }) {
  switch (block.kind) {
    case 'heading':
      // The title of the page already stands above.
      if (block.level === 1) return null;
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'example':
      return <RuleExample example={block} rule={rule} />;
  }
}
