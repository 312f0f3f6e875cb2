import type { Actor } from '@/lib/access/actor';
import { moveClock } from '@/lib/clock';
import { publishRule } from '@/lib/travel/publish-rule';
import { publishing, writing } from '@/lib/travel/schema';
import { writeText } from '@/lib/travel/write-text';
import { travelRules } from './travel-rules';

const aDay = 24 * 3_600_000;

const reviewers: Partial<Record<string, string>> = { en: 'Ada Brennan', es: 'Marta Vidal', ar: 'Karim Haddad' };

type Rule = (typeof travelRules)[number];

async function publish(administrator: Actor, { daysAgo, goodFor, texts, ...rule }: Rule) {
  const begins = Date.now() - daysAgo * aDay;
  moveClock(new Date(begins));
  const checkAgainBy = new Date(begins + goodFor * aDay).toISOString().slice(0, 10);
  const words = Object.entries(texts).map(([language, text]) => ({ language, text, reviewedBy: reviewers[language] }));
  const checked = { checkedBy: 'Ada Brennan', checkAgainBy };
  const id = await publishRule(administrator, publishing.parse({ ...rule, ...checked, ...words[0] }));
  for (const translation of words.slice(1)) await writeText(administrator, id, writing.parse(translation));
}

/** The rules of the demonstration, through the same verbs as everybody's. */
export async function publishRules(administrator: Actor) {
  for (const rule of travelRules) await publish(administrator, rule);
  moveClock(null);
}
