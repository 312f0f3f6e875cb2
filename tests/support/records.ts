import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { RecordKind, RecordState } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';

type On = { id: string; accountId: string };

type Sent = {
  kind?: RecordKind;
  code?: string | null;
  madeOn?: string | null;
  state?: RecordState;
  reason?: string;
  files?: number;
  batchId?: string;
};

/** The rows of a record as they stand when its files have come through the pipeline; resolves to its id and its files'. */
export function aRecord({ id: caseId, accountId }: On, sent: Sent = {}) {
  const { kind = 'document', code = null, madeOn = null, state = 'ready', reason, files = 1, batchId = newId() } = sent;
  const at = now();
  return asActor(theSystem, async (tx) => {
    const [recordId, uploadId, objectId] = [newId(), newId(), newId()];
    await tx.storedObject.create({ data: { id: objectId, caseId, wrappedKey: 'none', createdAt: at } });
    const upload = { id: uploadId, caseId, objectId, accountId, batchId, name: 'papers', size: 10n, createdAt: at };
    await tx.upload.create({ data: { ...upload, expiresAt: at, completedAt: at } });
    const made = { code, madeOn: madeOn ? new Date(madeOn) : null, receivedAt: at };
    await tx.record.create({ data: { id: recordId, caseId, kind, ...made } });
    const rows = Array.from({ length: files }, (_, position) => ({
      id: newId(),
      caseId,
      recordId,
      uploadId,
      position,
      state,
      reason,
      name: `page-${position + 1}.jpg`,
      size: 10n,
      mediaType: 'image/jpeg',
      createdAt: at,
      settledAt: at,
    }));
    await tx.recordFile.createMany({ data: rows });
    return { recordId, uploadId, batchId, fileIds: rows.map(({ id }) => id) };
  });
}
