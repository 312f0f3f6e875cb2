import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** Left half red, right half blue, taken in Almaty; made by the encoder x265. */
export const aHeic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAOwACAAAAAAHfAAEAAAAAAAABQgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoBQgYWW6kkprmwIAAAMAAgAAAwACECIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAKAAAABgAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAYVtZGF0AAAANygBr1Rq4PkOkl//8T5//RtJD47aMbFRGxyMgfmq1H+YoI1R2lN7dDdxdl6Y4mdWW013sB6+RsAAAAAASUkqAAgAAAAIAA8BAgAMAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAigAAACWIBAABAAAA2AAAAAAAAAA4YwAA6AMAADhjAADoAwAASG9tZXdhcmRDYW0ABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAKAAAAADoAQAAQAAAGAAAAAAAAAABAABAAIAAgAAAE4AAAACAAUAAwAAACYBAAADAAIAAgAAAEUAAAAEAAUAAwAAAA4BAAAAAAAATAAAAAEAAAA1AAAAAQAAAAoAAAABAAAAKwAAAAEAAAAOAAAAAQAAABQAAAABAAAA',
  'base64',
);

const place = {
  IFD0: { Make: 'HomewardCam' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '43/1 14/1 20/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '76/1 53/1 10/1',
  },
};

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

/** A photo of a phone that was held upright: its pixels lie on their side, and it knows where it was taken. */
export const aPhoto = (background = '#c82828') =>
  plain(400, 300, background).jpeg().withMetadata({ orientation: 6, exif: place }).toBuffer();

export const aPng = () => plain(60, 40, '#00aa44').png().toBuffer();

export async function aPdf(pages = 2, change: (pdf: PDFDocument) => void = () => {}) {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) pdf.addPage([300, 400]).drawText(`Page ${page}`);
  change(pdf);
  return Buffer.from(await pdf.save());
}

/** Runs a script when it is opened, in a reader that lets it. */
export const aPdfWithScript = () =>
  aPdf(1, (pdf) => {
    const action = pdf.context.obj({ Type: 'Action', S: 'JavaScript' });
    action.set(PDFName.of('JS'), PDFString.of('app.alert("unmistakable")'));
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(action));
  });

export const aLockedPdf = () => aPdf(1, (pdf) => pdf.encrypt({ userPassword: 'sesame', ownerPassword: 'open' }));
