// A file put beside the text. The button to choose one is our own: that of a browser speaks the language of the browser.
import { useState } from 'react';
import { Form, Input, InputNumber, Select } from 'antd';
import { attachmentEndings } from '../../documents/index.ts';
import { attachmentKinds, attachmentKindTitles, type AttachmentKind } from '../../http/contract/attachments.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { addAttachment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { writtenSize } from '../parts/amounts.ts';
import { FormWindow } from '../parts/form-window.tsx';

interface AttachWindowProps {
  readonly planId: string;
  readonly declaration: Declaration;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface AttachForm {
  readonly kind: AttachmentKind;
  readonly project?: string;
  readonly score?: number | null;
  readonly note?: string;
}

export function AttachWindow({ planId, declaration, open, onClose }: AttachWindowProps) {
  const [form] = Form.useForm<AttachForm>();
  const kind = Form.useWatch('kind', form);
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const [wanted, setWanted] = useState(false);
  const attaching = useDeclarationChange(
    ({ kind: chosen, project = '', score = null, note = '' }: AttachForm) => {
      if (file === null) throw new Error('no file is chosen');
      return addAttachment(planId, { kind: chosen, project: project === '' ? null : project, score, note, file }, setSent);
    },
    '附件已上传',
    'in-form',
  );
  const close = (): void => {
    attaching.reset();
    setFile(null);
    setSent(0);
    setWanted(false);
    onClose();
  };
  const isReport = kind === 'ex-ante-report';
  const accepted = attachmentEndings(kind === 'stamped-scan' ? 'scan' : 'any');
  return (
    <FormWindow<AttachForm>
      help="attachment"
      title="上传附件"
      open={open}
      action="上传"
      blocked={false}
      form={form}
      initialValues={{ kind: 'party-minutes' }}
      pending={attaching.isPending}
      error={attaching.error}
      onSubmit={(values) => (file === null ? setWanted(true) : attaching.mutate(values, { onSuccess: close }))}
      onClose={close}
    >
      <Form.Item name="kind" label="附件种类">
        <Select options={attachmentKinds.map((one) => ({ value: one, label: attachmentKindTitles[one] }))} />
      </Form.Item>
      <Form.Item name="project" label={isReport ? '所评估的项目' : '关于哪个项目（可不选）'} rules={isReport ? [{ required: true, message: '请选择所评估的项目' }] : []}>
        <Select allowClear={!isReport} showSearch optionFilterProp="label" options={declaration.projects.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))} />
      </Form.Item>
      {isReport ? (
        <Form.Item name="score" label="评分" rules={[{ required: true, message: '请填写评分' }]}>
          <InputNumber min={0} max={100} precision={0} suffix="分" controls={false} />
        </Form.Item>
      ) : null}
      <Form.Item name="note" label="说明（可不填）">
        <Input maxLength={200} placeholder="例如：2026年第8次党组会" />
      </Form.Item>
      <label className="attach-file">
        <span className="visually-hidden">文件</span>
        <input type="file" className="visually-hidden" accept={accepted.join(',')} disabled={attaching.isPending} onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
        <span className="attach-choose" aria-hidden>
          选择文件
        </span>
        <span>{file === null ? '' : `${file.name}（${writtenSize(file.size)}）`}</span>
      </label>
      {wanted && file === null ? (
        <p className="attach-wanted small" role="alert">
          还没有选择文件，没有上传。
        </p>
      ) : null}
      <p className="soft small" aria-live="polite">
        {attaching.isPending ? `已送出${Math.round(sent * 100)}%` : file === null ? `请选择一个文件，可以是：${[...new Set(accepted)].map((ending) => ending.slice(1)).join('、')}。` : ''}
      </p>
    </FormWindow>
  );
}
