// 指标库: what can be asked of a project and how it is counted. Searched by any word, narrowed by trade and class; each entry can be taken along as a row.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Empty, Select } from 'antd';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { classifyIndicator, indicatorClassTitles, type IndicatorClass } from '../../domain/indicator/index.ts';
import { librarySearch, librarySubjectTitles, speaksOfAll, type LibraryIndicator, type LibrarySubject, type StandingIndicator } from '../../domain/indicator-library/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { PageSearch, useSearchWord } from '../parts/page-search.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useShownPlan } from '../shell/shown-plan.ts';
import { LibraryEntry, type UsedRow } from './library-entry.tsx';
import { useStandingLibrary } from './use-standing-library.ts';

const subjects = Object.keys(librarySubjectTitles).filter(isSubject);
const classes = Object.keys(indicatorClassTitles).filter(isClass);

export function LibraryPage() {
  usePageTitle('指标库');
  const { words } = useAddress();
  const setWords = useSetWords();
  const [word, setWord] = useSearchWord();
  const subject = words.get('subject') ?? '';
  const indicatorClass = words.get('class') ?? '';
  const library = useStandingLibrary();
  const { indicators } = library;
  const shown = indicators.filter(
    (one) => (subject === '' || one.subject === subject) && (indicatorClass === '' || one.indicatorClass === indicatorClass) && speaksOfAll(one, word),
  );
  const { used, plan } = useUsedRows(indicators);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>指标库</h1>
          <p>市场监管部门常用的 {indicators.length} 个绩效指标：怎么解释、怎么算、凭什么证明。指标值由各单位自己定，这里一律留空。</p>
        </div>
        {library.signedIn ? (
          <span className="notice-tools">
            <AppLink href="/library/proposals">{library.waiting === 0 ? '指标提议' : `指标提议，等您审核 ${library.waiting} 个`}</AppLink>
            {library.mayPropose ? <AppLink href="/library/propose">提议新指标</AppLink> : null}
          </span>
        ) : null}
      </header>
      <div className="rule-filters" role="search">
        <PageSearch label="查找指标" placeholder="查找名称、解释、算法或凭据" word={word} onWord={setWord} />
        <Select
          aria-label="按业务筛选"
          className="indicator-filter"
          value={subject}
          onChange={(value) => setWords({ subject: value })}
          options={[{ value: '', label: '全部业务' }, ...subjects.map((value) => ({ value: value as string, label: librarySubjectTitles[value] }))]}
        />
        <Select
          aria-label="按指标类别筛选"
          className="indicator-filter"
          value={indicatorClass}
          onChange={(value) => setWords({ class: value })}
          options={[{ value: '', label: '全部类别' }, ...classes.map((value) => ({ value: value as string, label: indicatorClassTitles[value] }))]}
        />
        <span className="soft small" aria-live="polite">
          {shown.length} 个
        </span>
      </div>
      <section className="sheet">
        {shown.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合的指标。少写几个字，或者换一类看看。" /> : null}
        {subjects.map((one) => {
          const entries = shown.filter((indicator) => indicator.subject === one);
          return entries.length === 0 ? null : (
            <section key={one} className="indicator-subject" aria-label={librarySubjectTitles[one]}>
              <h2>
                {librarySubjectTitles[one]} <span className="faint small">{entries.length} 个</span>
              </h2>
              {entries.map((indicator) => (
                <LibraryEntry key={indicator.id} indicator={indicator} word={word} used={used.get(indicator.id) ?? []} plan={plan} library={library} />
              ))}
            </section>
          );
        })}
      </section>
    </>
  );
}

/** Rows of the plan that is shown, by the id of the indicator they use. */
function useUsedRows(indicators: readonly StandingIndicator[]): { readonly used: ReadonlyMap<string, readonly UsedRow[]>; readonly plan: string | null } {
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.account?.mustChangePassword === false;
  const { summary } = useShownPlan(signedIn);
  const document = useQuery({ ...planDocumentQuery(summary?.id ?? '', null), enabled: signedIn && summary !== null });
  const used = useMemo(() => (summary === null || document.data === undefined ? new Map<string, UsedRow[]>() : rowsByIndicator(document.data.plan, summary.id, librarySearch(indicators))), [summary, document.data, indicators]);
  return { used, plan: document.data?.plan.file ?? null };
}

function rowsByIndicator(plan: DepartmentPlan, planId: string, find: ReturnType<typeof librarySearch>): Map<string, UsedRow[]> {
  const rows = new Map<string, UsedRow[]>();
  for (const project of plan.projects) {
    for (const { name, level1, level2, ordinal } of project.indicators) {
      const indicator: LibraryIndicator | null = find(name, classifyIndicator(level1, level2, indicatorTrees));
      if (indicator === null) continue;
      const number = project.number ?? project.ordinal;
      rows.set(indicator.id, [...(rows.get(indicator.id) ?? []), { title: `项目${number}第${ordinal}行`, href: `/plans/${encodeURIComponent(planId)}/projects/${number}` }]);
    }
  }
  return rows;
}

function isSubject(text: string): text is LibrarySubject {
  return text in librarySubjectTitles;
}

function isClass(text: string): text is IndicatorClass {
  return text in indicatorClassTitles;
}
