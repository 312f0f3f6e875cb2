import { z } from 'zod';
import { GlassReason } from '@/lib/db/generated/enums';
import { oneOf, requiredText } from '@/lib/forms/fields';

export const glassReasons = Object.values(GlassReason);

export const breaking = z.object({
  reference: requiredText(40),
  reason: oneOf(...glassReasons),
  words: requiredText(1000),
});

export const lifeOfGlass = 2 * 3_600_000;
