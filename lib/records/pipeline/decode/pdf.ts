import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { now } from '@/lib/clock';
import { fromPixels, opened, screen, shown, thumbnailOf } from './images';
import { type Pictures, Undecodable } from './task';

/** Of a longer one the rest is in the file itself. */
const mostPages = 300;
const mostMilliseconds = 90_000;

const passwordNeeded = /password/i;

const held: { library?: Promise<PDFiumLibrary> } = {};

async function open(bytes: Uint8Array) {
  const library = await (held.library ??= PDFiumLibrary.init());
  try {
    return await library.loadDocument(bytes);
  } catch (fault) {
    throw new Undecodable(passwordNeeded.test((fault as Error).message) ? 'encrypted' : 'broken');
  }
}

/** A page of a poster is not drawn larger than one of a letter. */
async function drawn(page: PDFiumPage) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(3, screen / Math.max(originalWidth, originalHeight, 1));
  const { data } = await page.render({
    scale,
    render: ({ data: pixels, width, height }) => shown(fromPixels(pixels, width, height)),
  });
  return data;
}

async function draw(pdf: PDFiumDocument, pages: number) {
  const end = now().getTime() + mostMilliseconds;
  const pictures: Uint8Array[] = [];
  for (let page = 0; page < Math.min(pages, mostPages) && now().getTime() < end; page += 1)
    pictures.push(await drawn(pdf.getPage(page)));
  return pictures;
}

async function picturesOf(pdf: PDFiumDocument): Promise<Pictures> {
  const pages = pdf.getPageCount();
  if (pages === 0) throw new Undecodable('broken');
  const pictures = await draw(pdf, pages);
  return { pages, pictures, thumbnail: await thumbnailOf(opened(pictures[0]!)) };
}

/** Each page as a picture: no script, form or link of a PDF reaches whoever looks at it. */
export async function decodePdf(bytes: Uint8Array): Promise<Pictures> {
  const pdf = await open(bytes);
  try {
    return await picturesOf(pdf);
  } finally {
    pdf.destroy();
  }
}
