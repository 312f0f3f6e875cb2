import { sendNotice } from '@/lib/notices/send';
import { spreadNews } from '@/lib/notices/spread';
import { db, owner } from './database';

type Queued = { data: { newsId: string } };

/** Does what the worker would do with the news of this case: writes who is to hear of it. */
export async function spread(caseId: string) {
  const { rows } = await owner().query<Queued>(
    `SELECT data FROM pgboss.job WHERE name = 'notices.spread' AND data->>'caseId' = $1 ORDER BY created_on, data->>'newsId'`,
    [caseId],
  );
  for (const { data } of rows) await spreadNews.run(spreadNews.payload.parse(data));
}

export const noticesOf = (caseId: string) => db().notice.findMany({ where: { caseId }, orderBy: { id: 'asc' } });

/** As if all waiting were over: every notice of the case leaves. */
export async function sendAll(caseId: string) {
  await spread(caseId);
  await db().$executeRaw`UPDATE "Notice" SET "dueAt" = "createdAt" WHERE "caseId" = ${caseId}::uuid`;
  for (const { id } of await noticesOf(caseId)) await sendNotice.run({ noticeId: id });
}
