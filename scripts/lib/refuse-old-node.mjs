// Imported first by each door. No newer syntax here or in what the doors import: an old Node must get as far as this.
import { tooOld } from './node-version.mjs';

const sentence = tooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
