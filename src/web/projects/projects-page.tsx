// The projects of the plan: search, filter, sort. What is chosen stands in the address, so a list can be sent to a colleague.
import { useMemo, useRef, useState } from 'react';
import { Button, Empty, Input, Select, type InputRef } from 'antd';
import { toldApart, type Finding } from '../../domain/lint/index.ts';
import { lintRules } from '../../catalogue/lint/index.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { numberOf, useCheck, usePlanView } from '../app/plan-view.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { FaultCard } from '../parts/fault-card.tsx';
import { explanationOf } from '../overview/money-explanation.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { ProjectCards } from './project-cards.tsx';
import { ProjectTable } from './project-table.tsx';
import { searchProjects } from './search-projects.ts';
import type { ListedProject } from './listed-project.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

export function ProjectsPage() {
  usePageTitle('项目');
  const { plan } = usePlanView();
  const check = useCheck();
  const { words } = useAddress();
  const setWords = useSetWords();
  const narrow = useNarrow(900);
  const searchBox = useRef<InputRef>(null);
  useShortcuts({ '/': () => searchBox.current?.focus() });
  const word = words.get('word') ?? '';
  // What stands in the box while an input method is still composing runs ahead of the address.
  const [typed, setTyped] = useState(word);
  const severity = words.get('severity') ?? '';
  const rule = words.get('rule') ?? '';
  const usable = words.get('usable') ?? '';
  const result = check.ok ? check.value : null;
  const listed = useMemo<readonly ListedProject[]>(() => {
    if (result === null) return [];
    const apart = toldApart(result.findings);
    return searchProjects(plan.projects, word).flatMap((hit) => {
      const number = numberOf(hit.project);
      const summary = result.summary.byProject.find((candidate) => candidate.project === number);
      const findings = apart.filter((finding) => finding.project === number);
      if (summary === undefined || !keeps(findings, severity, rule) || !keepsShare(summary.usableTargets, summary.targets, usable)) return [];
      return [{ hit, number, summary, explanation: explanationOf(hit.project) }];
    });
  }, [plan, result, word, severity, rule, usable]);
  if (!check.ok) return <FaultCard fault={check.fault} />;
  const filtered = word !== '' || severity !== '' || rule !== '' || usable !== '';
  return (
    <>
      <header className="page-head">
        <div>
          <h1>项目</h1>
          <p aria-live="polite">{filtered ? `${listed.length} 个项目符合条件，共 ${plan.projects.length} 个` : `共 ${plan.projects.length} 个项目`}</p>
        </div>
      </header>
      <div className="project-filters" role="search">
        <Input.Search
          ref={searchBox}
          className="project-search"
          placeholder="查找名称、目标、指标，两个字也可以，如：电梯"
          aria-label="查找项目"
          allowClear
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setWords({ word: event.target.value.trim() });
          }}
        />
        <Select
          aria-label="按轻重筛选"
          value={severity}
          onChange={(value) => setWords({ severity: value })}
          options={[{ value: '', label: '轻重不限' }, ...severitiesWorstFirst.map((entry) => ({ value: entry, label: `有“${severityTitles[entry]}”的问题` }))]}
        />
        <Select
          aria-label="按规则筛选"
          value={rule}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(value) => setWords({ rule: value })}
          options={[{ value: '', label: '规则不限' }, ...lintRules.map((entry) => ({ value: entry.id, label: entry.title }))]}
        />
        <Select
          aria-label="按可以考核的多少筛选"
          value={usable}
          onChange={(value) => setWords({ usable: value })}
          options={[
            { value: '', label: '可以考核的不限' },
            { value: 'none', label: '一个也不能考核' },
            { value: 'few', label: '不到一半可以考核' },
            { value: 'most', label: '一半以上可以考核' },
          ]}
        />
        {filtered ? (
          <Button type="link" onClick={() => {
              setTyped('');
              setWords({ word: '', severity: '', rule: '', usable: '' });
            }}
          >
            清除条件
          </Button>
        ) : null}
      </div>
      {listed.length === 0 ? (
        <div className="sheet">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合这些条件的项目，减少一个条件试试。" />
        </div>
      ) : narrow ? (
        <ProjectCards listed={listed} word={word} />
      ) : (
        <ProjectTable listed={listed} word={word} />
      )}
    </>
  );
}

function keeps(findings: readonly Finding[], severity: string, rule: string): boolean {
  if (severity === '' && rule === '') return true;
  return findings.some((finding) => (severity === '' || finding.severity === severity) && (rule === '' || finding.rule === rule));
}

function keepsShare(usable: number, of: number, wanted: string): boolean {
  if (wanted === 'none') return usable === 0;
  if (wanted === 'few') return usable > 0 && usable * 2 < of;
  if (wanted === 'most') return usable * 2 >= of && of > 0;
  return true;
}
