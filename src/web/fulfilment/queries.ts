import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { read } from '#web/lib/queries.ts';

export type Roadmap = z.output<typeof fulfilmentContract.getRoadmap.response>;

export type RoadmapItem = Roadmap['items'][number];

/** From so many obligations on a plan is drawn only where one looks. */
export const LONG_PLAN = 200;

export type HeatMapData = z.output<typeof fulfilmentContract.getHeatMap.response>;

export function useRoadmap(id: string) {
  return useQuery(read(fulfilmentContract.getRoadmap, { params: { id } }));
}

export function useHeatMap(id: string) {
  return useQuery(read(fulfilmentContract.getHeatMap, { params: { id } }));
}
