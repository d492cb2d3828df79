// 轮次设置: on which days each round of a year is open, and who was given longer, with the reason.
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { roundDays } from '../../catalogue/lifecycle/round-days.ts';
import { roundsInOrder, roundTitles, type Round } from '../../domain/lifecycle/index.ts';
import type { Rounds } from '../../http/contract/rounds.ts';
import { roundsQuery, setRounds } from '../api/review-queries.ts';
import { useRoundsChange } from '../api/use-change.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { DayInput } from '../parts/day-input.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { exceptionScope } from './exception-scope.ts';
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
  if (rounds.isError) return <ProblemCard error={rounds.error} onRetry={() => void rounds.refetch()} />;
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

type Days = Readonly<Record<Round, { readonly opens: string; readonly closes: string }>>;

function YearOfRounds({ rounds }: { readonly rounds: Rounds }) {
  const [days, setDays] = useState<Days>(() => daysOf(rounds));
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Rounds['exceptions'][number] | null>(null);
  useEffect(() => setDays(daysOf(rounds)), [rounds]);
  const setting = useRoundsChange(setRounds, '轮次已设定');
  const incomplete = roundsInOrder.filter((round) => (days[round].opens === '') !== (days[round].closes === ''));
  const save = (): void =>
    setting.mutate({ division: rounds.division, year: rounds.fiscalYear, windows: roundsInOrder.flatMap((round) => (days[round].opens === '' ? [] : [{ round, ...days[round] }])) });
  const change = (round: Round, part: 'opens' | 'closes') => (day: string): void => setDays((before) => ({ ...before, [round]: { ...before[round], [part]: day } }));
  return (
    <>
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
                <span>{days[round].opens === '' ? <span className="soft">没有设定</span> : `${days[round].opens} 至 ${days[round].closes}`}</span>
              )}
              <span className="small soft round-days">
                {roundDays[round].text}
                {roundDays[round].confidence === 'unverified' ? '（待核实）' : ''}
              </span>
            </li>
          ))}
        </ul>
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
                {one.reason}，{one.grantedBy}准予
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

function daysOf({ windows }: Rounds): Days {
  const of = (round: Round) => {
    const window = windows.find((one) => one.round === round);
    return { opens: window?.opens ?? '', closes: window?.closes ?? '' };
  };
  return { pool: of('pool'), 'first-up': of('first-up'), 'first-down': of('first-down'), 'second-up': of('second-up'), approval: of('approval'), publication: of('publication'), adjustment: of('adjustment') };
}
