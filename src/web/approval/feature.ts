import { approvalPages } from './pages.ts';

export const approvalFeature = { pages: approvalPages } as const;
