import { z } from 'zod';
import { plainMoves } from '@/lib/care-journey/stages';
import { oneOf, requiredText } from '@/lib/forms/fields';

export const withdrawReasons = ['patientDecided', 'treatedElsewhere', 'cannotTravel', 'cost', 'died', 'other'] as const;

export const withdrawing = z.object({ reason: oneOf(...withdrawReasons), toldPatient: requiredText(2000) });

export const moving = z.object({ move: oneOf(...plainMoves) });
