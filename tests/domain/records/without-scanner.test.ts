import { expect, test, vi } from 'vitest';
import { scanWaiting } from '@/lib/records/pipeline/scan-waiting';
import { scannerState } from '@/lib/records/pipeline/scanner';
import { aDicom } from '@/prisma/seed/dicom-files';
import { aPdf } from '@/tests/support/papers';
import { filesOf, readOne } from '@/tests/support/records';
import { aMotherWithCase } from '@/tests/support/uploads';

vi.setConfig({ testTimeout: 60_000 });

test('where no scanner is configured, what arrives is described and stays in quarantine', async () => {
  const mother = await aMotherWithCase();
  const files = [await readOne(mother, await aPdf(1)), await readOne(mother, aDicom())];
  await scanWaiting();
  expect(await scannerState()).toBe('off');
  for (const { uploadId } of files) {
    const [file] = await filesOf(uploadId);
    expect(file).toMatchObject({ state: 'quarantined', reason: 'notScanned', previewId: null, settledAt: null });
    expect(file!.recordId).not.toBeNull();
  }
});
