import { expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { readObject } from '@/lib/records/objects';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { showFile, type View } from '@/lib/records/show-file';
import { readRange } from '@/lib/web/ranges';
import { aFollowerOf, aMemberOfStaff } from '@/tests/support/accounts';
import { tarOf, zipOf } from '@/tests/support/archives';
import { db } from '@/tests/support/database';
import { eicar } from '@/tests/support/fake-scanner';
import { aLockedPdf, aPdf, aPhoto } from '@/tests/support/papers';
import { filesOf, readOne, send, withdrawAll } from '@/tests/support/records';
import { allOf } from '@/tests/support/storage';
import { aMotherWithCase } from '@/tests/support/uploads';

await vi.hoisted(async () => {
  const { startFakeScanner } = await import('@/tests/support/fake-scanner');
  process.env.CLAMD_URL = (await startFakeScanner()).url;
});

vi.setConfig({ testTimeout: 60_000 });

/** What the address of a file answers to this reader. */
async function open(actor: Actor, fileId: string, view: View = 'original', page = 1) {
  const shown = await showFile(actor, { fileId, view, page });
  return { ...shown, bytes: await allOf(readObject(shown.object, { from: shown.from, to: shown.to })) };
}

const views: View[] = ['thumbnail', 'preview', 'original'];
const notFound = { code: 'notFound' };

const staff = async (role: Parameters<typeof aMemberOfStaff>[0] & object): Promise<Actor> => {
  const { id } = await aMemberOfStaff(role);
  return { kind: 'staff', id, role: role.role ?? 'coordinator' };
};

test('the patient’s side and the care team open a file, and each opening is in the trail', async () => {
  const mother = await aMotherWithCase();
  const pdf = await aPdf(2);
  const file = await readOne(mother, pdf, 'МРТ «голова».html');
  expect(await open(mother.actor, file.id)).toMatchObject({
    bytes: pdf,
    mediaType: 'application/pdf',
    name: 'МРТ «голова».pdf',
  });
  expect((await open(mother.actor, file.id, 'preview', 2)).bytes.subarray(0, 3)).toEqual(Buffer.from('ffd8ff', 'hex'));
  expect(await open(await staff({ role: 'physician' }), file.id, 'thumbnail')).toMatchObject({
    mediaType: 'image/jpeg',
  });
  const trail = await db().auditEntry.findMany({
    where: { caseId: mother.id, action: 'record.opened' },
    orderBy: { id: 'asc' },
  });
  expect(trail.map(({ details }) => details)).toEqual([
    { fileId: file.id, view: 'original', page: 1 },
    { fileId: file.id, view: 'preview', page: 2 },
  ]);
});

test('who may not see the case finds no file, and the try is in the trail', async () => {
  const mother = await aMotherWithCase();
  const file = await readOne(mother, await aPdf(1));
  const other = await aMotherWithCase();
  const strangers = [
    other.actor,
    await staff({ role: 'translator' }),
    await staff({ role: 'administrator' }),
    { kind: 'visitor' } as const,
  ];
  for (const stranger of strangers)
    for (const view of views) await expect(open(stranger, file.id, view)).rejects.toMatchObject(notFound);
  const relative = await aFollowerOf(mother.id);
  await expect(open(relative, file.id)).rejects.toMatchObject({ code: 'notAllowed' });
  expect(await db().auditEntry.count({ where: { caseId: mother.id, action: 'case.refused' } })).toBe(13);
  await expect(open(mother.actor, '0192d7a0-0000-7000-8000-000000000000')).rejects.toMatchObject(notFound);
});

test('what is in quarantine, under review, refused or taken back nobody opens', async () => {
  const mother = await aMotherWithCase();
  const desk = await staff({ role: 'coordinator' });
  const bundle = await tarOf({
    'eicar.pdf': Buffer.concat([await aPdf(1), Buffer.from(eicar)]),
    'locked.pdf': await aLockedPdf(),
    'page.html': Buffer.from('<html><script>1</script>'),
    'inner.zip': zipOf({ 'eicar.com': Buffer.from(eicar) }),
  });
  const id = await send(mother, bundle);
  await readUpload(id);
  const waiting = await send(mother, await aPhoto('#222222'));
  const { takeUpload } = await import('@/lib/records/pipeline/take-upload');
  await takeUpload(waiting);
  const kept = [...(await filesOf(id)), ...(await filesOf(waiting))];
  expect(kept.map(({ state }) => state)).toEqual(expect.arrayContaining(['quarantined', 'review', 'refused', 'ready']));
  for (const { id: fileId } of kept)
    for (const actor of [mother.actor, desk])
      for (const view of views) await expect(open(actor, fileId, view)).rejects.toMatchObject(notFound);
  const good = await readOne(mother, await aPdf(1));
  await open(desk, good.id);
  await withdrawAll(mother.id);
  await expect(open(desk, good.id)).rejects.toMatchObject(notFound);
});

test('a photo is handed out in full size as we drew it, never as it was sent', async () => {
  const mother = await aMotherWithCase();
  const file = await readOne(
    mother,
    Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>')]),
    'IMG.html',
  );
  const { bytes, name, mediaType } = await open(mother.actor, file.id);
  expect([name, mediaType]).toEqual(['IMG.jpg', 'image/jpeg']);
  for (const secret of ['HomewardCam', 'script']) expect(bytes.includes(secret)).toBe(false);
});

test('a page that there is not, and a picture of what has none, is not found', async () => {
  const mother = await aMotherWithCase();
  const pdf = await readOne(mother, await aPdf(1));
  await expect(open(mother.actor, pdf.id, 'preview', 2)).rejects.toMatchObject(notFound);
  const words = await readOne(mother, Buffer.from('plain words'));
  await expect(open(mother.actor, words.id, 'preview')).rejects.toMatchObject(notFound);
  await expect(open(mother.actor, words.id, 'thumbnail')).rejects.toMatchObject(notFound);
});

test.each([
  [null, null],
  ['bytes=0-9', [0, 10]],
  ['bytes=90-', [90, 100]],
  ['bytes=-10', [90, 100]],
  ['bytes=-1000', [0, 100]],
  ['bytes=50-5000', [50, 100]],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=999999999999999-', 'unsatisfiable'],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['bytes=0-9999999999999999999999', null],
  ['lines=0-9', null],
])('of 100 bytes the range %s is %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});
