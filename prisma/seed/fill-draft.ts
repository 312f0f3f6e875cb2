import { aVisitor } from '@/lib/access/actor';
import type { Values } from '@/lib/forms/form-state';
import { answerStep } from '@/lib/inquiries/answer-step';
import { beginDraft } from '@/lib/inquiries/begin-draft';
import { type Answers, asked, consentName, consentsOf } from '@/lib/inquiries/steps';
import type { Story } from './stories';

/** What everybody in the stories answers, unless their story says otherwise. */
const usually: Answers = {
  who: { askingFor: 'me' },
  urgency: { signs: ['none'] },
  wishes: {},
  decisions: { decides: 'patient', toldFirst: 'patient' },
};

function agreed(answers: Answers) {
  const required = consentsOf(answers).consents.filter((consent) => consent.required);
  return Object.fromEntries(required.map(({ code }) => [consentName(code), 'yes']));
}

/** Answers every question as a story tells, one step after the other; resolves to the token of the draft's cookie. */
export async function fillDraft({ locale, mail, answers: told }: Pick<Story, 'locale' | 'mail' | 'answers'>) {
  const token = await beginDraft(aVisitor, locale);
  const reach: Values = mail ? { by: 'email', email: `${mail}@demo.example` } : { by: 'none' };
  const answers: Answers = { ...usually, reach, ...told };
  answers.consent = agreed(answers);
  for (const { slug } of asked(answers))
    await answerStep(aVisitor, token, { slug, values: answers[slug] ?? {}, locale });
  return token;
}
