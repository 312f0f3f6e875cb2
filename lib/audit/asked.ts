import { type CalendarDate, parseDate } from '@internationalized/date';

type Query = Record<string, string | string[] | undefined>;

/** What an address asks of the trail; `before` is the entry under which the next page begins. */
export type Asked = { who?: string; case?: string; action?: string; from?: string; to?: string; before?: string };

const text = (value: Query[string], shape: RegExp) => {
  const typed = typeof value === 'string' ? value.trim() : '';
  return shape.test(typed) ? typed : undefined;
};

const anything = /^[^\p{Cc}]{1,200}$/u;
const isDay = (typed: string | undefined) => {
  try {
    return typed && parseDate(typed) ? typed : undefined;
  } catch {
    return undefined;
  }
};

/** A day that there is not, or a page that cannot be, was not asked for. */
export const readAsked = ({ who, case: reference, action, from, to, before }: Query): Asked => ({
  who: text(who, anything),
  case: text(reference, anything),
  action: text(action, /^[a-zA-Z.]{1,60}$/),
  from: isDay(text(from, /^\d{4}-\d\d-\d\d$/)),
  to: isDay(text(to, /^\d{4}-\d\d-\d\d$/)),
  before: text(before, /^\d{1,18}$/),
});

/** The same question as a query, with another page or none. */
export function askedQuery({ before: _, ...asked }: Asked, before?: string) {
  const given = Object.entries({ ...asked, before }).filter((entry): entry is [string, string] => !!entry[1]);
  return new URLSearchParams(given).toString();
}

/** The moments between which something happened, by the clock of whoever asks; the last day is meant whole. */
export function spanOf({ from, to }: Asked, timeZone: string) {
  const at = (day: CalendarDate) => day.toDate(timeZone);
  return {
    since: from ? at(parseDate(from)) : undefined,
    until: to ? at(parseDate(to).add({ days: 1 })) : undefined,
  };
}
