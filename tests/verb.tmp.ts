import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { sendInquiry } from '@/lib/inquiries/send-inquiry';

const tokens: string[] = JSON.parse(process.argv[2]!).map((c: string) => c.split('=')[1]);
async function run(name: string, n: number, f: (i: number) => Promise<unknown>) {
  let i = 0;
  const c = process.cpuUsage();
  const t = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (i < n) await f(i++);
    }),
  );
  const u = process.cpuUsage(c);
  console.log(
    name,
    'cpu ms',
    ((u.user + u.system) / 1000 / n).toFixed(2),
    'rate',
    ((n / (performance.now() - t)) * 1000).toFixed(0),
  );
}
const n = (tokens.length / 3) | 0;
for (let r = 0; r < 3; r++) {
  await run('send', n, (i) => sendInquiry(aVisitor, tokens[r * n + i]!));
  await run('try', n, (i) => countTry(['sendFromAddress', `x${r}-${i}`], ['sendOfDraft', `y${r}-${i}`]));
  await run('empty tx', n, () => asActor(theSystem, async () => 1));
  await run('tx with select 1', n, () => asActor(theSystem, async (tx) => tx.$queryRaw`SELECT 1`));
}
process.exit(0);
