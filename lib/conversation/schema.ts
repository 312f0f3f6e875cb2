import { z } from 'zod';
import { because, requiredText } from '@/lib/forms/fields';

export const asking = z.object({ text: requiredText(2000) });

export const answering = z.object({ questionId: z.uuid(because('required')), answer: requiredText(5000) });
