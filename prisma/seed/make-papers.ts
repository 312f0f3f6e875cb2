import sharp from 'sharp';

/** A page of PDF with lines of Latin letters, as a laboratory prints them. */
export function aPdf(lines: string[]) {
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
  const content = `BT /F1 14 Tf 20 TL 60 760 Td ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const parts = ['%PDF-1.4\n'];
  const places = objects.map((object, at) => {
    const place = parts.join('').length;
    parts.push(`${at + 1} 0 obj\n${object}\nendobj\n`);
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = parts.join('').length;
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  parts.push(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

const beat = 'l20 0 l4 -10 l4 10 l10 0 l5 8 l6 -70 l6 80 l5 -18 l16 0 l8 -16 l8 16 l28 0';

const trace = (at: number) =>
  `<path d="M40 ${at} ${Array.from({ length: 6 }, () => beat).join(' ')}" fill="none" stroke="#1c1c28" stroke-width="2"/>`;

/** A photo of the strip of an ECG: the red net of its paper and some traces. */
export function aPhotoOfAnEcg() {
  const lines = Array.from({ length: 41 }, (_, at) => at * 20);
  const net = lines.map((at) => `<path d="M${at} 0V600M0 ${at}H800" stroke="#e8a0a0" stroke-width="0.8"/>`).join('');
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#fdf3ee"/>${net}${[130, 280, 430, 550].map(trace).join('')}</svg>`;
  return sharp(Buffer.from(paper)).jpeg({ quality: 80 }).toBuffer();
}
