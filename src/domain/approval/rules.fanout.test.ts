import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownForms } from '#domain/catalogue/published.ts';
import { type Organization, type OrganizationKind, organizationKinds } from '#domain/directory/model.ts';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { readOrder } from '#domain/orders/reading/order.ts';
import { readTextSource } from '#domain/orders/reading/source.ts';
import { deriveObligations } from '#domain/orders/rules.obligations.ts';
import { derivePeriod } from '#domain/terms/rules.overdue.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { addresseesOf, obligationDueOn } from './rules.fanout.ts';

const text = readFileSync(new URL('../catalogue/orders/order-01-21-744.txt', import.meta.url), 'utf8');
const reading = readOrder(readTextSource(text), { forms: knownForms });
if ('refused' in reading) throw new Error(reading.refused);
const legend = reading.abbreviations;

function organization(kind: OrganizationKind, n: number): Organization {
  return {
    id: `${kind}-${n}` as OrganizationId,
    kind,
    name: `${kind} ${n}`,
    fullName: `${kind} ${n}`,
    inn: null,
    ogrn: null,
    rural: false,
    closedOn: null,
    municipality: { id: `m${n}` as MunicipalityId, name: `m${n}` },
  };
}

describe('the parties of the order', () => {
  it('an abbreviation that the document does not explain names nobody', () => {
    const party = { text: 'ЦНППМ', kind: 'unknown', abbreviation: 'ЦНППМ' } as const;
    const found = addresseesOf([party], legend, {
      organizations: [organization('regional_centre', 1)],
      listedSchools: [],
      named: [],
    });
    expect(found).toEqual({ organizations: [], unresolved: ['ЦНППМ'] });
  });

  it('go where the dictionary of the region says: a class, one organisation, nobody', () => {
    const school = organization('school', 7);
    const known = {
      organizations: [organization('regional_centre', 1), organization('method_centre', 1)],
      listedSchools: [],
      named: [school, organization('school', 8)],
    };
    const asked = (meaning: PartyMeaning) =>
      addresseesOf([{ text: 'Площадка', kind: 'unknown', meaning }], legend, known);
    const to = (id: string) => ({ organizations: [{ id }], unresolved: [] });
    expect(asked({ is: 'class', kind: 'method_centre', post: true })).toMatchObject(to('method_centre-1'));
    expect(asked({ is: 'organization', id: school.id, post: false })).toMatchObject(to('school-7'));
    expect(asked({ is: 'nobody' })).toEqual({ organizations: [], unresolved: [] });
    const closed = { is: 'organization', id: 'gone' as OrganizationId, post: false } as const;
    expect(asked(closed)).toEqual({ organizations: [], unresolved: ['Площадка'] });
  });
});

describe('fan-out of the order', () => {
  const organizations = organizationKinds
    .filter((k) => k !== 'school')
    .flatMap((kind) => [organization(kind, 1), organization(kind, 2)]);
  const directory = {
    organizations,
    listedSchools: [organization('school', 1), organization('school', 2), organization('school', 3)],
    named: [],
  };
  const decisions = new Map(
    reading.findings
      .filter((f) => f.fixes.length > 0)
      .map((f) => [f.id, { decision: 'accepted' as const, edits: [] }]),
  );
  const obligations = deriveObligations(reading, decisions, new Map());
  const period = derivePeriod(obligations.map((o) => o.item.term));
  const find = (number: string) => {
    const found = obligations.find(
      (o) => o.item.number === number && (o.item.kind === 'clause') === number.includes('2.'),
    );
    if (!found) throw new Error(number);
    return found.item;
  };
  const addressed = (number: string) =>
    addresseesOf(find(number).responsible, legend, directory).organizations.map((o) => o.id);

  it('has clauses 2.1, 2.2 and 3 as obligations, not 1 and 2', () => {
    expect(obligations.filter((o) => o.item.kind === 'clause').map((o) => o.item.number)).toEqual([
      '2.1',
      '2.2',
      '3',
    ]);
  });

  it('2.1 and 2.2 go to every МОУО with their hard dates', () => {
    expect(addressed('2.1')).toEqual(['municipal_authority-1', 'municipal_authority-2']);
    expect([find('2.1'), find('2.2')].map((item) => obligationDueOn(item, period))).toEqual([
      '2020-06-05',
      '2020-09-15',
    ]);
    expect(find('2.1').formCode).toBe('resource-survey');
  });

  it('3 goes to the ministry, whose deputy minister controls', () => {
    const control = obligations.find((o) => o.key === 'clause:3')?.item;
    expect(
      addresseesOf(control?.responsible ?? [], legend, directory).organizations.map((o) => o.kind),
    ).toEqual(['ministry', 'ministry']);
  });

  it('«руководители ОО» are the schools of the list', () => {
    expect(addressed('3').filter((id) => id.startsWith('school'))).toEqual([
      'school-1',
      'school-2',
      'school-3',
    ]);
  });

  it('every measure finds its addressees', () => {
    for (const { key, item } of obligations) {
      const found = addresseesOf(item.responsible, legend, directory);
      expect(found.unresolved, key).toEqual([]);
      expect(found.organizations.length, key).toBeGreaterThan(0);
    }
  });

  it('what recurs falls due for the first time after the act was issued', () => {
    const [measure] = obligations.filter((o) => o.item.kind === 'measure').map(({ item }) => item);
    if (!measure) throw new Error('no measure');
    const monthly = { ...measure, retroactive: false, term: readTerm('ежемесячно до 25 числа') };
    const year = { from: '2022-08-01', to: '2023-05-31' };
    expect(obligationDueOn(monthly, year)).toBe('2022-08-25');
    expect(obligationDueOn(monthly, year, '2022-10-05')).toBe('2022-10-25');
    expect(obligationDueOn(monthly, year, '2022-10-26')).toBe('2022-11-25');
  });

  it('a measure older than the order has no day to be late by', () => {
    const first = obligations.find((o) => o.item.kind === 'measure' && o.item.number === '1')?.item;
    expect(first?.retroactive).toBe(true);
    expect(first && obligationDueOn(first, period)).toBeNull();
  });
});
