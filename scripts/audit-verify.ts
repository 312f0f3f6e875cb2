import { readHeads } from '@/lib/audit/heads';
import { type Broken, verifyTrail } from '@/lib/audit/verify-trail';
import { env } from '@/lib/env';

const words: Record<Broken['what'], (at: Broken) => string> = {
  sealMissing: ({ seal }) => `Seal ${seal} is missing.`,
  sealChanged: ({ seal }) => `Seal ${seal} was changed, or the one before it.`,
  sealNotAsPublished: ({ seal }) => `Seal ${seal} is not the one that was published in ${env.AUDIT_HEADS_FILE}.`,
  marksChanged: ({ seal }) => `An entry of seal ${seal} was removed or added together with its mark.`,
  entryRemoved: ({ entry, seal }) => `Entry ${entry}, of seal ${seal}, was removed.`,
  entryChanged: ({ entry, seal }) => `Entry ${entry}, of seal ${seal}, was changed.`,
  entryAdded: ({ entry }) => `Entry ${entry} was added among entries that had been sealed already.`,
};

// npm run audit:verify – names the first place where the trail is not as it was written, and then ends with 1.
const heads = readHeads();
const { seals, entries, broken } = await verifyTrail(heads);
console.log(`${entries} entries in ${seals} seals are as they were written.`);
if (broken) console.error(`The trail is broken: ${words[broken.what](broken)}`);
else if (heads.length === 0) console.log('There is no published head to compare (AUDIT_HEADS_FILE).');
else console.log(`${heads.length} published heads agree.`);
process.exit(broken ? 1 : 0);
