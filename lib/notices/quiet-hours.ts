import { fromDate } from '@internationalized/date';

/** Minutes of the day; hours that end before they begin last over midnight. */
export type QuietHours = { from: number; until: number };

const isWithin = (minute: number, { from, until }: QuietHours) =>
  from < until ? minute >= from && minute < until : minute >= from || minute < until;

/** This moment, or the end of the quiet hours in which it lies by the clock of that zone, summer time and all. */
export function afterQuietHours(at: Date, timeZone: string, quiet: QuietHours | null) {
  const local = fromDate(at, timeZone);
  const minute = local.hour * 60 + local.minute;
  if (!quiet || !isWithin(minute, quiet)) return at;
  const endsTomorrow = minute >= quiet.until;
  const day = endsTomorrow ? local.add({ days: 1 }) : local;
  return day.set({ hour: Math.floor(quiet.until / 60), minute: quiet.until % 60, second: 0, millisecond: 0 }).toDate();
}
