import { resealCodes } from '@/lib/accounts/reseal-codes';
import { env } from '@/lib/env';
import { rewrapKeys } from '@/lib/records/rewrap-keys';

// npm run keys:rotate – everything that stands under MASTER_KEY_OLD stands under MASTER_KEY afterwards.
if (!env.MASTER_KEY_OLD) {
  console.error('Name the key before in MASTER_KEY_OLD, and the new one in MASTER_KEY.');
  process.exit(1);
}
const codes = await resealCodes();
const objects = await rewrapKeys((count) => console.log(`${count} keys of objects …`));
console.log(`${codes} authenticator secrets and ${objects} keys of objects are under the new master key.`);
process.exit(0);
