/** A file with its place in the folder out of which it was chosen. */
export type Chosen = { file: File; path: string };

/** What systems leave beside the files of people. */
const left = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|(^|\/)__MACOSX\//i;

const isMeant = ({ path }: Chosen) => !left.test(path);

/** What a field of the page holds; of a folder with the paths in it. */
export const chosenIn = (files: Iterable<File>): Chosen[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })).filter(isMeant);

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A browser gives a folder in parts of a hundred, and then nothing. */
async function inside(entry: FileSystemDirectoryEntry) {
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return found;
    found.push(...part);
  }
}

async function* walk(entry: FileSystemEntry, path: string): AsyncGenerator<Chosen> {
  if (entry.isDirectory) {
    for (const one of await inside(entry as FileSystemDirectoryEntry)) yield* walk(one, `${path}/${one.name}`);
  } else {
    yield { file: await fileOf(entry as FileSystemFileEntry), path };
  }
}

/** What was dropped, folders walked to their ground; `found` hears of how many there are until now. */
export async function chosenByDrop(transfer: DataTransfer, found: (count: number) => void): Promise<Chosen[]> {
  // The list is emptied as soon as the event is over, so its entries are taken at once.
  const entries = [...transfer.items].map((one) => one.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenIn(transfer.files);
  const all: Chosen[] = [];
  for (const entry of entries)
    for await (const one of walk(entry, entry.name)) {
      if (isMeant(one)) all.push(one);
      if (all.length % 50 === 0) found(all.length);
    }
  return all;
}
