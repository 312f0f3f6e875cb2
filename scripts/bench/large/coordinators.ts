import { randomUUID } from 'node:crypto';
import type { createStaff } from '@/lib/accounts/create-staff';

const many = 40;

/** The coordinators of a large service; the first of them is whom a bench signs in as. */
export async function coordinatorsOf(hire: typeof createStaff) {
  const ids: string[] = [];
  for (let nth = 1; nth <= many; nth++) {
    const email = `coordinator${nth}@large.example`;
    const staff = { email, name: `Coordinator ${nth}`, role: 'coordinator', locale: 'en', timeZone: 'UTC' } as const;
    ids.push((await hire(staff, randomUUID())).id);
  }
  return ids;
}
