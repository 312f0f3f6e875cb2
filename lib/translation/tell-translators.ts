import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { defineJob } from '@/lib/jobs/define-job';
import { tell } from '@/lib/notices/tell';
import { translatorsFor } from './translators';

/** A text waits for a person. Patients, whose texts these are, see nobody's languages: so the worker finds who is to hear. */
export const tellTranslators = defineJob({
  name: 'translation.tellTranslators',
  payload: z.object({ translationId: z.uuid() }),
  run: ({ translationId }) =>
    asActor(theSystem, async (tx) => {
      const wanted = await tx.translation.findUnique({ where: { id: translationId } });
      if (!wanted?.needsHuman || !wanted.caseId || wanted.state === 'reviewed') return;
      await tell(tx, { id: wanted.caseId }, { event: 'translationWanted', to: await translatorsFor(tx, wanted) });
    }),
});
