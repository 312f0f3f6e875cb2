import { cookieName } from '@/lib/auth/cookie-flags';
import { fillDraft } from '@/prisma/seed/fill-draft';
import { stories } from '@/prisma/seed/stories';

const atOnce = 10;
const [, , count, batch] = process.argv;
const mother = stories.find(({ mail }) => mail === 'noura')!;
const tokens: string[] = [];

async function fillSome(first: number) {
  for (let nth = first; nth < Number(count); nth += atOnce)
    tokens.push(await fillDraft({ ...mother, mail: `mother-${batch}${nth}` }));
}

// Prints, as one line of JSON, the cookies of so many drafts in which nothing is left to do but to send them.
await Promise.all(Array.from({ length: atOnce }, (_, first) => fillSome(first)));
const cookies = tokens.map((token) => `${cookieName('draft')}=${token}`);
process.stdout.write(`${JSON.stringify(cookies)}\n`, () => process.exit(0)); // the pool would keep it open
