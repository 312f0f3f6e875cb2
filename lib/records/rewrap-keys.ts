import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { masterKeyName } from '@/lib/secrets';
import { rewrapped } from '@/lib/storage/data-keys';

const few = 500;

/** Those whose key is gone have nothing to wrap. */
const notYet = () => ({ wrappedKey: { not: '' }, NOT: { wrappedKey: { startsWith: `${masterKeyName()}.` } } });

/** Wraps the keys of objects under the master key of today; their bytes stay as they are. Cut short, it goes on where it was. */
export async function rewrapKeys(told: (count: number) => void = () => {}) {
  for (let count = 0; ; ) {
    const objects = await asActor(theSystem, (tx) => tx.storedObject.findMany({ where: notYet(), take: few }));
    if (objects.length === 0) return count;
    await asActor(theSystem, async (tx) => {
      for (const { id, wrappedKey } of objects)
        await tx.storedObject.updateMany({
          where: { id, wrappedKey },
          data: { wrappedKey: rewrapped(id, wrappedKey) },
        });
    });
    told((count += objects.length));
  }
}
