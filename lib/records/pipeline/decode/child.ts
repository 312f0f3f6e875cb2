import { Worker } from 'node:worker_threads';
import { decodeDicom } from './dicom';
import { decodePdf } from './pdf';
import { decodeHeif, decodePhoto } from './photo';
import { type Answer, type Kind, type Pictures, ready, type Task, Undecodable } from './task';

const decoders: Record<Kind, (bytes: Uint8Array) => Promise<Pictures>> = {
  photo: decodePhoto,
  heic: decodeHeif,
  pdf: decodePdf,
  dicom: decodeDicom,
};

async function answerTo({ kind, bytes }: Task): Promise<Answer> {
  try {
    return { done: await decoders[kind](bytes) };
  } catch (fault) {
    return { failed: fault instanceof Undecodable ? fault.failure : 'broken' };
  }
}

/** A decoder that is busy hears nothing: a thread beside it looks after its memory. */
const watchMemory = (most: number) =>
  new Worker(
    `setInterval(() => { if (process.memoryUsage.rss() > ${most}) process.kill(process.pid, 'SIGKILL'); }, 100);`,
    { eval: true, execArgv: [] },
  ).unref();

watchMemory(Number(process.argv[2]));
process.on('message', (task: Task) => void answerTo(task).then((answer) => process.send!(answer)));
process.on('disconnect', () => process.exit());
process.send!(ready);
