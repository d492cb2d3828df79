// The people one sees, each with their posts, and the handover of all of them at once.
import { useMemo, useState } from 'react';
import { Button, Empty, Input } from 'antd';
import type { Organisation } from '../../http/contract/organisation.ts';
import { HandOverWindow } from './hand-over-window.tsx';
import { isUnder, personTitle, placeTree } from './place-model.ts';
import { PostLine } from './post-line.tsx';

export function PeopleTable({ organisation }: { readonly organisation: Organisation }) {
  const [search, setSearch] = useState('');
  const [leaving, setLeaving] = useState<string | null>(null);
  const tree = useMemo(() => placeTree(organisation.nodes), [organisation.nodes]);
  const { people, appointments, reach } = organisation;
  const postsOf = (id: string) => appointments.filter(({ account }) => account === id);
  const shown = people.filter((person) => personTitle(person).includes(search.trim()));
  const mayHandOver = (id: string): boolean => postsOf(id).length > 0 && postsOf(id).every(({ node }) => isUnder(tree, node, reach.handOver));
  return (
    <section className="sheet" aria-label="人员">
      <Input.Search className="people-search" allowClear placeholder="查找姓名或登录名" aria-label="查找人员" value={search} onChange={({ target }) => setSearch(target.value)} />
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={people.length === 0 ? '没有您看得到的人员。' : `没有姓名或登录名含“${search.trim()}”的人员。`} />
      ) : (
        <ul className="clean-list people-list">
          {shown.map((person) => (
            <li key={person.id} className="person">
              <div className="person-head">
                <b>{personTitle(person)}</b>
                {person.state === 'disabled' ? <span className="place-mark">已停用</span> : null}
                {mayHandOver(person.id) ? (
                  <Button size="small" onClick={() => setLeaving(person.id)} aria-label={`一键移交${personTitle(person)}的岗位`}>
                    一键移交
                  </Button>
                ) : null}
              </div>
              {postsOf(person.id).length === 0 ? (
                <p className="soft small">没有岗位</p>
              ) : (
                <ul className="clean-list post-list">
                  {postsOf(person.id).map((appointment) => (
                    <PostLine key={appointment.id} organisation={organisation} appointment={appointment} heading="place" onEnd={null} />
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      <HandOverWindow organisation={organisation} leaving={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}
