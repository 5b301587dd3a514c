import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MunicipalityRef, Organization } from '../../directory/model.ts';
import type { MunicipalityId, OrganizationId } from '../../kernel/ids.ts';
import {
  decideAddressees,
  isTitleTaken,
  proposeTitle,
  requireDistinctTitle,
  requireOpenable,
  whyNotReminded,
} from './rules.ts';

const TODAY = '2020-06-01';
const place: MunicipalityRef = { id: 'm' as MunicipalityId, name: 'Муниципалитет' };
const school = (id: string, closedOn: string | null = null, municipality = place as MunicipalityRef | null) =>
  ({ id: id as OrganizationId, kind: 'school', name: id, closedOn, municipality }) as Organization;

describe('addressees of a collection', () => {
  it.each<[string, Organization, string[], string]>([
    ['a working school', school('a'), [], 'asked'],
    ['a school closed today', school('a', TODAY), [], 'closed'],
    ['a school that closes tomorrow', school('a', '2020-06-02'), [], 'asked'],
    ['a school without a municipality', school('a', null, null), [], 'no_municipality'],
    ['a school that is asked the same already', school('a'), ['a'], 'already_asked'],
    ['a closed one that is asked already', school('a', TODAY), ['a'], 'closed'],
  ])('%s', (_case, one, busy, expected) => {
    const { asked, leftOut } = decideAddressees([one], new Set(busy as OrganizationId[]), TODAY);
    expect(asked.length === 1 ? 'asked' : leftOut[0]?.why).toBe(expected);
  });

  it('every school is either asked or left out with a reason, none twice', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        closedOn: fc.constantFrom(null, '2020-05-01', '2021-01-01'),
        municipality: fc.constantFrom(place, null),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, fc.array(fc.string({ maxLength: 3 })), (schools, busy) => {
        const all = schools.map(({ id, closedOn, municipality }) => school(id, closedOn, municipality));
        const decided = decideAddressees(all, new Set(busy as OrganizationId[]), TODAY);
        const ids = [...decided.asked, ...decided.leftOut.map((one) => one.school)].map(({ id }) => id);
        expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        expect(decided.asked.some(({ id }) => busy.includes(id))).toBe(false);
      }),
    );
  });
});

describe('a collection', () => {
  const asked = decideAddressees([school('a')], new Set(), TODAY).asked;
  it.each([
    [TODAY, asked, null],
    ['2020-05-31', asked, 'campaign.due_in_past'],
    ['2020-06-20', [], 'campaign.nobody_asked'],
  ] as const)('due on %s is opened or refused in words', (dueOn, addressees, reason) => {
    const open = () => requireOpenable(dueOn, addressees, TODAY);
    if (reason === null) open();
    else expect(open).toThrow(reason);
  });
});

describe('the name of a collection', () => {
  const form = 'Сведения о ресурсах';
  it.each<[string, string, string[], string]>([
    ['of the form while no other is called so', '2020', [], form],
    ['of the form and the period', '2021', [form], `${form}, 2021`],
    ['numbered within a period', '2021', [form, `${form}, 2021`], `${form}, 2021 (2)`],
    ['numbered on', '2021', [form, `${form}, 2021`, `${form}, 2021 (2)`], `${form}, 2021 (3)`],
    ['numbered where no period is given yet', ' ', [form], `${form} (2)`],
  ])('is proposed: %s', (_case, period, taken, expected) => {
    expect(proposeTitle(form, period, taken)).toBe(expected);
    expect(isTitleTaken(expected, taken)).toBe(false);
  });

  it.each([
    ['Сведения о ресурсах', true],
    ['  сведения  о РЕСУРСАХ ', true],
    ['Сведения о ресурсах, 2021', false],
  ])('«%s» is taken: %s', (title, taken) => {
    const require = () => requireDistinctTitle(title, [form]);
    if (taken) expect(require).toThrow('campaign.title_taken');
    else require();
  });
});

describe('a reminder', () => {
  const open = { closedAt: null };
  const over = { closedAt: '2020-06-30T00:00:00.000Z' };
  const closure = { on: '2020-05-20' };
  it.each([
    ['draft', open, false, null, null],
    ['returned', open, false, null, null],
    ['submitted', open, false, null, 'sent'],
    ['accepted', open, false, null, 'sent'],
    ['draft', over, false, null, 'closed'],
    ['draft', over, true, null, null],
    ['accepted', over, false, null, 'sent'],
    ['draft', open, false, closure, 'school_closed'],
    ['submitted', open, false, closure, 'sent'],
  ] as const)(
    'of a form %s, %o, opened again %s, school closed %o: %s',
    (status, campaign, reopened, gone, why) => {
      expect(whyNotReminded({ status, campaign, reopened, closure: gone }, TODAY)).toBe(why);
    },
  );
});
