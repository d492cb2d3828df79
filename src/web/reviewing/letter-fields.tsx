// The opinion letter before it is downloaded: about what, from which office, answered until when. What the round and the organisation tell stands there already (the last day of the round only where the usual term would go beyond it);
// what is left blank is left blank on paper, or told in working days.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import type { Declaration } from '../../http/contract/declarations.ts';
import { organisationQuery } from '../api/people-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { DayInput } from '../parts/day-input.tsx';
import { issuingOffice } from './issuing-office.ts';

interface LetterFieldsProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Number of the project that is shown; null where there is none. */
  readonly project: number | null;
  /** The last day for an answer as it was typed; null: as the round tells. */
  readonly deadline: string | null;
  readonly onDeadline: (day: string) => void;
}

export function LetterFields({ planId, declaration: { letter }, project, deadline, onDeadline }: LetterFieldsProps) {
  const session = useQuery(sessionQuery);
  const organisation = useQuery(organisationQuery);
  const [about, setAbout] = useState<'whole' | 'project'>('whole');
  const [issuer, setIssuer] = useState<string | null>(null);
  const offered = issuingOffice(session.data?.posts ?? [], organisation.data?.nodes ?? []) ?? '';
  const query = new URLSearchParams();
  const from = (issuer ?? offered).trim();
  const until = deadline ?? letter?.deadline ?? '';
  if (from !== '') query.set('issuer', from);
  if (until !== '') query.set('deadline', until);
  if (about === 'project' && project !== null) query.set('project', String(project));
  return (
    <section className="letter-fields no-print" aria-label="审核意见书">
      <p className="letter-lead">
        <b>审核意见书</b> <span className="small soft">退回之前是草稿，不带退回的理由</span>
      </p>
      <label>
        范围
        <Select<'whole' | 'project'>
          aria-label="意见书的范围"
          value={about}
          onChange={setAbout}
          options={[{ value: 'whole', label: '整份文本' }, ...(project === null ? [] : [{ value: 'project' as const, label: `只第${project}个项目` }])]}
        />
      </label>
      <label>
        出具单位
        <Input aria-label="意见书的出具单位" maxLength={60} value={issuer ?? offered} placeholder="不写的，纸上留空" onChange={({ target }) => setIssuer(target.value)} />
      </label>
      <label>
        报回的期限
        <DayInput label="意见书里报回的期限" value={until} onChange={onDeadline} />
        {until !== '' || letter === null ? null : <span className="small soft">不填的，写收到之日起{letter.replyDays}个工作日内</span>}
      </label>
      <Button href={`/api/plans/${encodeURIComponent(planId)}/opinion-letter${query.size === 0 ? '' : `?${query.toString()}`}`} download>
        下载审核意见书
      </Button>
    </section>
  );
}
