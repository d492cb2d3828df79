// Before a change of posts is confirmed: which texts it would leave without anybody for which step, from which day, and what to do. It warns; the change can still be made.
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { LeftEmpty as Left, PostChange } from '../../http/contract/left-empty.ts';
import { leftEmptyQuery } from '../api/people-queries.ts';
import { problemText } from '../api/use-change.ts';
import { writtenDay } from './place-model.ts';

export function LeftEmpty({ change }: { readonly change: PostChange }) {
  const left = useQuery(leftEmptyQuery(change));
  return (
    <div className="left-empty" role="status">
      {left.isError ? <p className="soft small">没能查出办了以后有没有文本缺人办：{problemText(left.error)}</p> : left.data === undefined ? <p className="soft small">正在查看办了以后有没有文本缺人办……</p> : <WhatIsLeft left={left.data} />}
    </div>
  );
}

/** From which day, and which steps. */
export function WhatIsLeft({ left: { day, steps } }: { readonly left: Pick<Left, 'day' | 'steps'> }) {
  if (steps.length === 0) return <p className="soft small">已查看：办了以后，没有文本会因此缺人办。</p>;
  return (
    <Alert
      type="warning"
      showIcon
      title={`从${writtenDay(day)}起，有的文本会没有人能办`}
      description={
        <>
          <ul>
            {steps.map(({ sentence, texts, textsInAll }) => (
              <li key={sentence}>
                {sentence}
                <span className="soft">
                  {texts.map(nameOf).join('；')}
                  {textsInAll > texts.length ? `；等${textsInAll}件` : ''}。
                </span>
              </li>
            ))}
          </ul>
          <p>请先把所缺的岗位授予没有申报过这些文本的人，再办这件事；这里只提醒，不阻止，先办的请随后补上。</p>
        </>
      }
    />
  );
}

/** 某某队2027年（正等这一步） */
function nameOf({ plan, unitName, waiting }: Left['steps'][number]['texts'][number]): string {
  const year = plan === null || plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`;
  return `${unitName}${year}${waiting ? '（正等这一步）' : ''}`;
}
