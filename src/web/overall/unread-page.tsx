// What the reader kept but could not put into any field, with the place and the reason.
import type { UnreadText } from '../../domain/plan/index.ts';
import { describePlace } from '../../kernel/place.ts';
import { usePlanView } from '../app/plan-view.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

const reasons: Readonly<Record<UnreadText['reason'], string>> = {
  'unknown-table': '不认识的表格',
  'outside-sections': '在各部分之外的段落',
  'stray-in-cell': '格子里零散的字符',
  'unclaimed-cell': '表格里没有对应栏目的格子',
  'deleted-text': '修订中删去的文字',
};

export function UnreadPage() {
  usePageTitle('没有读入的内容');
  const { plan } = usePlanView();
  return (
    <>
      <header className="page-head">
        <div>
          <h1>没有读入的内容</h1>
          <p>这些文字没有归入任何一格，不参加检查；原文一字不动地留着。</p>
        </div>
      </header>
      <section className="sheet">
        {plan.unread.length === 0 ? <p className="soft">没有。文件里的内容都读入了。</p> : null}
        <ul className="clean-list">
          {plan.unread.map((entry) => (
            <li key={`${describePlace(entry.place)}|${entry.text}`}>
              <p className="soft small">
                {describePlace(entry.place)} · {reasons[entry.reason]}
              </p>
              <p>{entry.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
