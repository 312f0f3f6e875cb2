import decodeHeic from 'heic-decode';
import type { Sharp } from 'sharp';
import { fromPixels, opened, shown, thumbnailOf, whole } from './images';
import type { Pictures } from './task';

/** The first picture is for a page, the second is the whole photo for who downloads it. */
async function picturesOf(image: () => Sharp): Promise<Pictures> {
  const pictures = [await shown(image()), await whole(image())];
  return { pages: 1, pictures, thumbnail: await thumbnailOf(image()) };
}

/** The right way up, as its camera noted. */
export const decodePhoto = (bytes: Uint8Array) => picturesOf(() => opened(bytes).autoOrient());

/** HEIC comes the right way up. */
export async function decodeHeif(bytes: Uint8Array) {
  const { data, width, height } = await decodeHeic({ buffer: bytes });
  return picturesOf(() => fromPixels(new Uint8Array(data), width, height));
}
