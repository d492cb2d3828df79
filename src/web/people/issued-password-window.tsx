// A password made by the server: shown once, to be handed over.
import { Typography } from 'antd';
import type { IssuedPassword } from '../../http/contract/accounts.ts';
import { HelpedWindow } from '../help/helped-window.tsx';

interface IssuedPasswordWindowProps {
  /** Null: closed. */
  readonly issued: IssuedPassword | null;
  readonly onClose: () => void;
}

export function IssuedPasswordWindow({ issued, onClose }: IssuedPasswordWindowProps) {
  return (
    <HelpedWindow help="issued-password" title="初始密码，只显示这一次" open={issued !== null} onOk={onClose} onCancel={onClose} okText="已经记下" cancelButtonProps={{ style: { display: 'none' } }} maskClosable={false} destroyOnHidden>
      <p className="soft">请当面或用可靠的方式交给本人。首次登录须改成自己的密码；关上这个窗口后无法再看，忘了就再重设一次。</p>
      <dl className="issued">
        <dt>登录名</dt>
        <dd>
          <Typography.Text copyable>{issued?.login ?? ''}</Typography.Text>
        </dd>
        <dt>初始密码</dt>
        <dd>
          <Typography.Text copyable code>
            {issued?.password ?? ''}
          </Typography.Text>
        </dd>
      </dl>
    </HelpedWindow>
  );
}
