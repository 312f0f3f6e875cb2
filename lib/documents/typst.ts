import { readFileSync } from 'node:fs';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = 'node_modules/@expo-google-fonts';
const families = ['source-sans-3', 'amiri', 'noto-sans-sc'];
const fontPaths = families.flatMap((family) => ['400Regular', '700Bold'].map((face) => `${fonts}/${family}/${face}`));

const held: { compiler?: NodeCompiler; template?: string } = {};

const compiler = () => (held.compiler ??= NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths }] }));
const template = () => (held.template ??= readFileSync('lib/documents/template.typ', 'utf8'));

/** What the compiler remembers of documents that were not made again since so many others. */
const keptDocuments = 10;

/**
 * PDF/UA-1 – tagged, with its languages, so that it can be read aloud – refuses a letter that no font has, such as a rare one
 * of a Chinese name. A document with one empty box is better than none.
 */
const standards = ['ua-1', '1.7'] as const;

function exported(typst: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number) {
  const [accessible, plain] = standards;
  try {
    return typst.pdf(document, { pdfStandard: accessible, creationTimestamp });
  } catch {
    return typst.pdf(document, { pdfStandard: plain, creationTimestamp });
  }
}

/** Sets a document; takes some ten milliseconds of the processor. @throws where Typst refuses it, with the reasons */
export function typeset(inputs: Record<string, string>, madeAt: Date): Buffer {
  const typst = compiler();
  const compiled = typst.compile({ mainFileContent: template(), inputs });
  const fault = compiled.takeError();
  if (fault) throw new Error(`Typst: ${JSON.stringify(typst.fetchDiagnostics(fault))}`);
  const bytes = exported(typst, compiled.result!, Math.floor(madeAt.getTime() / 1000));
  typst.evictCache(keptDocuments);
  return bytes;
}
