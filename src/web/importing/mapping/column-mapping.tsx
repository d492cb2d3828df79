// A list that no form knows: what each of its columns is, asked once. The guess stands already; what comes out is shown before anything is kept.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { guessedContents, printedMoneyUnit, type FoundList } from '../../../documents/index.ts';
import { wordOfContent, type ListLayout } from '../../../domain/form/index.ts';
import type { ListLayouts } from '../../../http/contract/list-layouts.ts';
import { importResultSchema, type ImportResult } from '../../../http/contract/plans.ts';
import type { MoneyUnit } from '../../../kernel/money.ts';
import { layoutOfStored, listLayoutsQuery, saveListLayout } from '../../api/list-layout-queries.ts';
import { readAgain } from '../../api/read-again.ts';
import { uploadFile } from '../../api/upload-file.ts';
import { newIdentity } from '../../editing/new-identity.ts';
import { ImportFault } from '../import-fault.tsx';
import { judgedLayout, leftColumns, unused, type DraftedLayout } from './drafted-layout.ts';
import { MappedColumns } from './mapped-columns.tsx';
import { MappingPreview } from './mapping-preview.tsx';

export interface MappingTask {
  readonly file: File;
  readonly lists: readonly [FoundList, ...FoundList[]];
  /** The stored layout that is to be changed; null for a list that is new. */
  readonly changing: ListLayout | null;
}

interface ColumnMappingProps {
  readonly task: MappingTask;
  readonly layouts: ListLayouts;
  readonly onImported: (result: ImportResult) => void;
  readonly onLeave: () => void;
}

const moneyUnits: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];

export function ColumnMapping({ task, layouts, onImported, onLeave }: ColumnMappingProps) {
  const { file, lists, changing } = task;
  const client = useQueryClient();
  const [chosen, setChosen] = useState(0);
  const list = lists[chosen] ?? lists[0];
  const [draft, setDraft] = useState(() => firstDraft(lists[0], task, layouts));
  const { layout, wants, hasMoney } = judgedLayout(list, draft);
  const left = leftColumns(list, draft.words);
  const keeping = useMutation({
    mutationFn: async () => {
      const { id, title, moneyUnit, targets, columns } = layout;
      await saveListLayout({ id, title, moneyUnit, targets, columns: columns.map(({ heading, content }) => ({ heading, holds: wordOfContent(content) })) });
      await readAgain(client, listLayoutsQuery.queryKey);
      return uploadFile('/api/imports', file, importResultSchema, () => undefined);
    },
    onSuccess: async (result) => {
      await Promise.all([readAgain(client, ['plans']), readAgain(client, ['organisation'])]);
      onImported(result);
    },
  });
  const change = (changed: Partial<DraftedLayout>): void => setDraft((former) => ({ ...former, ...changed }));
  return (
    <section className="sheet mapping" aria-labelledby="mapping-title">
      <h2 id="mapping-title">{changing === null ? '这份清单的列名没有见过，请对应一次' : `改列式“${changing.title}”的列`}</h2>
      <p className="soft">
        {file.name}，第{list.row}行是表头，下面有 {list.rows} 行。已经按列名和内容猜好，请核对每一列是什么；保存以后，同样表头的清单直接导入，不再问。
      </p>
      {lists.length === 1 ? null : (
        <label className="mapping-field">
          <span>工作表</span>
          <Select
            aria-label="工作表"
            value={chosen}
            onChange={(index) => {
              setChosen(index);
              setDraft(firstDraft(lists[index] ?? lists[0], task, layouts));
            }}
            options={lists.map(({ table, columns, rows }, index) => ({ value: index, label: `第${table}张表（${columns.length}列，${rows}行）` }))}
          />
        </label>
      )}
      <MappedColumns list={list} words={draft.words} onChange={(words) => change({ words })} />
      {hasMoney ? (
        <div className="mapping-field">
          <span id="mapping-money">金额单位</span>
          <Segmented aria-labelledby="mapping-money" value={draft.moneyUnit ?? ''} onChange={(unit) => change({ moneyUnit: moneyUnits.find((one) => one === unit) ?? null })} options={[...moneyUnits]} />
        </div>
      ) : null}
      <div role="status" aria-live="polite">
        {wants.length === 0 ? null : (
          <div className="mapping-wants">
            <b>还不能读</b>
            <ul className="clean-list">
              {wants.map((want) => (
                <li key={want}>{want}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {left.length === 0 ? null : <p className="small soft">不用的列：{left.join('、')}。导入后整列记在“没有读入的内容”里，不丢。</p>}
      {wants.length === 0 ? <MappingPreview file={file} layout={layout} /> : null}
      <form
        className="mapping-keep"
        onSubmit={(event) => {
          event.preventDefault();
          keeping.mutate();
        }}
      >
        <label className="mapping-field">
          <span>列式的名称</span>
          <Input value={draft.title} maxLength={40} onChange={({ target }) => change({ title: target.value })} autoComplete="off" />
        </label>
        <Button type="primary" htmlType="submit" loading={keeping.isPending} disabled={wants.length > 0 || layout.title === '' || !layouts.maySave}>
          保存列式并导入
        </Button>
        <Button onClick={onLeave} disabled={keeping.isPending}>
          不导入
        </Button>
        {layouts.maySave ? null : <p className="small soft">列式由单位财务、主管部门财务、财政绩效股和预算股保存；您的岗位不能保存。</p>}
      </form>
      {keeping.isError ? <ImportFault error={keeping.error} file={file.name} /> : null}
    </section>
  );
}

/** What the list itself says and what is kept of others like it. */
function firstDraft(list: FoundList, { file, changing }: MappingTask, layouts: ListLayouts): DraftedLayout {
  const known = changing === null ? layouts.stored.map(layoutOfStored) : [changing];
  const guessed = guessedContents(list, known);
  return {
    id: changing?.id ?? newIdentity(),
    title: changing?.title ?? nameFor(file, layouts),
    moneyUnit: changing?.moneyUnit ?? printedMoneyUnit(list),
    words: list.columns.map((_, index) => guessed[index] ?? unused),
  };
}

/** After the file, as nobody knows the system better. */
function nameFor({ name }: File, { stored }: ListLayouts): string {
  const bare = name.replace(/\.[^.]*$/u, '').slice(0, 36);
  const taken = new Set(stored.map(({ title }) => title));
  if (!taken.has(bare)) return bare;
  return `${bare}（${stored.length + 1}）`;
}
