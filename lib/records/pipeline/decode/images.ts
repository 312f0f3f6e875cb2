import sharp, { type Sharp } from 'sharp';

/** A phone takes 50 million pixels, a panorama 100; a bomb claims billions. */
const mostPixels = 120_000_000;

/** Wide enough to read a letter on a phone held across. */
export const screen = 1_600;
const small = 320;

sharp.cache(false);
sharp.concurrency(1);

export const opened = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });

export const fromPixels = (data: Uint8Array, width: number, height: number) =>
  sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels });

/** On white, because JPEG knows no transparency; metadata, the place where it was taken among them, stays behind. */
const jpeg = (image: Sharp, quality: number) =>
  image.flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality, mozjpeg: false }).toBuffer();

const inside = (image: Sharp, side: number) =>
  image.resize(side, side, { fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3' });

export const shown = (image: Sharp) => jpeg(inside(image, screen), 82);
export const thumbnailOf = (image: Sharp) => jpeg(inside(image, small), 75);
export const whole = (image: Sharp) => jpeg(image, 92);
