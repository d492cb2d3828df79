// Making a place, giving it another name or code, moving it under another superior, changing the day on which it ended.
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select, TreeSelect } from 'antd';
import { kindsAbove, type OrganisationKind } from '../../domain/organisation/index.ts';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { changeNode, makeNode } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { nobody, successorChoices } from './successor-choices.ts';
import { kindTitle, placeTitle, type PlaceTree } from './place-model.ts';

export type PlaceTask =
  | { readonly kind: 'make'; readonly parent: OrganisationNode | null }
  | { readonly kind: 'rename' | 'move' | 'end'; readonly place: OrganisationNode };

interface PlaceWindowProps {
  readonly organisation: Organisation;
  readonly tree: PlaceTree;
  /** Null: closed. */
  readonly task: PlaceTask | null;
  readonly onClose: () => void;
}

interface PlaceForm {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly code?: string;
  readonly parent?: string;
  readonly to?: string;
  /** Empty: what stands was wrong from the beginning. */
  readonly since?: string;
  readonly successor?: string;
}

const titles = { make: '新设机构', rename: '改名称或代码', move: '划转机构', end: '改撤销日期' } as const;
const actions = { make: '新设', rename: '保存', move: '划转', end: '保存' } as const;
/** Kinds without a code of their own. */
const uncoded: readonly OrganisationKind[] = ['section', 'office'];
const codeHints: Readonly<Partial<Record<OrganisationKind, string>>> = { division: '六位数字，例如 130682', department: '三位数字，例如 414', unit: '六位数字，例如 414001' };

export function PlaceWindow({ organisation, tree, task, onClose }: PlaceWindowProps) {
  const client = useQueryClient();
  const [form] = Form.useForm<PlaceForm>();
  const kind = Form.useWatch('kind', form);
  const saving = usePeopleChange((values: PlaceForm) => save(task, values), '机构已更改', 'in-form');
  const close = (): void => {
    saving.reset();
    onClose();
  };
  const place = task !== null && task.kind !== 'make' ? task.place : null;
  const makes = task?.kind === 'make' ? kindsUnder(task.parent?.kind ?? null) : [];
  const shownKind = place?.kind ?? kind ?? makes[0] ?? 'section';
  return (
    <FormWindow<PlaceForm>
      help="place"
      title={task === null ? '' : titles[task.kind]}
      open={task !== null}
      action={task === null ? '' : actions[task.kind]}
      form={form}
      initialValues={initialOf(task, makes)}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={(values) => saving.mutate(values, { onSuccess: close, onError: () => void client.invalidateQueries({ queryKey: ['organisation'] }) })}
      onClose={close}
    >
      {task?.kind === 'make' ? (
        <>
          <p className="soft form-lead">{task.parent === null ? '最上一级' : `设在“${task.parent.name}”下面`}</p>
          <Form.Item name="kind" label="种类">
            <Select options={makes.map((one) => ({ value: one, label: kindTitle(one) }))} />
          </Form.Item>
        </>
      ) : null}
      {task?.kind === 'make' || task?.kind === 'rename' ? (
        <>
          <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
            <Input maxLength={60} />
          </Form.Item>
          {uncoded.includes(shownKind) ? null : (
            <Form.Item name="code" label="代码" extra={codeHints[shownKind]} rules={[{ required: true, whitespace: true, message: '请填写代码' }]}>
              <Input inputMode="numeric" maxLength={6} />
            </Form.Item>
          )}
        </>
      ) : null}
      {task?.kind === 'rename' ? <SinceInput today={organisation.today} coming={task.place.coming} hint="这一天以前仍用原来的名称和代码。已有的文本、岗位和记录跟着单位走，不跟着代码走；以前登记写错的，留空就是改正。" /> : null}
      {task?.kind === 'move' ? (
        <>
          <p className="soft form-lead">“{task.place.name}”和它下面的机构一起划转；已有的文本、岗位和记录不变。</p>
          <Form.Item name="parent" label="新的上级" rules={[{ required: true, message: '请选择上级' }]}>
            <TreeSelect treeDefaultExpandAll treeNodeFilterProp="title" showSearch treeData={superiors(tree, { parent: null, moving: task.place })} />
          </Form.Item>
        </>
      ) : null}
      {task?.kind === 'move' ? <SinceInput today={organisation.today} coming={task.place.coming} hint="这一天以前仍归原来的上级；以前登记错的，留空就是改正。" /> : null}
      {task?.kind === 'end' ? (
        <>
          <p className="soft form-lead">只改“{task.place.name}”这一个机构的日期；连同下设一起撤销的，用“恢复”原样恢复。</p>
          <Form.Item name="to" label="最后一天（含）" extra="留空就是只恢复这一个机构：文本回到它自己名下，承接单位已经办的事照样保留">
            <DayInput />
          </Form.Item>
          {uncoded.includes(task.place.kind) || task.place.kind === 'division' ? null : (
            <Form.Item name="successor" label="由谁承接" rules={[{ required: true, message: '请选择承接的单位，或写明没有' }]} extra="从撤销的次日起，它的文本由承接单位的人查看和接着办；没有承接单位的，文本留给财政。">
              <Select showSearch optionFilterProp="label" options={successorChoices(organisation, tree, task.place)} />
            </Form.Item>
          )}
        </>
      ) : null}
    </FormWindow>
  );
}

function SinceInput({ today, coming, hint }: { readonly today: string; readonly coming: OrganisationNode['coming']; readonly hint: string }) {
  return (
    <Form.Item name="since" label="从哪天起生效" extra={hint} initialValue={coming?.since ?? today}>
      <DayInput />
    </Form.Item>
  );
}

function initialOf(task: PlaceTask | null, makes: readonly OrganisationKind[]): Partial<PlaceForm> {
  if (task === null) return {};
  if (task.kind === 'make') return makes[0] === undefined ? {} : { kind: makes[0] };
  const { name, code, parent } = task.place.coming ?? task.place;
  const { to, successor } = task.place;
  return { name, ...(code === null ? {} : { code }), ...(parent === null ? {} : { parent }), ...(to === null ? {} : { to, successor: successor ?? nobody }) };
}

function save(task: PlaceTask | null, values: PlaceForm): Promise<unknown> {
  if (task === null) return Promise.resolve();
  if (task.kind === 'make') return makeNode({ kind: values.kind, name: values.name, code: textOrNull(values.code), parent: task.parent?.id ?? null, from: null, to: null });
  const { id, from, to, successor } = task.place;
  const { name, code, parent } = task.place.coming ?? task.place;
  const standing = { name, code, parent, from, to, base: { name, code, parent, from, to, successor } };
  switch (task.kind) {
    case 'rename':
      return changeNode(id, { ...standing, name: values.name, code: textOrNull(values.code), since: textOrNull(values.since) });
    case 'move':
      return changeNode(id, { ...standing, parent: values.parent ?? parent, since: textOrNull(values.since) });
    case 'end':
      return changeNode(id, { ...standing, to: textOrNull(values.to), ...(values.successor === undefined ? {} : { successor: values.successor === nobody || textOrNull(values.to) === null ? null : values.successor }) });
  }
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

const everyKind: readonly OrganisationKind[] = ['section', 'office', 'unit', 'department', 'division'];

/** What may be made directly under a kind; a division alone stands on its own. */
function kindsUnder(parent: OrganisationKind | null): readonly OrganisationKind[] {
  return parent === null ? ['division'] : everyKind.filter((kind) => kindsAbove[kind].includes(parent));
}

interface SuperiorChoice {
  readonly title: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly children: SuperiorChoice[];
}

/** Everything but the moving place itself and what is under it; what cannot stand above it is shown and cannot be chosen. */
function superiors(tree: PlaceTree, { parent, moving }: { readonly parent: string | null; readonly moving: OrganisationNode }): SuperiorChoice[] {
  return (tree.children.get(parent) ?? [])
    .filter(({ id, kind }) => id !== moving.id && !uncoded.includes(kind))
    .map((node) => ({
      title: placeTitle(node),
      value: node.id,
      disabled: !kindsAbove[moving.kind].includes(node.kind),
      children: superiors(tree, { parent: node.id, moving }),
    }));
}
