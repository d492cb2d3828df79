// The frame of every page: head, navigation (a drawer on narrow windows), keys. What stands in it is told by the pages on a server and by the offline file.
import { useState, type ReactNode } from 'react';
import { MenuOutlined } from '@ant-design/icons';
import { Outlet } from '@tanstack/react-router';
import { Button, Drawer, Layout, Modal } from 'antd';
import { useNarrow } from '../app/use-narrow.ts';
import { ShortcutList, type ShortcutListProps } from './shortcut-list.tsx';
import { useShortcuts } from './shortcuts.ts';

export interface ShellFrameProps {
  /** What the drawer is called. */
  readonly title: string;
  /** The mark that leads home. */
  readonly mark: ReactNode;
  /** Which text is shown. */
  readonly shown: ReactNode;
  /** At the end of the head. */
  readonly tools?: (narrow: boolean) => ReactNode;
  /** Between the head and the page. */
  readonly banners?: ReactNode;
  readonly menu: (onChosen: () => void) => ReactNode;
  /** Below the navigation. */
  readonly foot: string;
  /** Keys of this place, besides the one that lists them. */
  readonly shortcuts: Readonly<Record<string, () => void>>;
  /** Left out: the keys of all pages. */
  readonly listedKeys?: ShortcutListProps['of'];
}

export function ShellFrame({ title, mark, shown, tools, banners, menu, foot, shortcuts, listedKeys }: ShellFrameProps) {
  const narrow = useNarrow(768);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  useShortcuts({ '?': () => setKeysOpen(true), ...shortcuts });
  const navigation = menu(() => setDrawerOpen(false));
  return (
    <Layout className="app-shell">
      <a className="skip-link no-print" href="#content">
        跳到正文
      </a>
      <Layout.Header className="app-head no-print">
        {narrow ? <Button type="text" icon={<MenuOutlined />} aria-label="打开导航" onClick={() => setDrawerOpen(true)} /> : null}
        {mark}
        <div className="app-head-plan">{shown}</div>
        {tools?.(narrow)}
      </Layout.Header>
      {banners}
      <Layout className="app-body">
        {narrow ? null : (
          <nav className="app-side no-print" aria-label="主导航">
            {navigation}
            <p className="app-version faint">{foot}</p>
          </nav>
        )}
        <Layout.Content className="app-content" id="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <Drawer open={narrow && drawerOpen} onClose={() => setDrawerOpen(false)} placement="left" size={272} title={title}>
        <nav aria-label="主导航">{navigation}</nav>
      </Drawer>
      <Modal open={keysOpen} onCancel={() => setKeysOpen(false)} footer={null} title="按键" width={420}>
        <ShortcutList of={listedKeys} />
      </Modal>
    </Layout>
  );
}

/** A file that is being checked and stands nowhere. */
export function UnsavedName({ name }: { readonly name: string }) {
  return (
    <span className="plan-picker">
      <span className="plan-picker-name">{name}</span>
      <span className="app-unsaved">检查中，未保存</span>
    </span>
  );
}
