import { z } from 'zod';
import { email, requiredText, seen } from '@/lib/forms/fields';
import { findStep } from '@/lib/inquiries/steps';
import type { Correctable } from './steps';

const about = z.object({ because: requiredText(500), seen: seen() });

/** The form of a correction: the question as the inquiry asks it, why, and how far the case was known. */
export function correcting(step: Correctable) {
  const asked = step === 'reach' ? z.object({ email: email() }) : findStep(step)!.asks({ reach: { by: 'email' } });
  return z.intersection(asked as z.ZodType<Record<string, unknown>>, about);
}
