// Which plan and which of its versions is shown, in the head of every page.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { PlanSummary } from '../../http/contract/plans.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { useAddress, useGo } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { severityTitles } from '../../kernel/severity.ts';
import { writtenTime } from '../parts/amounts.ts';
import { versionTitle, workingTitle } from '../parts/version-title.ts';

interface PlanPickerProps {
  readonly plans: readonly PlanSummary[];
  /** How many of them are without figures still. */
  readonly computing: number;
  readonly shown: PlanSummary;
  readonly inAddress: boolean;
}

export function PlanPicker({ plans, computing, shown, inAddress }: PlanPickerProps) {
  const go = useGo();
  if (plans.length === 1) {
    return (
      <span className="plan-picker">
        <span className="plan-picker-name">{titleOf(shown)}</span>
        {inAddress ? <VersionPicker planId={shown.id} /> : null}
      </span>
    );
  }
  return (
    <span className="plan-picker">
      <Select
        aria-label="选择绩效文本"
        value={shown.id}
        variant="borderless"
        popupMatchSelectWidth={false}
        classNames={{ popup: { root: 'plan-choice-popup' } }}
        showSearch={{ optionFilterProp: 'label' }}
        options={plans.map((plan) => ({ value: plan.id, label: `${titleOf(plan)}${plan.demo ? '（示范）' : ''}`, figures: plan.figures }))}
        optionRender={({ label, data }) => (
          <span className="plan-choice">
            <span>{label}</span>
            <span className="plan-choice-figures">{figuresIn(data.figures)}</span>
          </span>
        )}
        popupRender={(list) => (
          <>
            {list}
            {computing > 0 ? <div className="plan-choice-note">检查规则有变化，还有 {computing} 份正在按现行规则重新计算。</div> : null}
          </>
        )}
        onChange={(id) => go(`/plans/${encodeURIComponent(id)}`)}
      />
      {inAddress ? <VersionPicker planId={shown.id} /> : null}
    </span>
  );
}

function titleOf(plan: PlanSummary): string {
  return `${plan.unitName} · ${plan.fiscalYear === null ? '年度不明' : `${plan.fiscalYear}年度`}`;
}

/** `15个项目 · 可以考核 31/135 · 阻止 47`; nothing of former rules. */
function figuresIn(figures: PlanSummary['figures']): string {
  if (figures === null) return '正在重新计算';
  const { projects, usableTargets, targets, bySeverity } = figures;
  return `${projects}个项目 · 可以考核 ${usableTargets}/${targets} · ${severityTitles.blocks} ${bySeverity.blocks}`;
}

/** Keeps the page and changes the version; the plan as it stands needs no word in the address. */
function VersionPicker({ planId }: { readonly planId: string }) {
  const { path, words } = useAddress();
  const go = useGo();
  const narrow = useNarrow(768);
  const number = Number(words.get('version') ?? '');
  const chosen = Number.isInteger(number) && number > 0 ? number : null;
  const document = useQuery(planDocumentQuery(planId, chosen));
  if (document.data === undefined || path.includes('/versions')) return null;
  // Little room: the text as it stands is named by its unit alone, and an older version is chosen on the page of versions.
  if (narrow && chosen === null) return null;
  const { versions, version, working } = document.data;
  const latest = Math.max(...versions.map((entry) => entry.number));
  const present = working === null ? latest : presentState;
  return (
    <Select
      aria-label="选择版本"
      className="version-picker"
      size="small"
      value={chosen === null ? present : version.number}
      popupMatchSelectWidth={false}
      options={[
        ...(working === null ? [] : [{ value: presentState, label: workingTitle, title: `${writtenTime(working.at)} ${working.by}` }]),
        ...versions
          .toSorted((a, b) => b.number - a.number)
          .map((entry) => ({ value: entry.number, label: `${versionTitle(entry)}${entry.number === present ? '（最新）' : ''}`, title: `${writtenTime(entry.at)} ${entry.by} ${entry.file.name}` })),
      ]}
      onChange={(value) => go(value === present ? path : `${path}?version=${value}`)}
    />
  );
}

/** Stands for the plan as it stands among the numbers of versions. */
const presentState = 0;
