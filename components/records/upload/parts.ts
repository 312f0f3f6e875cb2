import type { Chosen } from './chosen';
import { tarOf } from './tar';

/** What is sent as one: a file, or many small ones. The same files make the same key, on whatever day they are chosen. */
export type Part = { key: string; name: string; size: number; files: Chosen[]; bundle: boolean; open: () => Blob };

const megabyte = 1024 ** 2;
const small = 8 * megabyte;
const largestBundle = 60 * megabyte;
const filesOfBundle = 2_000;
/** Below this a file each is as quick, and each can be named when something is wrong with it. */
const worthBundling = 12;

const keyOf = ({ file, path }: Chosen) => `${path}\t${file.size}\t${file.lastModified}`;

const single = (chosen: Chosen): Part => ({
  key: keyOf(chosen),
  name: chosen.path,
  size: chosen.file.size,
  files: [chosen],
  bundle: false,
  open: () => chosen.file,
});

function bundle(files: Chosen[]): Part {
  const blob = tarOf(files);
  const [folder] = files[0]!.path.split('/');
  return {
    key: files.map(keyOf).join('\n'),
    name: folder ?? files[0]!.path,
    size: blob.size,
    files,
    bundle: true,
    open: () => blob,
  };
}

/** In their order, as many as a bundle takes. */
function grouped(files: Chosen[]) {
  const groups: Chosen[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const chosen of files) {
    const group = groups.at(-1);
    if (!group || size + chosen.file.size > largestBundle || group.length >= filesOfBundle) {
      groups.push([chosen]);
      size = chosen.file.size;
    } else {
      group.push(chosen);
      size += chosen.file.size;
    }
  }
  return groups;
}

const byPath = (a: Chosen, b: Chosen) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Small files together, the others each by themselves, always in the same way. */
export function partsOf(chosen: Chosen[]): Part[] {
  const sorted = chosen.toSorted(byPath);
  const few = sorted.filter(({ file }) => file.size <= small);
  if (few.length < worthBundling) return sorted.map(single);
  const large = sorted.filter(({ file }) => file.size > small);
  return [...grouped(few).map(bundle), ...large.map(single)];
}
