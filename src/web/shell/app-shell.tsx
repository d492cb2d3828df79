// The frame around every page: head with the plan shown, navigation (a drawer on narrow windows), demonstration banner, keys.
import { useEffect, useState } from 'react';
import { MenuOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Button, Drawer, Layout, Modal } from 'antd';
import { sessionQuery, systemQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { useAddress, useGo } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { HelpPanel } from '../help/help-panel.tsx';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { TourInvitation } from '../tour/tour-invitation.tsx';
import { TourProvider } from '../tour/tour-provider.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { PlanPicker } from './plan-picker.tsx';
import { ShellMenu } from './shell-menu.tsx';
import { StandingBanners } from './standing-banners.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useShownPlan } from './shown-plan.ts';

export function AppShell() {
  const narrow = useNarrow(768);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const session = useQuery(sessionQuery);
  const system = useQuery(systemQuery);
  const account = session.data?.account ?? null;
  const { reading } = useCheckedFile();
  // Until the first password is changed the server shows nothing else.
  const { summary, plans, computing, inAddress } = useShownPlan(account !== null && !account.mustChangePassword);
  const { path, words, href } = useAddress();
  const go = useGo();

  useEffect(() => {
    if (account?.mustChangePassword === true && path !== '/password') go('/password', 'replace');
  }, [account, path, go]);

  // Whoever is not signed in signs in first, and comes back to where the address leads. Other pages say themselves what they show to everybody.
  const guest = session.data?.account === null;
  useEffect(() => {
    if (guest && isForPeople(path)) go(`/sign-in?next=${encodeURIComponent(href)}`, 'replace');
  }, [guest, path, href, go]);

  const planBase = summary === null ? null : `/plans/${encodeURIComponent(summary.id)}`;
  const chosen = inAddress && !path.includes('/versions') ? words.get('version') : null;
  const planSearch = chosen === null ? '' : `?version=${chosen}`;
  const checking = path.startsWith('/check/plan') && reading !== null;
  const home = checking ? '/check/plan' : planBase;
  useShortcuts({
    '?': () => setKeysOpen(true),
    'g o': () => go(home ?? '/'),
    'g p': () => go(home === null ? '/' : `${home}/projects`),
    'g r': () => go('/rules'),
  });

  const menu = <ShellMenu planBase={planBase} planSearch={planSearch} may={account === null || account.mustChangePassword ? null : (session.data?.may ?? [])} onChosen={() => setDrawerOpen(false)} />;
  return (
    <TourProvider session={account === null || account.mustChangePassword ? null : (session.data ?? null)} planBase={planBase}>
      <Layout className="app-shell">
        <a className="skip-link no-print" href="#content">
          跳到正文
        </a>
        <Layout.Header className="app-head no-print">
          {narrow ? <Button type="text" icon={<MenuOutlined />} aria-label="打开导航" onClick={() => setDrawerOpen(true)} /> : null}
          <AppLink className="app-mark" href="/" aria-label="衡绩首页">
            <img src="/mark.svg" alt="" width="26" height="26" />
            <span>衡绩</span>
          </AppLink>
          <div className="app-head-plan">
            {checking ? (
              <span className="plan-picker">
                <span className="plan-picker-name">{reading.plan.file}</span>
                <span className="app-unsaved">检查中，未保存</span>
              </span>
            ) : summary === null ? null : (
              <PlanPicker plans={plans} computing={computing} shown={summary} inAddress={inAddress} />
            )}
          </div>
          <HelpPanel />
          {account === null || account.mustChangePassword ? null : <NoticeBell />}
          <AccountMenu account={account} narrow={narrow} />
        </Layout.Header>
        {account?.mustChangePassword === false && session.data !== undefined ? <StandingBanners session={session.data} /> : null}
        {summary?.demo === true && !checking ? <DemoBanner shown={summary} others={plans.filter(({ demo, id }) => demo && id !== summary.id).length} removable={session.data?.may.includes('demo.remove') === true} /> : null}
        <TourInvitation />
        <Layout className="app-body">
          {narrow ? null : (
            <nav className="app-side no-print" aria-label="主导航">
              {menu}
              <p className="app-version faint">{system.data === undefined ? '' : `衡绩 ${system.data.version}`}</p>
            </nav>
          )}
          <Layout.Content className="app-content" id="content" tabIndex={-1}>
            <Outlet />
          </Layout.Content>
        </Layout>
        <Drawer open={narrow && drawerOpen} onClose={() => setDrawerOpen(false)} placement="left" size={272} title="衡绩">
          <nav aria-label="主导航">{menu}</nav>
        </Drawer>
        <Modal open={keysOpen} onCancel={() => setKeysOpen(false)} footer={null} title="按键" width={420}>
          <ShortcutList />
        </Modal>
      </Layout>
    </TourProvider>
  );
}

const forPeople = ['/desk', '/queue', '/progress', '/rounds', '/organisation', '/accounts', '/mail', '/emergencies', '/access', '/audit'];

/** Pages that show nothing to somebody who is not signed in; those of a text lead there themselves. */
function isForPeople(path: string): boolean {
  return forPeople.some((page) => path === page || path.startsWith(`${page}/`));
}
