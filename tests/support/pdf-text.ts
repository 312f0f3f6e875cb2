import { PDFiumLibrary } from '@hyzyla/pdfium';

const held: { library?: Promise<PDFiumLibrary> } = {};

/** The text of each page as a reader would copy it, without the marks of direction. */
export async function textOfPages(pdf: Buffer) {
  const document = await (await (held.library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    return [...document.pages()].map((page) =>
      page
        .getText()
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' '),
    );
  } finally {
    document.destroy();
  }
}
