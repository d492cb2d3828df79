// The way from reading to editing, for whoever may edit somewhere and only on the plan as it stands; the server decides about the very project.
import { EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { sessionQuery } from '../api/session-queries.ts';
import { useGo } from '../app/navigation.ts';
import { usePlanView } from '../app/plan-view.ts';
import { editHref } from './editing-context.ts';

/** `page` below the editing addresses: `projects/10`. A file that is only checked has no server to ask who may edit. */
export function EditLink({ page }: { readonly page: string }) {
  const { source } = usePlanView();
  return source.kind === 'stored' && source.chosen === null ? <StoredEditLink plan={source.id} page={page} /> : null;
}

function StoredEditLink({ plan, page }: { readonly plan: string; readonly page: string }) {
  const session = useQuery(sessionQuery);
  const go = useGo();
  const may = session.data?.may ?? [];
  if (!may.includes('project.edit') && !may.includes('overall.edit')) return null;
  return (
    <Button type="primary" ghost icon={<EditOutlined />} onClick={() => go(editHref(plan, page))}>
      编辑
    </Button>
  );
}
