// The frame around every page on a server: the plan shown, who is signed in, the demonstration banner, the tour.
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery, systemQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { useAddress, useGo } from '../app/navigation.ts';
import { HelpPanel } from '../help/help-panel.tsx';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { TourInvitation } from '../tour/tour-invitation.tsx';
import { TourProvider } from '../tour/tour-provider.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { GivenUpBanner } from './given-up-banner.tsx';
import { PlanPicker } from './plan-picker.tsx';
import { newPasswordAddress, signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { ShellFrame, UnsavedName } from './shell-frame.tsx';
import { ShellMenu } from './shell-menu.tsx';
import { StandingBanners } from './standing-banners.tsx';
import { useShownPlan } from './shown-plan.ts';

export function AppShell() {
  const session = useQuery(sessionQuery);
  const system = useQuery(systemQuery);
  const account = session.data?.account ?? null;
  const { reading } = useCheckedFile();
  // Until the first password is changed the server shows nothing else.
  const { summary, givenUp, plans, computing, inAddress } = useShownPlan(account !== null && !account.mustChangePassword);
  const { path, words, href } = useAddress();
  const go = useGo();

  useEffect(() => {
    if (account?.mustChangePassword === true && path !== '/password') go(newPasswordAddress(href), 'replace');
  }, [account, path, href, go]);

  // Whoever is not signed in signs in first, and comes back to where the address leads. Other pages say themselves what they show to everybody.
  const guest = session.data?.account === null;
  useEffect(() => {
    if (guest && isForPeople(path)) go(signInAddress(href), 'replace');
  }, [guest, path, href, go]);

  const spokenOf = givenUp ?? summary;
  const planBase = spokenOf === null ? null : `/plans/${encodeURIComponent(spokenOf.id)}`;
  const chosen = inAddress && !path.includes('/versions') ? words.get('version') : null;
  const planSearch = chosen === null ? '' : `?version=${chosen}`;
  const checking = path.startsWith('/check/plan') && reading !== null;
  const home = checking ? '/check/plan' : planBase;
  const mark = (
    <AppLink className="app-mark" href="/" aria-label="衡绩首页">
      <img src="/mark.svg" alt="" width="26" height="26" />
      <span>衡绩</span>
    </AppLink>
  );
  const banners = (
    <>
      {account?.mustChangePassword === false && session.data !== undefined ? <StandingBanners session={session.data} /> : null}
      {givenUp === null ? null : <GivenUpBanner text={givenUp} />}
      {summary?.demo === true && !checking ? <DemoBanner shown={summary} others={plans.filter(({ demo, id }) => demo && id !== summary.id).length} removable={session.data?.may.includes('demo.remove') === true} /> : null}
      <TourInvitation />
    </>
  );
  return (
    <TourProvider session={account === null || account.mustChangePassword ? null : (session.data ?? null)} planBase={planBase}>
      <ShellFrame
        title="衡绩"
        mark={mark}
        shown={checking ? <UnsavedName name={reading.plan.file} /> : summary === null ? null : <PlanPicker plans={plans} computing={computing} shown={summary} inAddress={inAddress} />}
        tools={(narrow) => (
          <>
            <HelpPanel />
            {account === null || account.mustChangePassword ? null : <NoticeBell />}
            <AccountMenu account={account} narrow={narrow} />
          </>
        )}
        banners={banners}
        menu={(onChosen) => <ShellMenu planBase={planBase} planSearch={planSearch} may={account === null || account.mustChangePassword ? null : (session.data?.may ?? [])} onChosen={onChosen} />}
        foot={system.data === undefined ? '' : `衡绩 ${system.data.version}`}
        shortcuts={{
          'g o': () => go(home ?? '/'),
          'g p': () => go(home === null ? '/' : `${home}/projects`),
          'g r': () => go('/rules'),
        }}
      />
    </TourProvider>
  );
}

const forPeople = ['/desk', '/given-up', '/queue', '/progress', '/rounds', '/controls', '/organisation', '/accounts', '/mail', '/emergencies', '/access', '/audit'];

/** Pages that show nothing to somebody who is not signed in; those of a text lead there themselves. */
function isForPeople(path: string): boolean {
  return forPeople.some((page) => path === page || path.startsWith(`${page}/`));
}
