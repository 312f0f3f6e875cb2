import { escaped } from './escaped';

export type LetterWords = {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  paragraphs: string[];
  list: string[];
  button: string;
  url: string;
  closing: string;
  footer: string;
  choices: { label: string; url: string }[];
};

/** Names, references and numbers stand isolated in their sentence; a reference is not broken at its hyphen. */
const marked = (text: string) =>
  escaped(text).replaceAll(/\u2068(.*?)\u2069/g, (_, inner: string) =>
    inner.includes(' ') ? `<bdi>${inner}</bdi>` : `<bdi style="white-space:nowrap">${inner}</bdi>`,
  );

/** Mail programs drop inline SVG, so the path travels as an attachment that the page shows. */
export const pathPicture = 'path';

const ink = '#1c2733';
const accent = '#0b6156';
const font = "'Segoe UI', Tahoma, 'Noto Naskh Arabic', 'Noto Sans', Arial, sans-serif";

const paragraph = (text: string) => `<p style="margin:0 0 16px">${marked(text)}</p>`;

const listed = (texts: string[]) =>
  texts.length > 0
    ? `<ul style="margin:0 0 16px">${texts.map((text) => `<li>${marked(text)}</li>`).join('')}</ul>`
    : '';

const chosen = ({ label, url }: LetterWords['choices'][number]) =>
  `<p style="margin:8px 0 0;font-size:14px"><a href="${escaped(url)}" style="color:${accent}">${escaped(label)}</a></p>`;

/** Styles stand on the elements, because mail programs drop style sheets; no picture is fetched from anywhere. */
export const letterHtml = ({
  lang,
  dir,
  title,
  paragraphs,
  list,
  button,
  url,
  closing,
  footer,
  choices,
}: LetterWords) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#fbf9f5;color:${ink};font:17px/1.7 ${font};text-align:start" dir="${dir}">
<div style="max-width:560px;margin:0 auto" lang="${lang}" dir="${dir}">
<img src="cid:${pathPicture}" alt="" width="280" height="50" style="display:block;margin:0 0 20px">
<h1 style="font-size:23px;line-height:1.4;margin:0 0 20px">${escaped(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${listed(list)}
<p style="margin:28px 0"><a href="${escaped(url)}" style="display:inline-block;background:${accent};color:#fff;padding:14px 24px;border-radius:10px;text-decoration:none">${escaped(button)}</a></p>
${paragraph(closing)}
<p style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #d9d5cc;font-size:14px;color:#4d5864">${marked(footer)}</p>
${choices.map(chosen).join('\n')}
</div>
</body>
</html>
`;

export const letterText = ({ title, paragraphs, list, button, url, closing, footer, choices }: LetterWords) =>
  [
    title,
    ...paragraphs,
    ...(list.length > 0 ? [list.map((text) => `- ${text}`).join('\n')] : []),
    `${button}\n${url}`,
    closing,
    footer,
    ...choices.map((choice) => `${choice.label}\n${choice.url}`),
  ].join('\n\n');
