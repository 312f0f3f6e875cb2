import { Refusal } from '../lib/refusal.mjs';

const whole = `
  select count(*)::int as cases,
    count(*) filter (where exists (select from "CarePromise" p where p."caseId" = c.id and p.kind = 'firstReply'))::int as promises,
    count(*) filter (where exists (select from "AuditEntry" a where a."caseId" = c.id and a.action = 'inquiry.sent'))::int as audited,
    count(*) filter (where exists (
      select from "Mail" m join pgboss.job j on j.data->>'mailId' = m.id::text
      where m."caseId" = c.id and m.template = 'inquiryReceived' and j.name = 'mail.deliver'))::int as mails,
    count(distinct d.id)::int as drafts
  from "Case" c left join "Draft" d on d."caseId" = c.id`;

/** What the database holds of what was sent: each case with its promise, audit entry, queued mail and own draft. */
export async function wholeCases(client, sent) {
  const { rows } = await client.query(whole);
  const wrong = Object.entries(rows[0]).filter(([, count]) => count !== sent);
  if (wrong.length > 0) throw new Refusal(`Sent ${sent}, but the database holds ${JSON.stringify(rows[0])}.`);
  return rows[0].cases;
}
