// The frame of the offline file: the file that is being checked, where one can go, keys.
import { useState } from 'react';
import { MenuOutlined } from '@ant-design/icons';
import { Outlet } from '@tanstack/react-router';
import { Button, Drawer, Layout, Modal } from 'antd';
import { AppLink } from '../app/app-link.tsx';
import { useGo } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { ShellMenu } from '../shell/shell-menu.tsx';
import { shortcutKeys } from '../shell/shortcut-keys.ts';
import { ShortcutList } from '../shell/shortcut-list.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';

/** The manual, which F1 opens, is not in the file. */
const keysOffline = shortcutKeys.filter(({ keys }) => !keys.includes('F1'));

export function OfflineShell() {
  const narrow = useNarrow(768);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const { reading } = useCheckedFile();
  const go = useGo();
  useShortcuts({
    '?': () => setKeysOpen(true),
    'g o': () => go(reading === null ? '/' : '/check/plan'),
    'g p': () => go(reading === null ? '/' : '/check/plan/projects'),
    'g r': () => go('/rules'),
  });
  const menu = <ShellMenu planBase={null} planSearch="" may={null} isOffline onChosen={() => setDrawerOpen(false)} />;
  return (
    <Layout className="app-shell">
      <Layout.Header className="app-head no-print">
        {narrow ? <Button type="text" icon={<MenuOutlined />} aria-label="打开导航" onClick={() => setDrawerOpen(true)} /> : null}
        <AppLink className="app-mark" href="/">
          衡绩检查
        </AppLink>
        <div className="app-head-plan">
          {reading === null ? null : (
            <span className="plan-picker">
              <span className="plan-picker-name">{reading.plan.file}</span>
              <span className="app-unsaved">检查中，未保存</span>
            </span>
          )}
        </div>
      </Layout.Header>
      <Layout className="app-body">
        {narrow ? null : (
          <nav className="app-side no-print" aria-label="主导航">
            {menu}
            <p className="app-version faint">不联网；文件不离开这台电脑</p>
          </nav>
        )}
        <Layout.Content className="app-content" id="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <Drawer open={narrow && drawerOpen} onClose={() => setDrawerOpen(false)} placement="left" size={272} title="衡绩检查">
        <nav aria-label="主导航">{menu}</nav>
      </Drawer>
      <Modal open={keysOpen} onCancel={() => setKeysOpen(false)} footer={null} title="按键" width={420}>
        <ShortcutList of={keysOffline} />
      </Modal>
    </Layout>
  );
}
