import { z } from 'zod';
import { plainMoves } from '@/lib/care-journey/stages';
import { because, oneOf, requiredText } from '@/lib/forms/fields';

export const withdrawReasons = ['patientDecided', 'treatedElsewhere', 'cannotTravel', 'cost', 'died', 'other'] as const;

export const withdrawing = z.object({ reason: oneOf(...withdrawReasons), toldPatient: requiredText(2000) });

export const moving = z.object({ move: oneOf(...plainMoves) });

/** A choice that may be left open: the id of an account, or nobody. */
const nobodyOr = () =>
  z
    .union([z.literal(''), z.uuid()], because('required'))
    .optional()
    .transform((id) => id || undefined);

export const assigning = z.object({ to: nobodyOr(), from: nobodyOr() });
