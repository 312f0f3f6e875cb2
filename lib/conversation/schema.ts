import { z } from 'zod';
import { requiredText } from '@/lib/forms/fields';

export const asking = z.object({ text: requiredText(2000) });

export const answering = z.object({ questionId: z.uuid(), answer: requiredText(5000) });
