import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { MunicipalityKind, municipalityNameSchema } from '#domain/directory/model.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { seededId } from './ids.ts';
import { type MunicipalityProfile, profileOf } from './municipality-profiles.ts';

export interface SeedMunicipality {
  readonly id: MunicipalityId;
  /** As of 2020, the year of the order. */
  readonly name: string;
  readonly names: readonly z.infer<typeof municipalityNameSchema>[];
  readonly profile: MunicipalityProfile;
}

/** Municipal reform of 2016 and the transition of six municipalities to okrugs; borders stayed. */
const KNOWN_FROM = '2016-01-01';
const RENAMED_ON = '2025-01-01';

const KINDS: Readonly<Record<string, MunicipalityKind>> = {
  'городской округ': 'city_district',
  'городской округ (ЗАТО)': 'closed_city_district',
  'муниципальный район': 'municipal_district',
  'муниципальный округ': 'municipal_okrug',
};

/** The 42 municipalities of municipalities.csv, each with its names valid in time. */
export function readMunicipalities(seed: string): SeedMunicipality[] {
  const csv = readFileSync(new URL('municipalities.csv', import.meta.url), 'utf8');
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => municipalityOf(seed, line));
}

function municipalityOf(seed: string, line: string): SeedMunicipality {
  const [name = '', type = '', centre = '', oktmo = '', laterName = '', laterType = '', laterOktmo = ''] =
    line.split(';');
  const first = { name, kind: kindOf(type), oktmo, centre, validFrom: KNOWN_FROM };
  const later = {
    name: laterName,
    kind: kindOf(laterType),
    oktmo: laterOktmo,
    centre,
    validFrom: RENAMED_ON,
  };
  return {
    id: seededId(seed, 'municipality', oktmo),
    name,
    names:
      oktmo === laterOktmo
        ? [{ ...first, validTo: null }]
        : [
            { ...first, validTo: RENAMED_ON },
            { ...later, validTo: null },
          ],
    profile: profileOf(name),
  };
}

function kindOf(type: string): MunicipalityKind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`Unknown type of municipality «${type}»`);
  return kind;
}
