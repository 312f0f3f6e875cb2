import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { aDicom } from '@/prisma/seed/dicom-files';
import type { Stage } from '@/tests/support/stage';
import { anAddress, aSentCase, confirmed } from './visit';

/** A mother whose inquiry was accepted, so that we wait for her records. */
export async function aCaseWithRecords(browser: Browser, stage: Stage, programme = 'neurology') {
  const email = anAddress();
  const { reference } = await aSentCase(browser, stage, email);
  await stage.query(`UPDATE "Case" SET "stage" = 'records', "programme" = $2 WHERE "reference" = $1`, [
    reference,
    programme,
  ]);
  await stage.query(
    `UPDATE "CarePromise" SET "keptAt" = now() FROM "Case" c WHERE c."id" = "caseId" AND c."reference" = $1`,
    [reference],
  );
  return { email, reference, session: await confirmed(stage, email) };
}

/** The folder of a CD with an MRI of the head in four series, and what lies beside it. */
export function aDisc(images: number) {
  const home = mkdtempSync(join(tmpdir(), 'homeward-disc-'));
  const disc = join(home, 'CD Алматы');
  for (const nth of [1, 2, 3, 4]) mkdirSync(join(disc, 'DICOM', `S${nth}`), { recursive: true });
  for (let at = 0; at < images; at += 1) {
    const nth = (at % 4) + 1;
    const image = aDicom({
      study: '2.25.4711',
      series: `2.25.4711.${nth}`,
      seriesNumber: nth,
      number: Math.floor(at / 4) + 1,
      name: 'ABENOVA^AIGUL',
      bodyPart: 'BRAIN',
      seriesDescription: `T${nth} TRA`,
      side: 200,
    });
    writeFileSync(join(disc, 'DICOM', `S${nth}`, `IM${String(at).padStart(5, '0')}`), image);
  }
  writeFileSync(join(disc, '.DS_Store'), 'left by a system');
  return { disc, remove: () => rmSync(home, { recursive: true }) };
}

/** So many mebibytes of noise that begin as DICOM does. */
export function aLargeFile(mebibytes: number) {
  const home = mkdtempSync(join(tmpdir(), 'homeward-large-'));
  const path = join(home, 'angiography.dcm');
  const bytes = randomBytes(mebibytes * 1024 ** 2).fill(0, 0, 128);
  bytes.write('DICM', 128);
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, remove: () => rmSync(home, { recursive: true }) };
}

/** Photos of papers, each of its own colour, so that none is the copy of another. */
export const photos = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const background = { r: 240, g: 235 - at * 10, b: 220 };
      const buffer = await sharp({ create: { width: 600, height: 800, channels: 3, background } })
        .jpeg()
        .toBuffer();
      return { name: `IMG_${2040 + at}.jpg`, mimeType: 'image/jpeg', buffer };
    }),
  );
