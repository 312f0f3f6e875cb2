import type { Actor } from '@/lib/access/actor';
import { issueLink } from '@/lib/accounts/links';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { Values } from '@/lib/forms/form-state';
import { queueMail } from '@/lib/mail/queue-mail';
import { cleanText } from '@/lib/people/texts';
import { asHolder } from './as-holder';
import { type FoundDraft, findDraft } from './queries';
import { type Answers, fieldNames, findStep, type Slug } from './steps';

type Answer = { slug: Slug; values: Values; locale: string };

const mailIn = (answers: Answers, slug: Slug) => {
  const read = findStep('reach')!.asks(answers).safeParse(answers.reach);
  return slug === 'reach' && read.success ? (read.data as { email?: string }).email : undefined;
};

/** The link by which the writer goes on elsewhere: once for each address that they give. */
async function mailLink(tx: Tx, draft: FoundDraft, email: string, locale: string) {
  const { id: linkId } = await issueLink(tx, { purpose: 'resumeDraft', draftId: draft.id, expiresAt: draft.expiresAt });
  await queueMail(tx, { template: 'resumeDraft', to: { email, locale }, linkId });
}

const clean = (value: string | string[]) => (Array.isArray(value) ? value.map(cleanText) : cleanText(value));

/** As it was typed, less what no schema asks for and what the database could not store. */
function kept(slug: Slug, values: Values, answers: Answers): Values {
  const names = fieldNames(findStep(slug)!.asks(answers));
  return Object.fromEntries(names.flatMap((name) => (name in values ? [[name, clean(values[name]!)]] : [])));
}

/** Keeps one step's answer as it was typed; merged by the database, so that two tabs lose nothing of each other. */
export const answerStep = (actor: Actor, token: string, { slug, values, locale }: Answer) =>
  asHolder(actor, token, async (tx) => {
    const draft = await findDraft(tx, token);
    const answer = { [slug]: kept(slug, values, draft.answers) };
    const count = await tx.$executeRaw`
      UPDATE "Draft" SET "answers" = "answers" || ${JSON.stringify(answer)}::jsonb, "locale" = ${locale}
      WHERE "id" = ${draft.id}::uuid AND "sentAt" IS NULL`;
    if (count === 0) throw new Problem('alreadyUsed');
    const answers: Answers = { ...draft.answers, ...answer };
    const email = mailIn(answers, slug);
    if (email && email !== mailIn(draft.answers, slug)) await mailLink(tx, draft, email, locale);
    return answers;
  });
