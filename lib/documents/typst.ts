import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = 'node_modules/@expo-google-fonts';
const families = ['source-sans-3', 'amiri', 'noto-sans-sc'];
const fontPaths = families.flatMap((family) => ['400Regular', '700Bold'].map((face) => `${fonts}/${family}/${face}`));

const held: { compiler?: NodeCompiler; template?: string } = {};

const compiler = () => (held.compiler ??= NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths }] }));
const template = () => (held.template ??= readFileSync('lib/documents/template.typ', 'utf8'));

/** What the compiler remembers of documents that were not made again since so many others. */
const keptDocuments = 10;

/** PDF/UA-1: tagged, with its languages, so that it can be read aloud. */
const standard = 'ua-1';

/** Sets a document; takes some ten milliseconds of the processor. @throws where Typst refuses it, with the reasons */
export function typeset(inputs: Record<string, string>, madeAt: Date): Buffer {
  const typst = compiler();
  const compiled = typst.compile({ mainFileContent: template(), inputs });
  const fault = compiled.takeError();
  if (fault) throw new Error(`Typst: ${JSON.stringify(typst.fetchDiagnostics(fault))}`);
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  const bytes = typst.pdf(compiled.result!, { pdfStandard: standard, creationTimestamp });
  typst.evictCache(keptDocuments);
  return bytes;
}
