import { audienceOf, type Topic } from '@/lib/care-journey/audience';
import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import type { Template } from '@/lib/mail/templates';

type News = { template: Template; topic: Topic; dueAt?: Date };

/** Mails everyone who follows this topic of the case, each in their own language and zone, with no word of health in it. */
export async function tellFollowers(tx: Tx, on: { id: string; reference: string }, { template, topic, dueAt }: News) {
  for (const { email, locale, timeZone } of await audienceOf(tx, on.id, topic)) {
    if (!email) continue; // reached by phone, by the coordinator
    const values = { reference: on.reference, dueAt: dueAt?.toISOString(), timeZone };
    await queueMail(tx, { template, to: { email, locale }, values, caseId: on.id });
  }
}
