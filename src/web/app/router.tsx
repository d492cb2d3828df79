// Every address of the app. Pages are loaded when first visited, and with them what they need of the rules, so that signing in needs none of it; plan
// pages stand below a stored plan and below a checked file alike.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { PageFailure } from '../parts/page-failure.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { HomePage } from './home-page.tsx';

const root = createRootRoute({ component: Outlet });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: lazyRouteComponent(() => import('../shell/app-shell.tsx'), 'AppShell') });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
});
const home = createRoute({ getParentRoute: () => shell, path: '/', component: HomePage });
const password = createRoute({
  getParentRoute: () => shell,
  path: '/password',
  component: lazyRouteComponent(() => import('../account/password-page.tsx'), 'PasswordPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});
const check = createRoute({ getParentRoute: () => shell, path: '/check', component: lazyRouteComponent(() => import('../check/check-page-online.tsx'), 'OnlineCheckPage') });
const rules = createRoute({ getParentRoute: () => shell, path: '/rules', component: lazyRouteComponent(() => import('../rules/rules-page.tsx'), 'RulesPage') });
const rule = createRoute({
  getParentRoute: () => shell,
  path: '/rules/$ruleId',
  component: lazyRouteComponent(() => import('../rules/rule-page.tsx'), 'RulePage'),
});
const library = createRoute({
  getParentRoute: () => shell,
  path: '/library',
  component: lazyRouteComponent(() => import('../library/library-page.tsx'), 'LibraryPage'),
});
const libraryPropose = createRoute({ getParentRoute: () => shell, path: '/library/propose', component: lazyRouteComponent(() => import('../library/propose-page.tsx'), 'ProposePage') });
const libraryProposals = createRoute({ getParentRoute: () => shell, path: '/library/proposals', component: lazyRouteComponent(() => import('../library/proposals-page.tsx'), 'ProposalsPage') });
const importing = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('../importing/import-page.tsx'), 'ImportPage'),
});
const beginning = createRoute({ getParentRoute: () => shell, path: '/begin', component: lazyRouteComponent(() => import('../beginning/begin-page.tsx'), 'BeginPage') });
const givenUp = createRoute({ getParentRoute: () => shell, path: '/given-up', component: lazyRouteComponent(() => import('../beginning/given-up-page.tsx'), 'GivenUpPage') });
const exporting = createRoute({ getParentRoute: () => shell, path: '/exports', component: lazyRouteComponent(() => import('../exporting/exports-page.tsx'), 'ExportsPage') });
const help = createRoute({ getParentRoute: () => shell, path: '/help', component: lazyRouteComponent(() => import('../help/help-page.tsx'), 'HelpPage') });
const manual = createRoute({ getParentRoute: () => shell, path: '/help/$pageId', component: lazyRouteComponent(() => import('../help/manual-page.tsx'), 'ManualPage') });

const organisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisation',
  component: lazyRouteComponent(() => import('../people/organisation-page.tsx'), 'OrganisationPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../people/accounts-page.tsx'), 'AccountsPage'),
});
const emergencies = createRoute({
  getParentRoute: () => shell,
  path: '/emergencies',
  component: lazyRouteComponent(() => import('../people/emergencies-page.tsx'), 'EmergenciesPage'),
});
const access = createRoute({ getParentRoute: () => shell, path: '/access', component: lazyRouteComponent(() => import('../people/access-page.tsx'), 'AccessPage') });

const desk = createRoute({ getParentRoute: () => shell, path: '/desk', component: lazyRouteComponent(() => import('../reviewing/desk-page.tsx'), 'DeskPage') });
const notices = createRoute({ getParentRoute: () => shell, path: '/notices', component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage') });
const mail = createRoute({ getParentRoute: () => shell, path: '/mail', component: lazyRouteComponent(() => import('../notices/mail-page.tsx'), 'MailPage') });
const queue = createRoute({ getParentRoute: () => shell, path: '/queue', component: lazyRouteComponent(() => import('../reviewing/queue-page.tsx'), 'QueuePage') });
const progress = createRoute({ getParentRoute: () => shell, path: '/progress', component: lazyRouteComponent(() => import('../reviewing/progress-page.tsx'), 'ProgressPage') });
const rounds = createRoute({ getParentRoute: () => shell, path: '/rounds', component: lazyRouteComponent(() => import('../reviewing/rounds-page.tsx'), 'RoundsPage') });

const controls = createRoute({ getParentRoute: () => shell, path: '/controls', component: lazyRouteComponent(() => import('../controls/controls-page.tsx'), 'ControlsPage') });

const audit = createRoute({ getParentRoute: () => shell, path: '/audit', component: lazyRouteComponent(() => import('../history/audit-page.tsx'), 'AuditPage') });

const missing = createRoute({ getParentRoute: () => shell, path: '$', component: PageMissing });

const overviewPage = lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage');
const overallPage = lazyRouteComponent(() => import('../overall/overall-page.tsx'), 'OverallPage');
const projectsPage = lazyRouteComponent(() => import('../projects/projects-page.tsx'), 'ProjectsPage');
const projectPage = lazyRouteComponent(() => import('../project/project-page.tsx'), 'ProjectPage');
const printPage = lazyRouteComponent(() => import('../printing/print-page.tsx'), 'PrintPage');
const unreadPage = lazyRouteComponent(() => import('../overall/unread-page.tsx'), 'UnreadPage');

const stored = createRoute({ getParentRoute: () => shell, path: '/plans/$planId', component: lazyRouteComponent(() => import('./stored-plan-scope.tsx'), 'StoredPlanScope') });
const storedPages = [
  createRoute({ getParentRoute: () => stored, path: '/', component: overviewPage }),
  createRoute({ getParentRoute: () => stored, path: '/overall', component: overallPage }),
  createRoute({ getParentRoute: () => stored, path: '/projects', component: projectsPage }),
  createRoute({ getParentRoute: () => stored, path: '/projects/$number', component: projectPage }),
  createRoute({ getParentRoute: () => stored, path: '/unread', component: unreadPage }),
  createRoute({ getParentRoute: () => stored, path: '/print', component: printPage }),
  createRoute({ getParentRoute: () => stored, path: '/matrix', component: lazyRouteComponent(() => import('../matrix/matrix-page.tsx'), 'MatrixPage') }),
  createRoute({
    getParentRoute: () => stored,
    path: '/declaration',
    component: lazyRouteComponent(() => import('../declaring/declaration-page.tsx'), 'DeclarationPage'),
  }),
  createRoute({ getParentRoute: () => stored, path: '/history', component: lazyRouteComponent(() => import('../history/history-page.tsx'), 'HistoryPage') }),
  createRoute({ getParentRoute: () => stored, path: '/review', component: lazyRouteComponent(() => import('../reviewing/review-page.tsx'), 'ReviewPage') }),
  createRoute({
    getParentRoute: () => stored,
    path: '/versions',
    component: lazyRouteComponent(() => import('../versions/versions-page.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => stored,
    path: '/versions/compare',
    component: lazyRouteComponent(() => import('../comparing/compare-page.tsx'), 'ComparePage'),
  }),
];

const editing = createRoute({ getParentRoute: () => shell, path: '/plans/$planId/edit', component: lazyRouteComponent(() => import('../editing/editing-scope.tsx'), 'EditingScope') });
const editingPages = [
  createRoute({ getParentRoute: () => editing, path: '/', component: lazyRouteComponent(() => import('../editing/edit-home-page.tsx'), 'EditHomePage') }),
  createRoute({ getParentRoute: () => editing, path: '/overall', component: lazyRouteComponent(() => import('../editing/overall-editor-page.tsx'), 'OverallEditorPage') }),
  createRoute({ getParentRoute: () => editing, path: '/duties', component: lazyRouteComponent(() => import('../editing/duties-page.tsx'), 'DutiesPage') }),
  createRoute({ getParentRoute: () => editing, path: '/projects/$number', component: lazyRouteComponent(() => import('../editing/project-editor-page.tsx'), 'ProjectEditorPage') }),
];

const checked = createRoute({ getParentRoute: () => shell, path: '/check/plan', component: lazyRouteComponent(() => import('./checked-plan-scope.tsx'), 'CheckedPlanScope') });
const checkedPages = [
  createRoute({ getParentRoute: () => checked, path: '/', component: overviewPage }),
  createRoute({ getParentRoute: () => checked, path: '/overall', component: overallPage }),
  createRoute({ getParentRoute: () => checked, path: '/projects', component: projectsPage }),
  createRoute({ getParentRoute: () => checked, path: '/projects/$number', component: projectPage }),
  createRoute({ getParentRoute: () => checked, path: '/unread', component: unreadPage }),
  createRoute({ getParentRoute: () => checked, path: '/print', component: printPage }),
];

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    shell.addChildren([home, password, account, check, rules, rule, library, libraryPropose, libraryProposals, importing, beginning, givenUp, exporting, help, manual, organisation, accounts, emergencies, access, desk, notices, mail, queue, progress, rounds, controls, audit, missing, stored.addChildren(storedPages), editing.addChildren(editingPages), checked.addChildren(checkedPages)]),
  ]),
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 150,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});
