// A step taken: why, and what else it is told (control figures, the projects of an adjustment, until when a returned text comes back).
import { useEffect, useState } from 'react';
import { Alert, Checkbox, Form, Input } from 'antd';
import { fen } from '../../kernel/money.ts';
import type { Declaration, OfferedStep } from '../../http/contract/declarations.ts';
import { takeStep } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { tenThousands } from '../parts/amounts.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { ControlFields } from './control-fields.tsx';
import { InsideList } from './inside-list.tsx';
import { tenThousandYuan, type StepForm } from './step-form.ts';
import { knownSum } from './known-sum.ts';
import { isOfReview } from './step-states.ts';

interface StepWindowProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Places at which an opinion was begun and not written down. */
  readonly unwritten: readonly string[];
  /** The last day for an answer, where it was written down already: a return begins with it. */
  readonly until?: string;
  /** Null: closed. */
  readonly step: OfferedStep | null;
  readonly onClose: () => void;
}

export function StepWindow({ planId, declaration, unwritten, until = '', step, onClose }: StepWindowProps) {
  const [form] = Form.useForm<StepForm>();
  const [key, setKey] = useState(requestKey);
  // A press that was answered by a lost connection keeps its key: pressed again, it is not done twice.
  useEffect(() => setKey(requestKey()), [step]);
  const taking = useDeclarationChange(
    (values: StepForm) => {
      if (step === null) throw new Error('no step is open');
      return takeStep(planId, {
        action: step.action,
        reason: values.reason ?? '',
        key,
        controls: Object.entries(values.controls ?? {}).flatMap(([project, amount]) => (amount === null || amount === undefined ? [] : [{ project, amount: Math.round(amount * tenThousandYuan) }])),
        projects: [...(values.projects ?? [])],
        until: values.until === undefined || values.until === '' ? null : values.until,
        dropComments: values.dropComments ?? false,
      });
    },
    step?.action === 'return' ? '退回：已办理。带退回理由的审核意见书在本页上方下载' : `${step?.title ?? ''}：已办理`,
    'in-form',
  );
  const close = (): void => {
    taking.reset();
    onClose();
  };
  const drafts = declaration.comments.filter(({ state }) => state === 'draft').length;
  return (
    <FormWindow<StepForm>
      help={step !== null && isOfReview(step) ? 'review-step' : 'declaration-step'}
      title={step === null ? '' : `${step.title}：${declaration.unitName}`}
      open={step !== null}
      action={step?.title ?? ''}
      danger={step?.action === 'give-up' || step?.action === 'return' || step?.action === 'revoke-approval'}
      form={form}
      initialValues={{ reason: '', until, controls: Object.fromEntries(declaration.projects.map(({ id, budget }) => [id, budget === null ? null : budget / tenThousandYuan])) }}
      pending={taking.isPending}
      error={taking.error}
      onSubmit={(values) => taking.mutate(values, { onSuccess: close })}
      onClose={close}
      asksToLeave
    >
      {step === null ? null : <p className="soft form-lead">{leadOf(step, { drafts, declaration })}</p>}
      {step === null ? null : step.asked.flatMap(({ advice }) => advice).map((told) => <Alert key={told} type="warning" showIcon title={told} className="form-lead" />)}
      {unwritten.length === 0 || step === null ? null : (
        <Alert className="form-lead" type="warning" showIcon title={`还有${unwritten.length}条意见写了一半，没有写下，不会随${step.title}送出`} description={`${unwritten.join('、')}。要送出的，先回到那一格点“写下意见”。`} />
      )}
      {step?.action === 'give-up' && declaration.inside !== null ? <InsideList inside={declaration.inside} /> : null}
      {step?.action === 'give-control' ? <ControlFields projects={declaration.projects} form={form} /> : null}
      {step?.action === 'adjust' ? (
        <Form.Item name="projects" label="要调整的项目" rules={[{ required: true, message: '请至少选择一个项目' }]}>
          <Checkbox.Group className="step-projects" options={declaration.projects.filter(({ reopened }) => declaration.state !== 'adjusting' || reopened?.whole !== true).map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))} />
        </Form.Item>
      ) : null}
      {step !== null && onwards.includes(step.action) && drafts > 0 ? (
        <Form.Item name="dropComments" valuePropName="checked" extra={`您写的${drafts}条意见还没有送出。要单位修改的，请关上这里改为退回，意见随退回送出。`} rules={[{ validator: mustDrop }]}>
          <Checkbox>删去没有送出的{drafts}条意见</Checkbox>
        </Form.Item>
      ) : null}
      {step?.asksReason === true ? (
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: `请写明${step.title}的理由` }]}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      ) : null}
      {/* Last, so that its calendar opens over nothing that is still to be filled in. */}
      {step?.action === 'return' ? (
        <Form.Item name="until" label="报回的期限（可不填）" extra="单位最迟这一天报回；比本轮截止日期早或者晚，都以这一天为准。审核意见书里写的也是这一天。">
          <DayInput />
        </Form.Item>
      ) : null}
    </FormWindow>
  );
}

/** Steps by which an office lets the text go on, with which nothing is delivered. */
const onwards: readonly OfferedStep['action'][] = ['pass', 'approve', 'give-control'];

function mustDrop(_rule: unknown, dropped: unknown): Promise<void> {
  return dropped === true ? Promise.resolve() : Promise.reject(new Error('请先说明没有送出的意见怎么办：删去，或改为退回'));
}

function leadOf({ action, to }: OfferedStep, { drafts, declaration }: { readonly drafts: number; readonly declaration: Declaration }): string {
  const { round, projects } = declaration;
  switch (action) {
    case 'submit':
      return `报送之后文本不能再改，直到退回。之后是“${to}”。`;
    case 'return':
      return drafts === 0 ? `还没有写审核意见：${reopenedWithoutComments(round)}只需改几处的，请先在“审核”页把意见写到格子上。` : `随退回送出${drafts}条审核意见；单位只能改意见指到的地方（指到指标行里一格的，整行都能改）${round === 'second-up' ? '和与控制数对不上的地方' : ''}。`;
    case 'give-control':
      return '与申报数相同的项目保持不变；不同的项目，打开预算数、资金用途、支出计划、绩效目标和数量乘单价对不上的行，部门整体部分一并打开；写0的项目不予安排，由单位移出文本。';
    case 'approve':
      return `批复${projects.length}个项目，合计${tenThousands(knownSum(projects.map(({ budget }) => (budget === null ? null : fen(budget)))))}。批复之后文本固定下来，要改须另行申请调整。`;
    case 'revoke-approval':
      return '批错了的，撤销后回到“审核通过”，可以退回或重新批复；撤销前批复的版本留在历史里。';
    case 'adjust':
      return '只有选中的项目和部门整体部分可以修改，追加的新项目直接新增；已批复的版本原样保留。';
    case 'cancel-adjustment':
      return '调整期间的改动不再保留，恢复到批复的内容。';
    case 'give-up':
      return '这份文本从各处清单、工作台、进度和统计里退出，这个单位这个年度可以另外起草或导入。什么都不会删掉：内容、测算、附件和历史原样留着，可以查看，随时可以重新启用。';
    case 'take-up':
      return '这份文本回到放弃之前的样子，接着填报。';
    case 'withdraw':
    case 'pass':
    case 'publish':
      return `之后是“${to}”。`;
  }
}

/** A return opens no more than its round does. */
function reopenedWithoutComments(round: Declaration['round']): string {
  switch (round) {
    case 'second-up':
      return '退回后只能改控制数打开的地方；控制数没有改动的，可以改各项目的内容，不能增删项目。';
    case 'adjustment':
      return '退回后可以改申请调整的项目和部门整体部分。';
    default:
      return '退回后整个文本都可以修改。';
  }
}
