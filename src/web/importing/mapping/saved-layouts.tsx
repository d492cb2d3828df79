// The layouts of lists that were saved here: by whom, renamed, removed and brought back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ListLayouts } from '../../../http/contract/list-layouts.ts';
import { listLayoutsQuery, removeListLayout, saveListLayout } from '../../api/list-layout-queries.ts';
import { readAgain } from '../../api/read-again.ts';
import { problemText } from '../../api/use-change.ts';
import { FormWindow } from '../../parts/form-window.tsx';

type Saved = ListLayouts['stored'][number];

export function SavedLayouts() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const layouts = useQuery(listLayoutsQuery);
  const [renaming, setRenaming] = useState<Saved | null>(null);
  const [removed, setRemoved] = useState<Saved | null>(null);
  const refresh = () => readAgain(client, listLayoutsQuery.queryKey);
  const removing = useMutation({
    mutationFn: (saved: Saved) => removeListLayout(saved.id),
    onSuccess: async (_, saved) => {
      setRemoved(saved);
      await refresh();
    },
    onError: (error) => void message.error(problemText(error)),
  });
  const restoring = useMutation({
    mutationFn: (saved: Saved) => saveListLayout(contentOf(saved)),
    onSuccess: async () => {
      setRemoved(null);
      await refresh();
    },
    onError: (error) => void message.error(problemText(error)),
  });
  const stored = layouts.data?.stored ?? [];
  if (stored.length === 0 && removed === null) return null;
  return (
    <section className="sheet saved-layouts" aria-labelledby="saved-layouts">
      <h2 id="saved-layouts">已保存的列式</h2>
      <p className="soft">别的系统导出的清单，表头与其中一种完全相同的，直接按它读；导出时也可以按它的列写出。</p>
      <ul className="clean-list">
        {stored.map((saved) => (
          <li key={saved.id}>
            <span>
              <b>{saved.title}</b>
              <span className="soft small">
                　{saved.columns.filter(({ holds }) => holds !== '空').length} 列有对应，共 {saved.columns.length} 列，金额按{saved.moneyUnit}；{saved.savedBy}保存
              </span>
            </span>
            {saved.mayChange ? (
              <span>
                <Button type="link" size="small" onClick={() => setRenaming(saved)} aria-label={`给列式“${saved.title}”改名`}>
                  改名
                </Button>
                <Button type="link" size="small" onClick={() => removing.mutate(saved)} disabled={removing.isPending} aria-label={`删除列式“${saved.title}”`}>
                  删除
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {removed === null ? null : (
          <>
            已删除“{removed.title}”。
            <Button type="link" size="small" onClick={() => restoring.mutate(removed)} loading={restoring.isPending}>
              撤销删除
            </Button>
          </>
        )}
      </p>
      {renaming === null ? null : <RenameWindow key={renaming.id} saved={renaming} onClose={() => setRenaming(null)} onDone={refresh} />}
    </section>
  );
}

function RenameWindow({ saved, onClose, onDone }: { readonly saved: Saved; readonly onClose: () => void; readonly onDone: () => Promise<void> }) {
  const [form] = Form.useForm<{ readonly title: string }>();
  const renaming = useMutation({
    mutationFn: (title: string) => saveListLayout({ ...contentOf(saved), title }),
    onSuccess: async () => {
      await onDone();
      onClose();
    },
  });
  return (
    <FormWindow title="给列式改名" help="list-layout" open action="改名" form={form} initialValues={{ title: saved.title }} pending={renaming.isPending} error={renaming.error} onSubmit={({ title }) => renaming.mutate(title)} onClose={onClose}>
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormWindow>
  );
}

function contentOf({ id, title, moneyUnit, targets, columns }: Saved) {
  return { id, title, moneyUnit, targets, columns };
}
