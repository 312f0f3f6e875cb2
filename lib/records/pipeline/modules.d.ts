declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray };
  export default function decode(file: { buffer: Uint8Array }): Promise<Decoded>;
}

declare module 'dicom-character-set' {
  export function convertBytes(characterSet: string | undefined, bytes: Uint8Array, hint?: { vr: string }): string;
}
