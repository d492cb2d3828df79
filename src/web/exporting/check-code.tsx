// A printed sheet against what is stored: type the code at its foot, see which version it is and whether the content is the same.
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CodedSheet } from '../../http/contract/exports.ts';
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
      <p className="soft">每张印出的纸，页脚有校验码。把它输入这里，可以知道纸上印的是哪一版、内容有没有被改过；输入封面上的整套校验码，列出这一套由哪些单位的哪一版组成。</p>
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
        {found.data === undefined ? null : found.data.kind === 'set' ? <SetOutcome found={found.data} /> : <VersionOutcome found={found.data} />}
      </div>
    </>
  );
}

function VersionOutcome({ found }: { readonly found: Extract<CodedSheet, { kind: 'version' }> }) {
  const { outcome, plan, unitName, fiscalYear, demo, version, isLatest } = found;
  return (
    <p className={`check-code-outcome check-code-${outcome}`}>
      <b>{outcome === 'same' ? '相符。' : '不符。'}</b>
      {demo ? '示范文本，' : ''}
      {unitName}
      {fiscalYear === null ? '' : `${fiscalYear}年`}第{version.number}版（{writtenTime(version.at)}，{version.by}），
      {isLatest ? '是现在最新的一版。' : '之后还有新的版本。'}
      {outcome === 'same' ? '' : '校验码的字母与这一版的内容对不上：请先核对有没有抄错；没有抄错的，纸上的内容不是这一版。'}
      <AppLink href={`/plans/${encodeURIComponent(plan)}?version=${version.number}`}>看这一版</AppLink>
    </p>
  );
}

function SetOutcome({ found }: { readonly found: Extract<CodedSheet, { kind: 'set' }> }) {
  const { outcome, unit, fiscalYear, members } = found;
  const movedOn = members.filter(({ isLatest }) => !isLatest).length;
  return (
    <div className={`check-code-outcome check-code-${outcome}`}>
      <p>
        <b>{outcome === 'same' ? '相符。' : '不符。'}</b>
        {unit}部门{fiscalYear}年合成的一套，{members.length}份文本，
        {movedOn === 0 ? '都是现在最新的一版。' : `其中${movedOn}份之后还有新的版本。`}
        {outcome === 'same' ? '' : '校验码的字母与下列各版合起来对不上：请先核对有没有抄错；没有抄错的，请用各单位的表页脚的校验码逐个核对，看是哪一份。'}
      </p>
      <ol className="check-code-members">
        {members.map(({ plan, unitCode, unitName, demo, version, isLatest, checkCode }) => (
          <li key={plan}>
            {demo ? '示范文本，' : ''}
            {unitCode}
            {unitName}第{version.number}版（{writtenTime(version.at)}，{version.by}），{isLatest ? '最新' : '之后还有新的版本'}。校验码 {checkCode} <AppLink href={`/plans/${encodeURIComponent(plan)}?version=${version.number}`}>看这一版</AppLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
