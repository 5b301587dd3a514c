import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { innIsValid, ogrnIsValid, oktmoCheckDigit } from '#domain/directory/rules.codes.ts';
import { nameOn } from '#domain/directory/rules.municipalities.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { demoAccountSchema, passwordSchema } from '#domain/people/model.ts';
import { DEMO_PASSWORD, demoAccountsOf } from './demo-accounts.ts';
import { bySlug } from './organizations.ts';
import { DEMO_DAY, generateRegion } from './region.ts';

const demo = generateRegion();
const { municipalities, organizations, schools, list, people } = demo;
const listed = schools.filter((school) => list.schoolIds.includes(school.id));
const listedIn = (slug: string) =>
  listed.filter((school) => school.municipalityId === bySlug(municipalities, slug).id).length;
const distinct = <T>(values: readonly T[]) => new Set(values).size;
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the demonstration region', () => {
  it('comes out the same of the same seed, and different of another', () => {
    expect(hashOf(generateRegion())).toBe(hashOf(demo));
    expect(hashOf(generateRegion('another'))).not.toBe(hashOf(demo));
  });

  it('gives every thing an identifier of its own', () => {
    const ids = [...municipalities, ...organizations, ...schools, ...people].map(({ id }) => id as string);
    expect(distinct(ids)).toBe(ids.length);
    for (const id of ids) expect(idSchema().safeParse(id).success).toBe(true);
  });
});

describe('municipalities', () => {
  it.each([
    [DEMO_DAY, { city_district: 12, closed_city_district: 1, municipal_district: 29 }],
    ['2026-11-23', { city_district: 6, closed_city_district: 1, municipal_district: 29, municipal_okrug: 6 }],
  ])('on %s are 42 of these kinds', (day, kinds) => {
    const current = municipalities.map(({ names }) => nameOn(names, day));
    const counts = Object.groupBy(current, (name) => name?.kind ?? 'none');
    expect(Object.fromEntries(Object.entries(counts).map(([kind, all]) => [kind, all?.length]))).toEqual(
      kinds,
    );
    expect(distinct(current.map((name) => name?.oktmo))).toBe(42);
    expect(distinct(current.map((name) => name?.name))).toBe(42);
  });

  it('bear eight digits of ОКТМО, to which a check digit can be computed', () => {
    const codes = municipalities.flatMap(({ names }) => names.map((name) => name.oktmo));
    expect(codes).toHaveLength(48);
    for (const code of codes) {
      expect(code).toMatch(/^53\d{6}$/);
      expect(oktmoCheckDigit(code)).toBeLessThan(10);
    }
  });

  it('keep a city and the district of the same name apart', () => {
    for (const name of ['buzuluk', 'buguruslan', 'orenburg']) {
      const city = bySlug(municipalities, name);
      const district = bySlug(municipalities, `${name}-rayon`);
      expect(city.id).not.toBe(district.id);
      expect(city.names[0]?.oktmo).not.toBe(district.names[0]?.oktmo);
      expect(schools.some((school) => school.municipalityId === city.id)).toBe(true);
      expect(schools.some((school) => school.municipalityId === district.id)).toBe(true);
    }
  });
});

describe('organisations', () => {
  it('are those of the legend', () => {
    const counts = Object.groupBy(organizations, ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, all]) => [kind, all.length]))).toEqual({
      ministry: 1,
      supervision_department: 1,
      regional_centre: 1,
      pedagogical_university: 1,
      teacher_college: 4,
      method_centre: 5,
      municipal_authority: 42,
      method_service: 42,
    });
  });

  it('serve every municipality once through the inter-municipal centres, four to nine each', () => {
    const centres = organizations.filter(({ kind }) => kind === 'method_centre');
    for (const { serves } of centres) {
      expect(serves.length).toBeGreaterThanOrEqual(4);
      expect(serves.length).toBeLessThanOrEqual(9);
    }
    expect(new Set(centres.flatMap(({ serves }) => serves))).toEqual(
      new Set(municipalities.map(({ id }) => id)),
    );
    expect(centres.flatMap(({ serves }) => serves)).toHaveLength(42);
  });

  it('have valid codes, each its own, and every school has them', () => {
    const coded = [...organizations, ...schools].filter(({ inn }) => inn !== null);
    const inns = coded.map(({ inn }) => inn ?? '');
    const ogrns = coded.map(({ ogrn }) => ogrn ?? '');
    expect(inns.filter((inn) => !innIsValid(inn))).toEqual([]);
    expect(ogrns.filter((ogrn) => !ogrnIsValid(ogrn))).toEqual([]);
    expect([distinct(inns), distinct(ogrns)]).toEqual([coded.length, coded.length]);
    expect(schools.every(({ inn }) => inn?.startsWith('56'))).toBe(true);
  });
});

describe('schools', () => {
  it('are about 900, told apart within a municipality by the short name and everywhere by the full one', () => {
    expect(schools.length).toBeGreaterThanOrEqual(850);
    expect(schools.length).toBeLessThanOrEqual(950);
    expect(distinct(schools.map(({ municipalityId, name }) => `${municipalityId} ${name}`))).toBe(
      schools.length,
    );
    expect(distinct(schools.map(({ fullName }) => fullName))).toBe(schools.length);
  });

  it('share some short names between municipalities, and some are closed, as in life', () => {
    expect(distinct(schools.map(({ name }) => name))).toBeLessThan(schools.length);
    expect(schools.filter(({ closedOn }) => closedOn !== null)).toHaveLength(3);
  });

  it('are 60 on the list, in thirty municipalities or more', () => {
    expect(list.schoolIds).toHaveLength(60);
    expect(listed).toHaveLength(60);
    expect(distinct(listed.map(({ municipalityId }) => municipalityId))).toBeGreaterThanOrEqual(30);
    expect([listedIn('buzuluk'), listedIn('buzuluk-rayon')]).toEqual([3, 4]);
  });

  it('on the list are open and take part in state examinations', () => {
    expect(listed.every(({ closedOn, level }) => closedOn === null && level !== 'primary')).toBe(true);
  });
});

describe('people', () => {
  const order = readFileSync(
    new URL('../../src/domain/catalogue/orders/order-01-21-744.txt', import.meta.url),
    'utf8',
  );

  it('have a login, a name and one appointment each', () => {
    const known = new Set([...organizations, ...schools].map(({ id }) => id));
    expect(distinct(people.map(({ login }) => login))).toBe(people.length);
    expect(distinct(people.map(({ fullName }) => fullName))).toBe(people.length);
    for (const person of people) {
      expect(person.login).toMatch(/^[a-z0-9][a-z0-9._@-]{2,99}$/);
      expect(known.has(person.organizationId)).toBe(true);
    }
  });

  it('offer the accounts of the demonstration', () => {
    const accounts = demoAccountsOf(people);
    expect(accounts.map(({ login }) => login)).toEqual(
      'curator controller minister admin admin2 buzuluk buzuluk-rayon school1 school2 school3 ukn rcro mms mmc ogpu college'.split(
        ' ',
      ),
    );
    for (const account of accounts) expect(demoAccountSchema.parse(account)).toEqual(account);
    expect(passwordSchema.safeParse(DEMO_PASSWORD).success).toBe(true);
  });

  it('put the three heads into schools on the list, of three municipalities', () => {
    const heads = people.filter(({ login }) => /^school\d$/.test(login));
    const places = heads.map(
      ({ organizationId }) => listed.find(({ id }) => id === organizationId)?.municipalityId,
    );
    expect(places).not.toContain(undefined);
    expect(distinct(places)).toBe(3);
  });

  it('staff every municipal authority and every school on the list', () => {
    const heads = people
      .filter(({ role }) => role === 'school_head')
      .map(({ organizationId }) => organizationId);
    expect(new Set(heads)).toEqual(new Set(list.schoolIds));
    expect(people.filter(({ role }) => role === 'municipal_specialist')).toHaveLength(42);
  });

  it('bear no surname that the order prints', () => {
    const printed = order.match(/[А-ЯЁ][а-яё]+(?= [А-ЯЁ]\.)|(?<=[А-ЯЁ]\.)[А-ЯЁ][а-яё]+/g) ?? [];
    const stems = printed.map((surname) => surname.slice(0, 5));
    expect(stems).toEqual(['Горде', 'Пахом']);
    expect(people.filter(({ fullName }) => stems.some((stem) => fullName.includes(stem)))).toEqual([]);
  });
});
