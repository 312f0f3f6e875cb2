import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date';

const hijri = new IslamicUmalquraCalendar();

/** PS3.5 6.2: eight digits; an old standard had dots. */
function parts(text: string | undefined) {
  const found = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text?.trim() ?? '');
  return found ? ([Number(found[1]), Number(found[2]), Number(found[3])] as const) : null;
}

function gregorian([year, month, day]: readonly [number, number, number]) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1850 && year <= 2200 ? date : null;
}

export function readDay(text: string | undefined) {
  const found = parts(text);
  return found && gregorian(found);
}

/** Devices in Saudi Arabia may write a birth date of 1400 in the Umm al-Qura calendar. */
export function readBirth(text: string | undefined) {
  const found = parts(text);
  if (!found || found[0] >= 1500 || found[0] < 1300) return found && gregorian(found);
  const { year, month, day } = toCalendar(new CalendarDate(hijri, ...found), new GregorianCalendar());
  return gregorian([year, month, day]);
}
