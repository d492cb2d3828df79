// Who is signed in; the own account, changing the password and signing out. Signed out: the way in.
import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { Account } from '../../http/contract/session.ts';
import { enterSession, signOut } from '../api/session-queries.ts';
import { useGo } from '../app/navigation.ts';

interface AccountMenuProps {
  readonly account: Account | null;
  /** Only a picture where there is little room. */
  readonly narrow: boolean;
}

export function AccountMenu({ account, narrow }: AccountMenuProps) {
  const go = useGo();
  const client = useQueryClient();
  const { message } = App.useApp();
  if (account === null) {
    return (
      <Button type="primary" onClick={() => go('/sign-in')}>
        登录
      </Button>
    );
  }
  const leave = async (): Promise<void> => {
    try {
      enterSession(client, await signOut());
      go('/sign-in');
    } catch {
      void message.error('没有退出成，请重试；关闭浏览器也会结束本次登录。');
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: '我的账号', onClick: () => go('/account') },
          { key: 'password', label: '改密码', onClick: () => go('/password') },
          { key: 'leave', label: '退出登录', onClick: () => void leave() },
        ],
      }}
    >
      {narrow ? (
        <Button type="text" icon={<UserOutlined />} aria-label={`账号：${nameOf(account)}`} />
      ) : (
        <Button type="text">
          {nameOf(account)} <DownOutlined />
        </Button>
      )}
    </Dropdown>
  );
}

function nameOf(account: Account): string {
  return account.name === '' ? account.login : account.name;
}
