// Money by source: as printed, and by what the names of the projects say.
import { formatFen, sumFen } from '../../kernel/money.ts';
import { usePlanView } from '../app/plan-view.ts';
import { sourcesByForm, sourcesByName, type MoneySource } from './money-sources.ts';

export function MoneyFrom() {
  const { plan } = usePlanView();
  const byForm = sourcesByForm(plan.projects);
  return (
    <section className="sheet" aria-labelledby="from-title">
      <div className="section-head">
        <h2 id="from-title">钱从哪里来</h2>
      </div>
      {byForm.length === 0 ? <p className="soft">表上没有分资金来源的格。</p> : <SourceList title="按表上填的" sources={byForm} />}
      <SourceList title="按项目名称判断" sources={sourcesByName(plan.projects)} />
      <p className="faint small">表上没有写资金来自哪一级；名称里写了“中央”“省级”或财政文号的归上级，其余归本级，仅供参考。</p>
    </section>
  );
}

function SourceList({ title, sources }: { readonly title: string; readonly sources: readonly MoneySource[] }) {
  const total = sumFen(sources.map((source) => source.amount)) ?? 0;
  return (
    <div className="source-list">
      <h3>{title}</h3>
      <ul className="clean-list">
        {sources.map((source) => (
          <li key={source.title}>
            <span>{source.title}</span>
            <span className="number">{formatFen(source.amount, '万元')} 万元</span>
            <span className="source-track" aria-hidden="true">
              <span style={{ width: `${total === 0 ? 0 : (source.amount / total) * 100}%` }} />
            </span>
            <span className="faint small source-note">
              {source.projects} 个项目{source.unknown === 0 ? '' : `，另有 ${source.unknown} 个空白`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
