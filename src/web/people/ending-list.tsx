// What ends with a place, and what becomes of what hangs on it; what stands in the way comes first.
import { Alert } from 'antd';
import type { EndingView } from '../../http/contract/place-ending.ts';
import { WhatIsLeft } from './left-empty.tsx';
import { dayAfter, writtenDay } from './place-model.ts';

interface EndingListProps {
  readonly view: EndingView;
  /** The place that is ended itself. */
  readonly place: string;
  readonly lastDay: string;
}

/** More names tell no more. */
const mostNamed = 12;

export function EndingList({ view, place, lastDay }: EndingListProps) {
  const { posts, delegations, withoutPost, texts, sections, extensions, left, refused } = view;
  const below = view.places.filter(({ id }) => id !== place);
  const lines: readonly string[] = [
    ...(below.length === 0 ? [] : [`下设的${below.length}个机构：${named(below.map(({ name }) => name))}。`]),
    ...(posts.length === 0 ? [] : [`${posts.length}个岗位：${named(posts.map(({ place: at, title, person }) => `${at}的${title}${person === '' ? '' : `（${person}）`}`))}。`]),
    ...(delegations === 0 ? [] : [`委托代办${delegations}项，告知委托和受托的人。`]),
  ];
  const then: readonly string[] = [
    ...(withoutPost.length === 0 ? [] : [`不再有岗位的人：${named(withoutPost)}。仍能登录，看不到业务内容；要他们接着办的，请安全管理员授予新的岗位。`]),
    ...(texts.length === 0 ? [] : [`还在办的文本：${named(texts.map(({ unit, year, taker }) => `${unit}${year === null ? '' : `${year}年度`}（${taker === null ? '留给财政' : `由${taker}承接`}）`))}。`]),
    ...(sections.length === 0 ? [] : [`还在填报的项目：${named(sections.map(({ section, unit, year, projects }) => `${unit}${year === null ? '' : `${year}年度`}文本里${section}的${projects === null ? '项目' : `${projects}个项目`}`))}。请单位财务给它们改写填报科室。`]),
    ...(extensions.length === 0 ? [] : [`准予的延期不随文本转给承接单位：${named(extensions.map(({ unit, year, round, until }) => `${unit}${year}年度“${round}”延至${writtenDay(until)}`))}。需要的请财政另行准予。`]),
  ];
  return (
    <>
      {refused === null ? null : <Alert type="error" showIcon title={refused.what} description={refused.remedy} className="ending-refused" />}
      <div className="ending-list small">
        <p>{lines.length === 0 ? '没有别的机构、岗位跟着结束。' : '跟着一起结束：'}</p>
        <Lines lines={lines} />
        {then.length === 0 ? null : <p>从{writtenDay(dayAfter(lastDay, 1))}起：</p>}
        <Lines lines={then} />
      </div>
      {left.length === 0 ? null : <WhatIsLeft left={{ day: dayAfter(lastDay, 1), steps: left }} />}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function named(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join('、')}等` : names.join('、');
}
