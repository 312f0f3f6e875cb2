import type { HolidayCode, HospitalInput } from './schema';

const on = (date: string, code: HolidayCode) => ({ date, code, observed: false });
const observed = (date: string, code: HolidayCode) => ({ date, code, observed: true });

// The federal holidays of the United States (5 U.S.C. 6103). One that falls on a weekend is observed on the weekday
// beside it; we close on the day itself as well, because we would be open on that Saturday.
export const holidays: HospitalInput['holidays'] = [
  on('2026-01-01', 'newYear'),
  on('2026-01-19', 'martinLutherKing'),
  on('2026-02-16', 'presidents'),
  on('2026-05-25', 'memorial'),
  on('2026-06-19', 'juneteenth'),
  observed('2026-07-03', 'independence'),
  on('2026-07-04', 'independence'),
  on('2026-09-07', 'labor'),
  on('2026-10-12', 'indigenousPeoples'),
  on('2026-11-11', 'veterans'),
  on('2026-11-26', 'thanksgiving'),
  on('2026-12-25', 'christmas'),
  on('2027-01-01', 'newYear'),
  on('2027-01-18', 'martinLutherKing'),
  on('2027-02-15', 'presidents'),
  on('2027-05-31', 'memorial'),
  observed('2027-06-18', 'juneteenth'),
  on('2027-06-19', 'juneteenth'),
  on('2027-07-04', 'independence'),
  observed('2027-07-05', 'independence'),
  on('2027-09-06', 'labor'),
  on('2027-10-11', 'indigenousPeoples'),
  on('2027-11-11', 'veterans'),
  on('2027-11-25', 'thanksgiving'),
  observed('2027-12-24', 'christmas'),
  on('2027-12-25', 'christmas'),
  observed('2027-12-31', 'newYear'),
  on('2028-01-01', 'newYear'),
  on('2028-01-17', 'martinLutherKing'),
  on('2028-02-21', 'presidents'),
  on('2028-05-29', 'memorial'),
  on('2028-06-19', 'juneteenth'),
  on('2028-07-04', 'independence'),
  on('2028-09-04', 'labor'),
  on('2028-10-09', 'indigenousPeoples'),
  observed('2028-11-10', 'veterans'),
  on('2028-11-11', 'veterans'),
  on('2028-11-23', 'thanksgiving'),
  on('2028-12-25', 'christmas'),
];
