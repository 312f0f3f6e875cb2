import { renderSVG } from 'uqr';
import { directionOf } from '@/lib/i18n/locales';
import type { Block, Description, Part } from './document';
import { typeset } from './typst';

const drawn = (block: Block) =>
  block.kind === 'code' ? { ...block, picture: renderSVG(block.url, { border: 0, ecc: 'M' }) } : block;

const partOf = (part: Part) => ({
  ...part,
  lang: part.locale,
  dir: directionOf(part.locale),
  blocks: part.blocks.map(drawn),
});

/** A PDF, tagged and with its fonts in it. What the blocks hold goes in as data, so nothing in it is read as markup. */
export function makePdf({ number, madeAt, parts }: Description): Buffer {
  const document = JSON.stringify({ number, title: parts[0].title, parts: parts.map(partOf) });
  return typeset({ document }, madeAt);
}
