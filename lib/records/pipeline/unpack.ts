import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { removeObject, storeObject } from '@/lib/records/objects';
import { report } from '@/lib/report';
import { ArchiveFault } from './archives/archive-fault';
import { type Budget, limits, mostBytes, spendMember, within } from './archives/limits';
import type { Member } from './archives/member';
import { allOf, type File, isSmall, once } from './file';
import { isInfrastructure } from './infrastructure';

const together = 4;
const rowsAtOnce = 100;

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

/** Small members are stored some at a time, because each waits for the disk; a large one streams by alone. */
function storing(archive: File) {
  const underway = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let rows: Row[] = [];
  const keep = async ({ position, name }: Member, source: AsyncIterable<Uint8Array>) => {
    const { id, size } = await storeObject(archive.caseId, source);
    rows.push({ position, name, size, objectId: id });
  };
  const start = (member: Member, bytes: Buffer) => {
    const work = keep(member, once(bytes))
      .catch((fault: unknown) => void faults.push(fault))
      .finally(() => underway.delete(work));
    underway.add(work);
  };
  const flush = async () => {
    await Promise.all(underway);
    const full = rows;
    rows = [];
    if (full.length > 0) await insert(archive, full);
    if (faults.length > 0) throw faults[0];
  };
  const store = async (member: Member, source: AsyncIterable<Uint8Array>) => {
    if (isSmall(member) && member.size > 0) start(member, await allOf(source));
    else await keep(member, source);
    if (underway.size >= together) await Promise.race(underway);
    if (rows.length >= rowsAtOnce || faults.length > 0) await flush();
  };
  return { flush, store };
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

/** What came out of an archive that means no good goes with it. */
const dropMembers = (archiveId: string) =>
  asActor(theSystem, async (tx) => {
    const members = await tx.recordFile.findMany({ where: { archiveId }, select: { objectId: true } });
    await tx.recordFile.deleteMany({ where: { archiveId } });
    for (const { objectId } of members) if (objectId) await removeObject(tx, objectId);
  });

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
