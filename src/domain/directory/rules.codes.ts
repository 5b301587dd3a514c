const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** An organisation's ИНН: ten digits, the last one a check digit. No region has the number 00. */
export function innIsValid(inn: string): boolean {
  return /^(?!00)\d{10}$/.test(inn) && completeInn(inn.slice(0, 9)) === inn;
}

/** The ИНН that begins with these nine digits. */
export function completeInn(first9: string): string {
  const sum = INN_WEIGHTS.reduce((total, weight, place) => total + weight * Number(first9[place]), 0);
  return first9 + ((sum % 11) % 10);
}

/** An organisation's ОГРН: thirteen digits, 1 or 5 first (other numbers belong to later entries), a check digit last. */
export function ogrnIsValid(ogrn: string): boolean {
  return /^[15]\d{12}$/.test(ogrn) && completeOgrn(ogrn.slice(0, 12)) === ogrn;
}

/** The ОГРН that begins with these twelve digits. */
export function completeOgrn(first12: string): string {
  return first12 + ((Number(first12) % 11) % 10);
}

/**
 * Check digit of an ОКТМО of 8 or 11 digits. The printed code does not hold it: it stands in a field of its own.
 * Weights run 1…10; when they leave 10, weights from 3 on are tried, and after those 0.
 */
export function oktmoCheckDigit(code: string): number {
  const first = oktmoRemainder(code, 1);
  return first < 10 ? first : oktmoRemainder(code, 3) % 10;
}

function oktmoRemainder(code: string, firstWeight: number): number {
  const weightAt = (place: number) => ((firstWeight - 1 + place) % 10) + 1;
  return [...code].reduce((sum, digit, place) => sum + weightAt(place) * Number(digit), 0) % 11;
}
