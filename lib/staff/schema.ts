import { z } from 'zod';
import { newStaff } from '@/lib/accounts/schema';
import { requiredText } from '@/lib/forms/fields';

export const invitation = newStaff.omit({ timeZone: true });
export const roleChange = newStaff.pick({ role: true });
export const consent = z.object({ name: requiredText(200) });

export type Invitation = z.output<typeof invitation>;
export type RoleChange = z.output<typeof roleChange>;
