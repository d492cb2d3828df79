// A printed sheet against what is stored: type the code at its foot, see which version it is and whether the content is the same.
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { codedVersionQuery } from '../api/export-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { writtenTime } from '../parts/amounts.ts';
import { ProblemCard } from '../parts/problem-card.tsx';

export function CheckCode() {
  const { words } = useAddress();
  const setWords = useSetWords();
  const code = words.get('code') ?? '';
  const [typed, setTyped] = useState(code);
  const found = useQuery({ ...codedVersionQuery(code), enabled: code !== '' });
  return (
    <>
      <p className="soft">每张印出的纸，页脚有校验码。把它输入这里，可以知道纸上印的是哪一版、内容有没有被改过。</p>
      <form
        className="check-code-form"
        onSubmit={(event) => {
          event.preventDefault();
          setWords({ code: typed.trim() });
        }}
      >
        <Input aria-label="校验码" placeholder="例如 414001-2021-3-7KQF-M2XP-9TWD" value={typed} onChange={({ target }) => setTyped(target.value)} autoComplete="off" spellCheck={false} />
        <Button htmlType="submit" loading={found.isFetching}>
          核对
        </Button>
      </form>
      <div role="status">
        {found.isError && code !== '' ? <ProblemCard error={found.error} /> : null}
        {found.data === undefined ? null : (
          <p className={`check-code-outcome check-code-${found.data.outcome}`}>
            <b>{found.data.outcome === 'same' ? '相符。' : '不符。'}</b>
            {found.data.demo ? '示范文本，' : ''}
            {found.data.unitName}
            {found.data.fiscalYear === null ? '' : `${found.data.fiscalYear}年`}第{found.data.version.number}版（{writtenTime(found.data.version.at)}，{found.data.version.by}），
            {found.data.isLatest ? '是现在最新的一版。' : '之后还有新的版本。'}
            {found.data.outcome === 'same' ? '' : '校验码的字母与这一版的内容对不上：请先核对有没有抄错；没有抄错的，纸上的内容不是这一版。'}
            <AppLink href={`/plans/${encodeURIComponent(found.data.plan)}?version=${found.data.version.number}`}>看这一版</AppLink>
          </p>
        )}
      </div>
    </>
  );
}
