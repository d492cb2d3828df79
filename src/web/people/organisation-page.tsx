// 机构与岗位: the places as a tree, and who holds which post at each; the same by person, with the handover.
import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { organisationQuery } from '../api/people-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { PeopleTable } from './people-table.tsx';
import { OrganisationImport } from './organisation-import.tsx';
import { PlaceBrowser } from './place-browser.tsx';

export function OrganisationPage() {
  usePageTitle('机构与岗位');
  const organisation = useQuery(organisationQuery);
  const session = useQuery(sessionQuery);
  const { words } = useAddress();
  const setWords = useSetWords();
  if (organisation.isError) return <PageProblem error={organisation.error} onRetry={() => void organisation.refetch()} />;
  if (organisation.data === undefined) return <PageLoading />;
  const mayImport = importing.some((action) => session.data?.may.includes(action) === true);
  const by = words.get('by') ?? '';
  const shown = by === 'person' || (by === 'file' && mayImport) ? by : 'place';
  return (
    <>
      <header className="page-head">
        <div>
          <h1>机构与岗位</h1>
          <p>区划、主管部门、预算单位和科室（所），以及谁在哪里担任什么岗位。看得到什么、能做什么，都由岗位决定。</p>
        </div>
      </header>
      <Tabs
        activeKey={shown}
        onChange={(key) => setWords({ by: key === 'place' ? '' : key })}
        items={[
          { key: 'place', label: '按机构', children: <PlaceBrowser organisation={organisation.data} /> },
          { key: 'person', label: '按人员', children: <PeopleTable organisation={organisation.data} /> },
          ...(mayImport ? [{ key: 'file', label: '用 Excel 导入', children: <OrganisationImport organisation={organisation.data} /> }] : []),
        ]}
      />
    </>
  );
}

/** Whoever may do one of these takes in their part of the list. */
const importing: readonly string[] = ['organisation.change', 'account.manage', 'post.grant'];
