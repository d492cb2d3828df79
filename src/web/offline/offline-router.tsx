// The addresses of the offline file stand behind its `#`: a file has no others.
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { CheckedPlanScope } from '../app/checked-plan-scope.tsx';
import { CheckPage } from '../check/check-page.tsx';
import { OverallPage } from '../overall/overall-page.tsx';
import { UnreadPage } from '../overall/unread-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { PageFailure } from '../parts/page-failure.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { PrintPage } from '../printing/print-page.tsx';
import { ProjectPage } from '../project/project-page.tsx';
import { ProjectsPage } from '../projects/projects-page.tsx';
import { RulePage } from '../rules/rule-page.tsx';
import { RulesPage } from '../rules/rules-page.tsx';
import { OfflineShell } from './offline-shell.tsx';

const root = createRootRoute({ component: Outlet });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: OfflineShell });
const checked = createRoute({ getParentRoute: () => shell, path: '/check/plan', component: CheckedPlanScope });

const pages = [
  createRoute({ getParentRoute: () => shell, path: '/', component: () => <CheckPage /> }),
  createRoute({ getParentRoute: () => shell, path: '/check', component: () => <CheckPage /> }),
  createRoute({ getParentRoute: () => shell, path: '/rules', component: RulesPage }),
  createRoute({ getParentRoute: () => shell, path: '/rules/$ruleId', component: RulePage }),
  createRoute({ getParentRoute: () => shell, path: '$', component: PageMissing }),
];

const checkedPages = [
  createRoute({ getParentRoute: () => checked, path: '/', component: OverviewPage }),
  createRoute({ getParentRoute: () => checked, path: '/overall', component: OverallPage }),
  createRoute({ getParentRoute: () => checked, path: '/projects', component: ProjectsPage }),
  createRoute({ getParentRoute: () => checked, path: '/projects/$number', component: ProjectPage }),
  createRoute({ getParentRoute: () => checked, path: '/unread', component: UnreadPage }),
  createRoute({ getParentRoute: () => checked, path: '/print', component: PrintPage }),
];

export const offlineRouter = createRouter({
  routeTree: root.addChildren([shell.addChildren([...pages, checked.addChildren(checkedPages)])]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});
