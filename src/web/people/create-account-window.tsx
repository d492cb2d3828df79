// Making an account. The second one of an installation also settles which administration the first keeps.
import { Form, Input, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { IssuedPassword } from '../../http/contract/accounts.ts';
import { createAccount, organisationQuery } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { placeTitle } from './place-model.ts';

interface CreateAccountWindowProps {
  readonly open: boolean;
  /** The only account asks. */
  readonly alone: boolean;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

interface AccountForm {
  readonly name: string;
  readonly login: string;
  readonly node?: string;
  readonly keeps?: 'system-administrator' | 'security-administrator';
}

export function CreateAccountWindow({ open, alone, onClose, onIssued }: CreateAccountWindowProps) {
  const [form] = Form.useForm<AccountForm>();
  const organisation = useQuery({ ...organisationQuery, enabled: open && alone });
  const keeps = Form.useWatch('keeps', form);
  const making = usePeopleChange(({ name, login, node = '', keeps: kept = 'system-administrator' }: AccountForm) => {
    const secondGets = kept === 'system-administrator' ? 'security-administrator' : 'system-administrator';
    return createAccount({ name, login, separation: alone ? { node, firstKeeps: kept, secondGets } : null });
  }, '账号已建立', 'in-form');
  const close = (): void => {
    making.reset();
    onClose();
  };
  const places = (organisation.data?.nodes ?? []).filter(({ kind, to }) => (kind === 'division' || kind === 'unit') && to === null);
  const division = places.find(({ kind }) => kind === 'division')?.id;
  const withoutPlace = alone && organisation.data !== undefined && places.length === 0;
  return (
    <FormWindow<AccountForm>
      help="create-account"
      key={division ?? ''}
      title={alone ? '建立第二个账号' : '建立账号'}
      open={open}
      action="建立"
      blocked={withoutPlace}
      form={form}
      initialValues={{ keeps: 'system-administrator', ...(division === undefined ? {} : { node: division }) }}
      pending={making.isPending}
      error={making.error}
      onSubmit={(values) =>
        making.mutate(values, {
          onSuccess: (issued) => {
            close();
            onIssued(issued);
          },
        })
      }
      onClose={close}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="login" label="登录名" extra="姓名的拼音或工号，小写字母开头；建立后不能改" rules={[{ required: true, whitespace: true, message: '请填写登录名' }]}>
        <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      {alone ? (
        <fieldset className="separation">
          <legend>三员分立从这个账号开始</legend>
          <p className="small soft">
            系统管理、安全管理和审计管理须由不同的人担任，管理员看不到业务内容。建立之后，您的账号只保留下面选定的一种管理；导入、填报、审核由另外授予岗位的账号办理（同一个人既管理又经办的，用两个账号）。
          </p>
          {withoutPlace ? (
            <p role="alert">
              还没有机构。请先导入一份绩效文本，或到<AppLink href="/organisation">机构与岗位</AppLink>新设区划。
            </p>
          ) : (
            <Form.Item name="node" label="管理的范围" rules={[{ required: true, message: '请选择管理的范围' }]}>
              <Select loading={organisation.isPending} options={places.map((node) => ({ value: node.id, label: placeTitle(node) }))} />
            </Form.Item>
          )}
          <Form.Item name="keeps" label="您保留">
            <Radio.Group
              options={[
                { value: 'system-administrator', label: '系统管理员（建账号、维护机构）' },
                { value: 'security-administrator', label: '安全管理员（授予岗位、移交、紧急授权）' },
              ]}
            />
          </Form.Item>
          <p className="small">
            新账号担任：<b>{keeps === 'security-administrator' ? '系统管理员' : '安全管理员'}</b>
          </p>
        </fieldset>
      ) : null}
    </FormWindow>
  );
}
