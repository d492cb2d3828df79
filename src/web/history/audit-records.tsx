// The records of a division: who did what, when, to what, the newest first; narrowed by a person, a thing, a kind or days, and taken along as a file.
import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Select, Tag } from 'antd';
import type { AuditEntry, AuditScope } from '../../http/contract/history.ts';
import { auditEventsQuery, type AuditFilter } from '../api/history-queries.ts';
import { writtenTime } from '../parts/amounts.ts';
import { DayInput } from '../parts/day-input.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';

/** A person or a thing that the list is narrowed to, with what it is called. */
interface Narrowed {
  readonly id: string;
  readonly title: string;
}

export function AuditRecords({ scope: { divisions, kinds } }: { readonly scope: AuditScope }) {
  const [division, setDivision] = useState(divisions[0]?.code ?? '');
  const [kind, setKind] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const [person, setPerson] = useState<Narrowed | null>(null);
  const [thing, setThing] = useState<Narrowed | null>(null);
  const filter: AuditFilter = { division, kind, actor: person?.id ?? '', subject: thing?.id ?? '', ...days };
  return (
    <section className="sheet" aria-labelledby="records-title">
      <div className="section-head">
        <h2 id="records-title">全部记录</h2>
        <Button href={`/api/audit/export?division=${encodeURIComponent(division)}`} download>
          下载操作记录
        </Button>
      </div>
      <p className="soft">下载的压缩包里有一张可以筛选的表、原始事件和核验方法，不用本系统也能核验；下载的是整个范围，不受下面筛选的影响。</p>
      <div className="audit-filter">
        <Select aria-label="范围" value={division} popupMatchSelectWidth={false} onChange={setDivision} options={divisions.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
        <Select
          aria-label="事项"
          className="audit-kind"
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder="全部事项"
          popupMatchSelectWidth={false}
          value={kind === '' ? null : kind}
          onChange={(chosen: string | null | undefined) => setKind(chosen ?? '')}
          options={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
        />
        <span className="audit-days">
          <DayInput label="从哪一天" value={days.from} onChange={(from) => setDays({ ...days, from })} />
          <span aria-hidden="true">至</span>
          <DayInput label="到哪一天（含）" value={days.to} onChange={(to) => setDays({ ...days, to })} />
        </span>
        {person === null ? null : (
          <Tag closable onClose={() => setPerson(null)}>
            只看：{person.title}
          </Tag>
        )}
        {thing === null ? null : (
          <Tag closable onClose={() => setThing(null)}>
            只看：{thing.title}
          </Tag>
        )}
      </div>
      <Records filter={filter} onPerson={setPerson} onThing={setThing} />
    </section>
  );
}

interface NarrowingProps {
  readonly onPerson: (person: Narrowed) => void;
  readonly onThing: (thing: Narrowed) => void;
}

function Records({ filter, ...narrowing }: NarrowingProps & { readonly filter: AuditFilter }) {
  const events = useInfiniteQuery(auditEventsQuery(filter));
  if (events.isError) return <ProblemCard error={events.error} onRetry={() => void events.refetch()} />;
  if (events.data === undefined) return <PageLoading />;
  const entries = events.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个范围里没有记录。请放宽事项、日期，或去掉“只看”。" />;
  return (
    <>
      <ol className="clean-list history-list" aria-label="操作记录">
        {entries.map((entry) => (
          <Line key={entry.event} entry={entry} {...narrowing} />
        ))}
      </ol>
      {events.hasNextPage ? (
        <Button loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          看更早的
        </Button>
      ) : (
        <p className="small soft">共{entries.length}条，已经到头。</p>
      )}
    </>
  );
}

function Line({ entry: { event, at, actor, by, under, title, subject, object, lines }, onPerson, onThing }: NarrowingProps & { readonly entry: AuditEntry }) {
  return (
    <li>
      <span className="number soft">
        {writtenTime(at)}
        <span className="history-line small">第{event}号</span>
      </span>
      <div>
        <p>
          <b>{title}</b>
          {subject !== null && object !== null ? (
            <button type="button" className="plain more audit-object" aria-label={`只看${object}的记录`} onClick={() => onThing({ id: subject, title: object })}>
              {object}
            </button>
          ) : null}
          {lines.map((line) => (
            <span key={line} className="history-line">
              {line}
            </span>
          ))}
        </p>
      </div>
      <span>
        <button type="button" className="plain more" aria-label={`只看${by}的记录`} onClick={() => onPerson({ id: actor, title: by })}>
          {by}
        </button>
        {under === '' ? null : <span className="in-post-of">{under}</span>}
      </span>
    </li>
  );
}
