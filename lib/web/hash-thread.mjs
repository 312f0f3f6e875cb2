import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const hashes = new Map();

const verbs = {
  begin: (id) => void hashes.set(id, createHash('sha256')),
  copy: (id, from) => void hashes.set(id, hashes.get(from).copy()),
  drop: (id) => void hashes.delete(id),
  update(id, slot, filled) {
    hashes.get(id).update(slot.subarray(0, filled));
    parentPort.postMessage({ slot }, []);
  },
  digest: (id) => parentPort.postMessage({ id, digest: hashes.get(id).digest('hex') }, []),
};

parentPort.on('message', ([verb, ...given]) => verbs[verb](...given));
