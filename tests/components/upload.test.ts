import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { DetailedError } from 'tus-js-client';
import { describe, expect, test } from 'vitest';
import { type Chosen, chosenIn } from '@/components/records/upload/chosen';
import { meaningOf, troubleOf } from '@/components/records/upload/faults';
import { bytesIn, percentIn } from '@/components/records/upload/figures';
import { partsOf } from '@/components/records/upload/parts';
import { tarOf } from '@/components/records/upload/tar';
import { locales } from '@/lib/i18n/locales';

const chosen = (path: string, text = path): Chosen => ({
  path,
  file: new File([text], path.split('/').at(-1)!, { lastModified: Date.UTC(2026, 2, 3) }),
});

/** What another program finds in what we made. */
async function unpacked(files: Chosen[]) {
  const found: [string, string][] = [];
  const reader = extract();
  const bytes = Buffer.from(await tarOf(files).arrayBuffer());
  Readable.from([bytes]).pipe(reader);
  for await (const entry of reader) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    found.push([entry.header.name, Buffer.concat(parts).toString('utf8')]);
  }
  return found;
}

describe('a bundle of small files', () => {
  test('holds each with its name and bytes, in every script and of every length', async () => {
    const long = `CD/${'папка/'.repeat(30)}снимок.dcm`;
    const files = [
      chosen('IMAGES/IM0001', 'one'),
      chosen('صور/رأس.dcm', 'two'),
      chosen(long, 'three'),
      chosen(`plain/${'x'.repeat(150)}.dcm`, ''),
      chosen('exact', 'y'.repeat(512)),
    ];
    expect(await unpacked(files)).toEqual(
      await Promise.all(files.map(async ({ path, file }) => [path, await file.text()])),
    );
  });

  test.each([90, 91, 98, 99, 100, 101, 990, 991, 992])(
    'says the length of a name right that has %d letters',
    async (n) => {
      const path = `ж/${'a'.repeat(n)}`;
      expect((await unpacked([chosen(path, 'z')]))[0]![0]).toBe(path);
    },
  );
});

describe('what was chosen is sent as', () => {
  const folder = (count: number) =>
    Array.from({ length: count }, (_, at) => chosen(`CD/IM${String(at).padStart(4, '0')}`, 'x'));

  test('a file each, where they are few, and as a bundle where they are many', () => {
    expect(partsOf(folder(6)).map(({ bundle }) => bundle)).toEqual(Array.from({ length: 6 }, () => false));
    expect(partsOf(folder(1_200)).map(({ bundle, files }) => [bundle, files.length])).toEqual([[true, 1_200]]);
  });

  test('the same parts with the same keys on another day, in whatever order a browser lists them', () => {
    const [one, other] = [partsOf(folder(3_000)), partsOf(folder(3_000).toReversed())];
    expect(one.length).toBeGreaterThan(1);
    expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
    expect(other.map(({ size }) => size)).toEqual(one.map(({ size }) => size));
  });

  test('another part, where a file has changed', () => {
    const changed = [...folder(20).slice(1), chosen('CD/IM0000', 'longer')];
    expect(partsOf(changed)[0]!.key).not.toBe(partsOf(folder(20))[0]!.key);
  });

  test('nothing of what systems leave beside the files of people', () => {
    const names = ['photo.jpg', '.DS_Store', 'Thumbs.db', '._photo.jpg', 'desktop.ini'];
    expect(chosenIn(names.map((name) => new File(['x'], name))).map(({ path }) => path)).toEqual(['photo.jpg']);
  });
});

test('bytes and shares are said in every language, and never as whole before they are', () => {
  for (const locale of locales) {
    expect(bytesIn(locale, 612 * 1024 ** 2)).toMatch(/612/);
    expect(bytesIn(locale, 1.4 * 1024 ** 3)).toMatch(/1[.,]4/);
    expect(percentIn(locale, 999, 1000)).toMatch(/99/);
    expect(percentIn(locale, 1000, 1000)).toMatch(/100/);
  }
});

describe('why nothing goes on for now', () => {
  const answered = (status: number) => {
    const Fault = DetailedError as unknown as new (...told: unknown[]) => DetailedError;
    return new Fault(
      '',
      undefined,
      { getMethod() {}, getURL() {}, getHeader() {} },
      {
        getStatus: () => status,
        getBody: () => '',
      },
    );
  };

  test.each([
    ['no answer', new TypeError('Failed to fetch'), 'offline'],
    ['a server that is busy', answered(503), 'busy'],
    ['too many at once', answered(429), 'busy'],
    ['another page that sends the same', answered(423), 'busy'],
  ])('%s is no fault of a file, and is called what it is', (_, fault, trouble) => {
    expect([meaningOf(fault), troubleOf(fault)]).toEqual([null, trouble]);
  });
});
