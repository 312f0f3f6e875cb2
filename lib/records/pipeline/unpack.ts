import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { removeObjects, storeObject, storeObjects } from '@/lib/records/objects';
import { report } from '@/lib/report';
import { ArchiveFault } from './archives/archive-fault';
import { type Budget, limits, mostBytes, spendMember, within } from './archives/limits';
import type { Member } from './archives/member';
import { allOf, type File, isSmall } from './file';
import { isInfrastructure } from './infrastructure';

const membersAtOnce = 100;
const bytesAtOnce = 16 * 1024 * 1024;

type Row = { position: number; name: string; size: bigint; objectId: string };

/** What an upload has already become; an archive that was begun goes on after what is there. */
const begun = (archive: File) =>
  asActor(theSystem, async (tx) => {
    const { uploadId } = archive;
    const upload = await tx.upload.findUniqueOrThrow({ where: { id: uploadId }, select: { size: true } });
    const members = { uploadId, archiveId: { not: null } };
    const { _sum, _count } = await tx.recordFile.aggregate({ where: members, _sum: { size: true }, _count: true });
    const own = await tx.recordFile.findMany({ where: { archiveId: archive.id }, select: { position: true } });
    const budget: Budget = {
      members: limits.members - _count,
      bytes: mostBytes(Number(upload.size)) - Number(_sum.size ?? 0),
    };
    return { budget, there: new Set(own.map(({ position }) => position)) };
  });

const insert = ({ id, caseId, uploadId }: File, rows: Row[]) =>
  asActor(theSystem, (tx) =>
    tx.recordFile.createMany({
      data: rows.map((row) => ({
        ...row,
        id: newId(),
        caseId,
        uploadId,
        archiveId: id,
        state: 'quarantined' as const,
        createdAt: now(),
      })),
      skipDuplicates: true,
    }),
  );

type Small = { member: Member; bytes: Buffer };

async function keep(archive: File, small: Small[]) {
  const contents = small.map(({ bytes }) => bytes);
  const ids = await storeObjects(archive.caseId, contents);
  const rows = small.map(({ member: { position, name }, bytes }, at) => {
    return { position, name, size: BigInt(bytes.length), objectId: ids[at]! };
  });
  await insert(archive, rows);
}

async function stream(archive: File, { position, name }: Member, source: AsyncIterable<Uint8Array>) {
  const { id, size } = await storeObject(archive.caseId, source);
  await insert(archive, [{ position, name, size, objectId: id }]);
}

/** Small members are gathered, because each by itself would wait for database and disk; a large one streams by alone. */
function storing(archive: File) {
  let [gathered, held] = [[] as Small[], 0];
  let underway = Promise.resolve();
  /** What was gathered is stored while the next is being gathered. */
  const handOn = async () => {
    await underway;
    if (gathered.length > 0) underway = keep(archive, gathered);
    underway.catch(() => {}); // thrown at the next turn
    [gathered, held] = [[], 0];
  };
  const store = async (member: Member, source: AsyncIterable<Uint8Array>) => {
    if (!isSmall(member) || member.size === 0) return stream(archive, member, source);
    const bytes = await allOf(source);
    gathered.push({ member, bytes });
    held += bytes.length;
    if (gathered.length >= membersAtOnce || held >= bytesAtOnce) await handOn();
  };
  const flush = async () => {
    await handOn();
    await underway;
  };
  return { store, flush };
}

async function walk(archive: File, members: AsyncIterable<Member>) {
  const { budget, there } = await begun(archive);
  const { store, flush } = storing(archive);
  try {
    for await (const member of members) {
      if (there.has(member.position)) continue;
      spendMember(budget);
      await store(member, within(budget, member.bytes()));
    }
  } finally {
    await flush();
  }
}

/** So many that their transaction is over long before its time is. */
const droppedAtOnce = 500;

const dropSome = (archiveId: string) =>
  asActor(theSystem, async (tx) => {
    const members = await tx.recordFile.findMany({ where: { archiveId }, take: droppedAtOnce });
    await tx.recordFile.deleteMany({ where: { id: { in: members.map(({ id }) => id) } } });
    await removeObjects(
      tx,
      members.flatMap(({ objectId }) => objectId ?? []),
    );
    return members.length === droppedAtOnce;
  });

/** What came out of an archive that means no good goes with it. Whoever is killed here begins the archive again, and drops the rest. */
async function dropMembers(archiveId: string) {
  while (await dropSome(archiveId));
}

/** @throws ArchiveFault also for what the libraries say of a broken archive; faults of our own house pass as they are */
function named(fault: unknown): never {
  if (fault instanceof ArchiveFault || isInfrastructure(fault)) throw fault;
  if ((fault as Error).name !== 'Error') report(fault); // the libraries complain by plain errors, a slip of ours is none
  throw new ArchiveFault(/too many bytes/.test((fault as Error).message) ? 'archiveUnsafe' : 'archiveBroken');
}

async function depthOf({ archiveId }: File) {
  let [depth, outer] = [1, archiveId];
  while (outer && depth <= limits.depth) {
    const id = outer;
    const found = await asActor(theSystem, (tx) =>
      tx.recordFile.findUnique({ where: { id }, select: { archiveId: true } }),
    );
    outer = found?.archiveId ?? null;
    depth += 1;
  }
  return depth;
}

/** Gives each member an object and a row of its own, in quarantine; a broken end keeps what came before it. */
export async function unpack(archive: File, members: AsyncIterable<Member>) {
  if ((await depthOf(archive)) > limits.depth) throw new ArchiveFault('archiveTooMuch');
  try {
    await walk(archive, members).catch(named);
  } catch (fault) {
    const isUnsafe = fault instanceof ArchiveFault && fault.reason !== 'archiveBroken';
    if (isUnsafe) await dropMembers(archive.id);
    throw fault;
  }
}
