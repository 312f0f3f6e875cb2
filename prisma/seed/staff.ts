import { createStaff } from '@/lib/accounts/create-staff';
import { StaffRole } from '@/lib/db/generated/enums';
import { hospital } from '@/lib/hospital/profile';

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
