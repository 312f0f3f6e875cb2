/** Facts for search engines, which read JSON-LD (schema.org). Data in a page: no browser runs it. */
export function Structured({ facts }: { facts: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c');
  // oxlint-disable-next-line react/no-danger -- React would write the quotes as entities, which a script does not read
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
