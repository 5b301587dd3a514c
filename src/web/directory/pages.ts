import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { directoryContract } from '#domain/directory/contract.ts';
import { lazyPage } from '#web/lib/page-code.ts';
import { searchOf } from '#web/lib/search.ts';

export const directoryPages = <Frame extends AnyRoute>(frame: Frame) =>
  [
    createRoute({
      getParentRoute: () => frame,
      path: '/organizations',
      validateSearch: searchOf(directoryContract.listOrganizations.query),
      component: lazyPage(() => import('./OrganizationsPage.tsx'), 'OrganizationsPage', [
        'directory',
        'year',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/municipalities',
      component: lazyPage(() => import('./MunicipalitiesPage.tsx'), 'MunicipalitiesPage', ['directory']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/municipalities/$id',
      component: lazyPage(() => import('./MunicipalityPage.tsx'), 'MunicipalityPage', ['directory', 'year']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/school-lists',
      component: lazyPage(() => import('./SchoolListsPage.tsx'), 'SchoolListsPage', ['directory']),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/school-lists/new',
      component: lazyPage(() => import('./NewSchoolListPage.tsx'), 'NewSchoolListPage', [
        'directory',
        'directory',
      ]),
    }),
    createRoute({
      getParentRoute: () => frame,
      path: '/school-lists/$id',
      component: lazyPage(() => import('./SchoolListPage.tsx'), 'SchoolListPage', ['directory']),
    }),
  ] as const;
