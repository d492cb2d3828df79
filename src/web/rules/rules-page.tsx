// Every rule, searchable by id, title, question and the text of its page.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Empty, Segmented } from 'antd';
import { lintRules } from '../../catalogue/lint/index.ts';
import type { LintRule } from '../../domain/lint/index.ts';
import { describeReviewItem } from '../../domain/review-sheet/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { rulePagesQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { MarkedText } from '../parts/marked-text.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { PageSearch, useSearchWord } from '../parts/page-search.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function RulesPage() {
  usePageTitle('规则');
  const { words } = useAddress();
  const setWords = useSetWords();
  const pages = useQuery(rulePagesQuery);
  const [word, setWord] = useSearchWord();
  const severity = words.get('severity') ?? '';
  const texts = useMemo(() => new Map((pages.data?.pages ?? []).map(({ id, page }) => [id, page])), [pages.data]);
  const found = lintRules.filter((rule) => (severity === '' || rule.severity === severity) && speaksOf(rule, texts.get(rule.id) ?? '', word));
  return (
    <>
      <header className="page-head">
        <div>
          <h1>规则</h1>
          <p>检查绩效文本用的全部规则。每条都写明问什么、为什么、正误例、依据和什么时候可以说明后放行。</p>
        </div>
      </header>
      <div className="rule-filters" role="search">
        <PageSearch label="查找规则" placeholder="查找编号、名称、问题或规则全文" word={word} onWord={setWord} />
        <Segmented
          aria-label="按轻重筛选"
          value={severity}
          onChange={(value) => setWords({ severity: value })}
          options={[{ value: '', label: '全部' }, ...severitiesWorstFirst.map((entry) => ({ value: entry as string, label: severityTitles[entry] }))]}
        />
        <span className="soft small" aria-live="polite">
          {found.length} 条
        </span>
      </div>
      <section className="sheet">
        {found.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合的规则，换个词试试。" /> : null}
        <ul className="clean-list rule-list">
          {found.map((rule) => (
            <li key={rule.id}>
              <SeverityMark severity={rule.severity} />
              <div>
                <AppLink href={`/rules/${rule.id}`}>
                  <MarkedText text={rule.title} word={word} />
                </AppLink>
                <p className="soft">
                  <MarkedText text={rule.question} word={word} />
                </p>
                <PageExcerpt page={texts.get(rule.id) ?? ''} rule={rule} word={word} />
              </div>
              <span className="faint small rule-id">
                {describeReviewItem(rule.reviewItem)} · <MarkedText text={rule.id} word={word} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function speaksOf(rule: LintRule, page: string, word: string): boolean {
  const wanted = foldedKey(word);
  return wanted === '' || [rule.id, rule.title, rule.question, page].some((text) => foldedKey(text).includes(wanted));
}

/** Where only the text of the page holds the word: the line that does. */
function PageExcerpt({ page, rule, word }: { readonly page: string; readonly rule: LintRule; readonly word: string }) {
  const wanted = word.trim();
  if (wanted === '' || [rule.id, rule.title, rule.question].some((text) => text.includes(wanted))) return null;
  const line = page.split('\n').find((candidate) => candidate.includes(wanted) && !candidate.startsWith('#'));
  if (line === undefined) return null;
  const start = Math.max(0, line.indexOf(wanted) - 24);
  return (
    <p className="small faint">
      <MarkedText text={`${start > 0 ? '……' : ''}${line.slice(start, start + 80)}`} word={wanted} />
    </p>
  );
}
