import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { RecordCode } from '@/lib/hospital/schema';
import { initials } from '@/lib/people/names';
import { type FoundLink, liveLink } from './find-link';

const shownUploads = 100;

/** So much that its holder knows the right letter, and no more than the letter itself says. */
const about = {
  letter: { select: { number: true } },
  case: { select: { patient: { select: { writtenName: true, passportName: true } } } },
} as const;

const sent = { id: true, name: true, size: true, completedAt: true } as const;

/** What somebody sees who went in by a link: what is asked for, and what this link sent since. `null` where it is dead. */
export const readVisit = (token: string, since: (link: FoundLink) => Promise<Date>) =>
  asActor(theSystem, async (tx) => {
    const link = await liveLink(tx, token);
    if (!link) return null;
    const { letter, case: on } = await tx.recordLink.findUniqueOrThrow({ where: { id: link.id }, select: about });
    const where = { linkId: link.id, createdAt: { gte: await since(link) } };
    const orderBy = { id: 'desc' } as const;
    const uploads = await tx.upload.findMany({ where, select: sent, orderBy, take: shownUploads });
    const { purpose, expiresAt } = link;
    const codes = link.codes as RecordCode[];
    const letters = initials({ written: on.patient.passportName ?? on.patient.writtenName });
    return { purpose, expiresAt, codes, number: letter?.number, initials: letters, uploads };
  });

export type Visit = NonNullable<Awaited<ReturnType<typeof readVisit>>>;
