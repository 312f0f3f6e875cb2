import type { Actor } from '@/lib/access/actor';
import { createStaff } from '@/lib/accounts/create-staff';
import { signInStaff } from '@/lib/accounts/sign-in-staff';
import { StaffRole } from '@/lib/db/generated/enums';
import { hospital } from '@/lib/hospital/profile';
import { askRecovery } from '@/lib/staff/ask-recovery';
import { inviteStaff } from '@/lib/staff/invite-staff';
import { letBeginAgain } from '@/lib/staff/let-begin-again';

/** For a demonstration on one's own machine, and said to be so. */
export const demoPassword = 'homeward demonstration';

const people: Record<StaffRole, string> = {
  coordinator: 'Lena Ortiz',
  leadCoordinator: 'Marta Silva',
  physician: 'Dr. Samuel Okafor',
  medicalDirector: 'Dr. Ingrid Halvorsen',
  nurseOnDuty: 'Grace Mensah',
  interpreter: 'Karim Haddad',
  translator: 'Mei Tanaka',
  finance: 'Oscar Lindqvist',
  partner: 'Dr. Aigerim Seitova',
  administrator: 'Ada Brennan',
};

export const demoAddress = (role: StaffRole) => `${role.toLowerCase()}@demo.example`;

/** One of each role; resolves to the secret of each one's codes. */
export async function hireStaff() {
  const hired = new Map<StaffRole, { id: string; totpSecret: string }>();
  for (const role of Object.values(StaffRole)) {
    const person = {
      email: demoAddress(role),
      name: people[role],
      role,
      locale: 'en' as const,
      timeZone: hospital.timeZone,
    };
    hired.set(role, await createStaff(person, demoPassword));
  }
  return hired;
}

/** Somebody who was asked to join and has not come yet. */
export const inviteColleague = (administrator: Actor) =>
  inviteStaff(administrator, {
    email: 'ruslan@demo.example',
    name: 'Ruslan Bektemirov',
    role: 'coordinator',
    locale: 'kk',
  });

/** The finance officer has lost a phone, and two colleagues may say that it is really him. */
export async function loseDevice() {
  const { token } = await signInStaff(demoAddress('finance'), demoPassword, 'demonstration');
  await askRecovery(token);
}

/** An interpreter has forgotten the password: an administrator lets her begin again, and a colleague may tell her the code. */
export async function forgetPassword(administrator: Actor) {
  const person = { email: 'noor@demo.example', name: 'Noor Rahimi', role: 'interpreter', locale: 'en' } as const;
  const { id } = await createStaff({ ...person, timeZone: hospital.timeZone }, demoPassword);
  await letBeginAgain(administrator, id);
}
