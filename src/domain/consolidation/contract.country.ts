import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { countryCollectionSchema, regionProgressSchema } from './model.country.ts';
import { aggregateSchema } from './model.ts';

/** The federal level: ready sums of regions, no municipality and no school. */
export const countryContract = defineContract({
  listCollections: {
    summary: 'Forms and periods that regions have collected',
    method: 'GET',
    path: '/api/country/collections',
    right: 'country.read',
    audit: 'country.collections_listed',
    whole: 'A choice by name: forms by period',
    response: z.array(countryCollectionSchema),
  },
  getCountry: {
    summary: 'The consolidated form of the country and how far its regions are',
    method: 'GET',
    path: '/api/country/figures',
    right: 'country.read',
    audit: 'country.figures_shown',
    query: z.object({ formCode: z.string().min(1).max(60), period: z.string().min(1).max(60) }),
    response: z.object({
      collection: countryCollectionSchema,
      regions: z.array(regionProgressSchema),
      aggregate: aggregateSchema,
      /** Cells that a region has not published or that mean another thing in its version: without a sum. */
      hidden: z.array(z.string()),
    }),
  },
});
