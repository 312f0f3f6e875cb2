import { z } from 'zod';
import { now } from '@/lib/clock';
import { TranslatedKind } from '@/lib/db/generated/enums';
import { defineJob } from '@/lib/jobs/define-job';
import { waitingForMachine } from './catch-up';
import { translateText } from './translate-text';

/** A machine that does not answer is asked again by `catchUp`, not by the queue. */
export const translateByMachine = defineJob({
  name: 'translation.byMachine',
  payload: z.object({ translationId: z.uuid() }),
  run: async ({ translationId }) => void (await translateText(translationId)),
});

/** One first: while the machine is still away, the others need not find out too. */
export const catchUp = defineJob({
  name: 'translation.catchUp',
  payload: z.object({}),
  every: '* * * * *',
  async run() {
    const [first, ...others] = await waitingForMachine();
    if (!first || !(await translateText(first))) return;
    const end = now().getTime() + 40_000; // the next minute goes on
    for (const id of others) if (now().getTime() > end || !(await translateText(id))) return;
  },
});

const signed = z.object({ kind: z.enum(TranslatedKind), sourceId: z.uuid() });

/** What a text does once a person has signed its translation is known to its own domain, and told to the worker. */
export const afterSigning = (handlers: Record<TranslatedKind, (sourceId: string) => Promise<void>>) =>
  defineJob({
    name: 'translation.signed',
    payload: signed,
    run: ({ kind, sourceId }) => handlers[kind](sourceId),
  });

/** The same job for whoever queues it. */
export const translationSigned = afterSigning({ message: async () => {}, cannedReply: async () => {} });
