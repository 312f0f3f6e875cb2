import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { Refused } from '@/lib/records/tus/refused';
import { eyesOf, type Holder, isTheirs } from './sender';

const withObject = { object: { select: { wrappedKey: true } } } as const;

/**
 * An upload for whom it is theirs, as it stands now. Who may not see it learns nothing: not that it is there, not that it
 * is being written. @throws Problem `notFound`, Refused 410 where it was given up
 */
export const findUpload = (holder: Holder, id: string) =>
  asActor(eyesOf(holder), async (tx) => {
    const upload = await tx.upload.findUnique({ where: { id }, include: withObject });
    if (!upload || !(await isTheirs(tx, holder, upload))) throw new Problem('notFound');
    if (!upload.completedAt && upload.expiresAt <= now()) throw new Refused(410, 'This upload was given up.');
    return upload;
  });

export type FoundUpload = Awaited<ReturnType<typeof findUpload>>;
