import { searchPages } from './pages.ts';

export const searchFeature = { pages: searchPages } as const;
