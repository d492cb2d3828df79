// The second factor: switched on in two steps (password; then the first code from the phone), switched off with the password. The picture for the phone is drawn
// here; the key goes nowhere else.
import { useState } from 'react';
import { Button, Form, Input, QRCode, Typography } from 'antd';
import type { OfferedSecondFactor } from '../../http/contract/accounts.ts';
import { confirmSecondFactor, endSecondFactor, offerSecondFactor } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';

interface SecondFactorProps {
  readonly on: boolean;
  readonly login: string;
}

export function SecondFactor({ on, login }: SecondFactorProps) {
  const [asking, setAsking] = useState<'on' | 'off' | null>(null);
  const [offered, setOffered] = useState<OfferedSecondFactor | null>(null);
  return (
    <section className="sheet" aria-labelledby="second-factor">
      <div className="section-head">
        <div>
          <h2 id="second-factor">动态口令</h2>
          <p>
            {on
              ? '已启用：登录时除了密码，还要输入手机上显示的六位数字。手机丢失时，请系统管理员停用。'
              : '没有启用。启用后，登录时除了密码还要输入手机上显示的六位数字；别人只知道密码进不来。'}
          </p>
        </div>
        {on ? <Button onClick={() => setAsking('off')}>停用</Button> : <Button onClick={() => setAsking('on')}>启用</Button>}
      </div>
      <PasswordWindow asking={asking} login={login} onClose={() => setAsking(null)} onOffered={setOffered} />
      <ConfirmWindow offered={offered} onClose={() => setOffered(null)} />
    </section>
  );
}

interface PasswordWindowProps {
  readonly asking: 'on' | 'off' | null;
  readonly login: string;
  readonly onClose: () => void;
  readonly onOffered: (offered: OfferedSecondFactor) => void;
}

function PasswordWindow({ asking, login, onClose, onOffered }: PasswordWindowProps) {
  const [form] = Form.useForm<{ readonly password: string }>();
  const change = usePeopleChange(
    async ({ password }: { readonly password: string }) => {
      if (asking === 'off') await endSecondFactor(password);
      return asking === 'on' ? offerSecondFactor(password) : null;
    },
    asking === 'off' ? '动态口令已停用' : '密码正确，请继续',
    'in-form',
  );
  const close = (): void => {
    change.reset();
    onClose();
  };
  return (
    <FormWindow
      help="second-factor"
      title={asking === 'off' ? '停用动态口令' : '启用动态口令'}
      open={asking !== null}
      action={asking === 'off' ? '停用' : '下一步'}
      danger={asking === 'off'}
      form={form}
      pending={change.isPending}
      error={change.error}
      onSubmit={(values) =>
        change.mutate(values, {
          onSuccess: (offered) => {
            close();
            if (offered !== null) onOffered(offered);
          },
        })
      }
      onClose={close}
    >
      <input className="visually-hidden" type="text" autoComplete="username" value={login} readOnly tabIndex={-1} aria-hidden="true" />
      <Form.Item name="password" label="先输入现在的密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
    </FormWindow>
  );
}

function ConfirmWindow({ offered, onClose }: { readonly offered: OfferedSecondFactor | null; readonly onClose: () => void }) {
  const [form] = Form.useForm<{ readonly code: string }>();
  const confirming = usePeopleChange(
    ({ code }: { readonly code: string }) => confirmSecondFactor({ secret: offered?.secret ?? '', proof: offered?.proof ?? '', code }),
    '动态口令已启用',
    'in-form',
  );
  const close = (): void => {
    confirming.reset();
    onClose();
  };
  return (
    <FormWindow
      help="second-factor"
      title="用手机扫描"
      open={offered !== null}
      action="启用"
      form={form}
      pending={confirming.isPending}
      error={confirming.error}
      onSubmit={(values) => confirming.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <p className="soft form-lead">用手机上的身份验证器（支持 TOTP 的都可以）扫描，再输入它显示的六位数字。</p>
      <div className="factor-picture">
        {offered === null ? null : <QRCode type="svg" value={offered.address} size={200} bordered={false} aria-label="动态口令的二维码" />}
        <p className="small">
          不能扫描的，手工输入密钥：
          <Typography.Text copyable code>
            {offered?.secret ?? ''}
          </Typography.Text>
        </p>
      </div>
      <Form.Item name="code" label="手机上显示的六位数字" rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/u, message: '请输入六位数字' }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
      </Form.Item>
    </FormWindow>
  );
}
