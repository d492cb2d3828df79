// One indicator of the library: a line that opens, and the row it gives.
import { useState } from 'react';
import { App, Button } from 'antd';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { accumulationTitles, libraryRow, libraryRowAsText, targetText, type StandingIndicator } from '../../domain/indicator-library/index.ts';
import { AppLink } from '../app/app-link.tsx';
import { CitedGround } from '../parts/cited-ground.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { EndEntryWindow } from './end-entry-window.tsx';
import { EntryUses } from './entry-uses.tsx';
import type { StandingLibrary } from './use-standing-library.ts';

export interface UsedRow {
  readonly title: string;
  readonly href: string;
}

interface LibraryEntryProps {
  readonly indicator: StandingIndicator;
  readonly word: string;
  readonly used: readonly UsedRow[];
  /** The text in which uses were looked for; null where none is shown. */
  readonly plan: string | null;
  readonly library: StandingLibrary;
}

export function LibraryEntry({ indicator, word, used, plan, library }: LibraryEntryProps) {
  const [opened, setOpened] = useState(false);
  const [ending, setEnding] = useState(false);
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(libraryRowAsText(libraryRow(indicator)));
      message.success('已复制这一行的六格，可以粘贴到表格里');
    } catch {
      message.warning('浏览器不让程序写剪贴板，请选中下面各项手工复制');
    }
  };
  return (
    <details className="indicator-entry" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className="indicator-name">
          <MarkedText text={indicator.name} word={word} />
          {indicator.own ? <span className="place-mark">本县</span> : null}
          {indicator.validTo === null ? null : <span className="place-mark">用到{indicator.validTo.slice(0, 4)}年</span>}
        </span>
        <span className="soft small">{indicatorClassTitles[indicator.indicatorClass]}</span>
        <span className="indicator-target">{targetText(indicator.target)}</span>
        {used.length === 0 ? null : <span className="faint small">{used.length} 行在用</span>}
      </summary>
      <dl className="rule-facts">
        <Fact title="指标解释" text={indicator.definition} word={word} />
        <Fact title="怎么算" text={indicator.formula} word={word} />
        <Fact title="年内累计" text={accumulationTitles[indicator.accumulation]} word="" />
        <Fact title="凭据" text={indicator.evidence.join('、')} word={word} />
        <Fact title="依据怎么写" text={indicator.basis} word="" />
        {indicator.alsoCalled.length === 0 ? null : <Fact title="又名" text={indicator.alsoCalled.join('、')} word={word} />}
        {indicator.norms.length === 0 ? null : (
          <>
            <dt>可参考</dt>
            <dd>
              <ul className="clean-list">
                {indicator.norms.map((norm) => (
                  <li key={norm.text}>
                    {norm.text}
                    <span className="soft small">
                      {' '}
                      <CitedGround citation={norm.ground} />
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {indicator.cautions.length === 0 ? null : <Fact title="注意" text={indicator.cautions.join('')} word="" />}
        {plan === null ? null : (
          <>
            <dt>当前文本</dt>
            <dd>
              {used.length === 0 ? <span className="soft">当前文本里没有同名同类的行</span> : null}
              {used.map((row) => (
                <AppLink key={row.title} href={row.href} className="indicator-use">
                  {row.title}
                </AppLink>
              ))}
            </dd>
          </>
        )}
        {library.signedIn && opened ? (
          <>
            <dt>谁在用</dt>
            <dd>
              <EntryUses entry={indicator.id} />
            </dd>
          </>
        ) : null}
        <dt>编号</dt>
        <dd className="faint small">
          {indicator.id}
          {indicator.successor === null ? '' : `，停用后改用 ${library.indicators.find(({ id }) => id === indicator.successor)?.name ?? ''}（${indicator.successor}）`}
        </dd>
      </dl>
      <Button size="small" onClick={() => void copy()}>
        复制这一行
      </Button>
      {library.mayPropose && indicator.validTo === null ? (
        <AppLink className="indicator-use" href={`/library/propose?changes=${indicator.id}`}>
          提议修改
        </AppLink>
      ) : null}
      {library.mayReview && indicator.validTo === null ? (
        <Button size="small" aria-label={`停用：${indicator.name}`} onClick={() => setEnding(true)}>
          停用
        </Button>
      ) : null}
      {ending ? <EndEntryWindow indicator={indicator} library={library} onClose={() => setEnding(false)} /> : null}
    </details>
  );
}

function Fact({ title, text, word }: { readonly title: string; readonly text: string; readonly word: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <MarkedText text={text} word={word} />
      </dd>
    </>
  );
}
