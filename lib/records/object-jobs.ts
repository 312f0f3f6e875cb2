import { z } from 'zod';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { defineJob } from '@/lib/jobs/define-job';
import { storage } from '@/lib/storage/storage';

/** The row of an upload stays and says what once came, so its object's row does too, without a key. */
const forgetRow = (id: string) =>
  asActor(theSystem, (tx) => tx.storedObject.deleteMany({ where: { id, wrappedKey: '', upload: null } }));

/** After the commit that gave the object up. */
export const removeBytes = defineJob({
  name: 'records.removeBytes',
  payload: z.object({ objectId: z.guid() }),
  async run({ objectId }) {
    await storage().remove(objectId);
    await forgetRow(objectId);
  },
});
