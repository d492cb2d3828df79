// 轮次设置: on which days each round of a year is open, and who was given longer, with the reason.
import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Select } from 'antd';
import { roundDays } from '../../catalogue/lifecycle/round-days.ts';
import { roundsInOrder, roundTitles, type Round } from '../../domain/lifecycle/index.ts';
import type { Rounds } from '../../http/contract/rounds.ts';
import { roundsQuery, setRounds } from '../api/review-queries.ts';
import { problemText, useRoundsChange } from '../api/use-change.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { DayInput } from '../parts/day-input.tsx';
import { UnverifiedMark } from '../parts/unverified-mark.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { exceptionScope } from './exception-scope.ts';
import { daysOf, joined, toldDays, windowsOf, type Days, type Filled } from './filled-rounds.ts';
import { EndExceptionWindow } from './end-exception-window.tsx';
import { GrantExceptionWindow } from './grant-exception-window.tsx';
import { useYear } from './use-year.ts';
import { YearChoice } from './year-choice.tsx';

export function RoundsPage() {
  usePageTitle('轮次设置');
  const { words } = useAddress();
  const setWords = useSetWords();
  const [year] = useYear();
  const rounds = useQuery({ ...roundsQuery(year ?? 0, words.get('division')), enabled: year !== null });
  if (rounds.isError) return <PageProblem error={rounds.error} onRetry={() => void rounds.refetch()} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>轮次设置</h1>
          <p>每一轮在起止日期之内才能报送，首尾两天都算；没有填写日期的轮次不开放。改动立即生效，留在操作记录里。</p>
        </div>
        <div className="round-choices">
          {rounds.data === undefined || rounds.data.divisions.length < 2 ? null : (
            <Select aria-label="区划" value={rounds.data.division} popupMatchSelectWidth={false} onChange={(division) => setWords({ division })} options={rounds.data.divisions.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
          )}
          <YearChoice />
        </div>
      </header>
      {rounds.data === undefined ? <PageLoading /> : <YearOfRounds key={`${rounds.data.division} ${rounds.data.fiscalYear}`} rounds={rounds.data} />}
    </>
  );
}

function YearOfRounds({ rounds }: { readonly rounds: Rounds }) {
  const client = useQueryClient();
  const [filled, setFilled] = useState<Filled>(() => ({ base: rounds, days: daysOf(rounds), clashes: [] }));
  const { base, days, clashes } = filled;
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Rounds['exceptions'][number] | null>(null);
  // What others set meanwhile comes in beside what is written here, and overwrites none of it.
  useEffect(() => setFilled((before) => (before.base === rounds ? before : joined(before, rounds))), [rounds]);
  const setting = useRoundsChange(setRounds, '轮次已设定', 'in-form');
  const now = daysOf(rounds);
  const incomplete = roundsInOrder.filter((round) => (days[round].opens === '') !== (days[round].closes === ''));
  const save = (): void =>
    setting.mutate({ division: rounds.division, year: rounds.fiscalYear, windows: windowsOf(days), base: windowsOf(daysOf(base)) }, { onError: () => void client.invalidateQueries({ queryKey: ['rounds'] }) });
  const takeTheirs = (): void => {
    setting.reset();
    setFilled({ base: rounds, days: daysOf(rounds), clashes: [] });
  };
  const change = (round: Round, part: 'opens' | 'closes' | 'reviewDays') => (written: string): void => setFilled((before) => ({ ...before, days: { ...before.days, [round]: { ...before.days[round], [part]: written } } }));
  return (
    <>
      {setting.error === null ? null : <Alert className="rounds-refused" type="error" showIcon role="alert" title={problemText(setting.error)} />}
      {clashes.length === 0 ? null : (
        <Alert
          className="rounds-refused"
          type="warning"
          showIcon
          role="status"
          title={`您改的${clashes.map((round) => `“${roundTitles[round]}”`).join('、')}，别人也改了；别人改的其他轮次已经取来。`}
          description={
            <>
              <ul>
                {clashes.map((round) => (
                  <li key={round}>
                    {roundTitles[round]}：现在是{toldDays(now[round]) ?? '没有设定'}，您写的是{toldDays(days[round]) ?? '不设定'}
                  </li>
                ))}
              </ul>
              再保存就按您写的；不要的， <Button size="small" onClick={takeTheirs}>用现在的日期</Button>
            </>
          }
        />
      )}
      <section className="sheet" aria-label="各轮次的日期">
        <ul className="clean-list round-list">
          {roundsInOrder.map((round) => (
            <li key={round}>
              <b>{roundTitles[round]}</b>
              {rounds.maySet ? (
                <>
                  <DayInput label={`${roundTitles[round]}开始`} value={days[round].opens} onChange={change(round, 'opens')} />
                  <span aria-hidden="true">至</span>
                  <DayInput label={`${roundTitles[round]}截止`} value={days[round].closes} onChange={change(round, 'closes')} />
                </>
              ) : (
                <span>{days[round].opens === '' ? <span className="soft">没有设定</span> : <><span className="keep-together">{days[round].opens}</span> 至 <span className="keep-together">{days[round].closes}</span></>}</span>
              )}
              {reviewedRounds.includes(round) ? <ReviewDays round={round} rounds={rounds} days={days[round]} onChange={change(round, 'reviewDays')} /> : null}
              <span className="small soft round-days">
                {roundDays[round].text}
                {roundDays[round].confidence === 'unverified' ? <UnverifiedMark /> : null}
              </span>
            </li>
          ))}
        </ul>
        {roundsInOrder.some((round) => roundDays[round].confidence === 'unverified') ? (
          <p className="small soft">
            <UnverifiedMark />　待核实：各轮的日期管到哪一步，是本系统的设定，没有查到文件依据；与财政部门的通知不一致的，以通知为准。
          </p>
        ) : null}
        {rounds.maySet ? (
          <p className="round-actions">
            <Button type="primary" disabled={incomplete.length > 0} loading={setting.isPending} onClick={save}>
              保存
            </Button>{' '}
            {incomplete.length === 0 ? null : <span className="soft">{incomplete.map((round) => `“${roundTitles[round]}”`).join('、')}只填了一个日期。</span>}
          </p>
        ) : null}
      </section>
      <section className="sheet" aria-labelledby="exceptions-title">
        <div className="section-head">
          <h2 id="exceptions-title">准予延期</h2>
          {rounds.mayGrant ? <Button onClick={() => setGranting(true)}>准予延期</Button> : null}
        </div>
        {rounds.exceptions.length === 0 ? <p className="soft">这一年还没有准予过延期。</p> : null}
        <ul className="clean-list exception-list">
          {rounds.exceptions.toReversed().map((one) => (
            <li key={one.id}>
              <b>{one.unitName}</b>
              <span>
                {roundTitles[one.round]}延期到<span className="number">{one.until}</span>
                {exceptionScope(one)}
              </span>
              <span className="soft">
                {one.reason === '' ? '' : `${one.reason}，`}
                {one.grantedBy}准予
              </span>
              {rounds.mayGrant ? (
                <Button size="small" type="text" onClick={() => setEnding(one)}>
                  收回
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <EndExceptionWindow division={rounds.division} exception={ending} onClose={() => setEnding(null)} />
      <GrantExceptionWindow rounds={rounds} open={granting} onClose={() => setGranting(false)} />
    </>
  );
}

/** Rounds in which offices review texts. */
const reviewedRounds: readonly Round[] = ['pool', 'first-up', 'second-up', 'adjustment'];

interface ReviewDaysProps {
  readonly round: Round;
  readonly rounds: Rounds;
  readonly days: Days[Round];
  readonly onChange: (written: string) => void;
}

/** Within how many days each office reviews; blank: what the policy says, with how sure that is. */
function ReviewDays({ round, rounds: { maySet, usualReviewDays }, days: { opens, reviewDays }, onChange }: ReviewDaysProps) {
  const usual = usualReviewDays === null ? '没有口径数值，不算超期' : `${usualReviewDays.days}天${usualReviewDays.confidence === 'unverified' ? '（本系统设定，待核实）' : ''}`;
  if (!maySet) return opens === '' ? null : <span className="small soft round-review">每一级审核{reviewDays === '' ? usual : `${reviewDays}天`}</span>;
  return (
    <span className="small round-review">
      <label>
        每一级审核{' '}
        <InputNumber size="small" aria-label={`${roundTitles[round]}审核办理天数`} min={1} max={365} precision={0} controls={false} disabled={opens === ''} value={reviewDays === '' ? null : Number(reviewDays)} onChange={(value) => onChange(value === null ? '' : String(value))} /> 天
      </label>
      <span className="soft">{reviewDays === '' ? `　留空用${usual}` : ''}</span>
    </span>
  );
}
