import { fromDate, parseDateTime, toCalendarDateTime } from '@internationalized/date';

/**
 * "2026-11-26T10:00" by the clock of a zone, so many weeks later at the same time of day; null for a day that does not
 * exist.
 */
export function atWallTime(text: string, timeZone: string, weeks = 0) {
  try {
    return parseDateTime(text).add({ weeks }).toDate(timeZone);
  } catch {
    return null;
  }
}

/** The same the other way: what a browser's own control shows. */
export const wallTimeOf = (at: Date, timeZone: string) =>
  toCalendarDateTime(fromDate(at, timeZone)).toString().slice(0, 16);
