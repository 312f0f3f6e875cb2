import { z } from 'zod';
import { email, oneOf, requiredText, seen } from '@/lib/forms/fields';

export const declineReasons = [
  'notOurField',
  'tooIllToTravel',
  'treatedBetterAtHome',
  'noCapacity',
  'cannotReach',
  'other',
] as const;

export const declining = z.object({ reason: oneOf(...declineReasons), toldPatient: requiredText(2000), seen: seen() });

export const mending = z.object({ email: email() });
