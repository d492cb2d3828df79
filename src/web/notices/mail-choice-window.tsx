// Which notices also come by mail, and to which address. In the program they come in any case.
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input } from 'antd';
import type { MailChoice } from '../../http/contract/mail.ts';
import { chooseMail, mailChoiceQuery } from '../api/notice-queries.ts';
import { useNoticeChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';

interface MailForm {
  readonly address: string;
  /** Titles of the kinds that come by mail. */
  readonly byMail: readonly string[];
}

export function MailChoiceWindow({ onClose }: { readonly onClose: () => void }) {
  const choice = useQuery({ ...mailChoiceQuery, staleTime: 0 });
  return choice.data === undefined ? null : <MailChoiceForm choice={choice.data} onClose={onClose} />;
}

function MailChoiceForm({ choice: { possible, address, kinds }, onClose }: { readonly choice: MailChoice; readonly onClose: () => void }) {
  const [form] = Form.useForm<MailForm>();
  const choosing = useNoticeChange(chooseMail, '邮件通知已保存', 'in-form');
  const save = ({ address: to, byMail }: MailForm): void => {
    const off = kinds.filter(({ title }) => !byMail.includes(title)).flatMap((one) => one.kinds);
    choosing.mutate({ address: to, off }, { onSuccess: onClose });
  };
  return (
    <FormWindow<MailForm>
      help="mail-choice"
      title="邮件通知"
      open
      action="保存"
      form={form}
      initialValues={{ address, byMail: kinds.filter((one) => one.byMail).map(({ title }) => title) }}
      pending={choosing.isPending}
      error={choosing.error}
      onSubmit={save}
      onClose={onClose}
    >
      {possible ? null : <Alert className="form-problem" type="info" showIcon title="系统还没有开启邮件通知。可以先填好，系统管理员开启后生效。" />}
      <Form.Item name="address" label="收件地址" extra="留空则不发邮件。十分钟内的几条合在一封里；在网页上看过的不再发。">
        <Input maxLength={254} autoComplete="email" inputMode="email" placeholder="name@example.gov.cn" />
      </Form.Item>
      <Form.Item name="byMail" label="哪些也用邮件通知">
        <Checkbox.Group className="mail-kinds" options={kinds.map(({ title }) => ({ value: title, label: title }))} />
      </Form.Item>
      <p className="small soft">网页上的消息总是都有，这里只管邮件。邮件里只写是哪份文本、要做什么，不写文本的内容。</p>
    </FormWindow>
  );
}
