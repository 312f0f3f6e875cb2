export const metadata = { title: 'An empty page', description: 'Nothing but what every page of Next loads.' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
