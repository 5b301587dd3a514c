import { plansPages } from './pages.ts';

export const plansFeature = { pages: plansPages } as const;
