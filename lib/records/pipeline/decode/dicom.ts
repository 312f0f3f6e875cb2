import imaging from 'dcmjs-imaging';
import { fromPixels, shown, thumbnailOf } from './images';
import type { Pictures } from './task';

const { DicomImage, NativePixelDecoder } = imaging;

/** The frame in the middle shows most of what was looked at. */
export async function decodeDicom(bytes: Uint8Array): Promise<Pictures> {
  await NativePixelDecoder.initializeAsync();
  const image = new DicomImage(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const pages = image.getNumberOfFrames();
  const { pixels, width, height } = image.render({ frame: Math.floor(pages / 2) });
  const picture = () => fromPixels(new Uint8Array(pixels), width, height);
  return { pages, pictures: [await shown(picture())], thumbnail: await thumbnailOf(picture()) };
}
