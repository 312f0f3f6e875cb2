import { Foreign } from '@/components/ui/foreign';

/** The authority's own page, which is not told who sent its reader. */
export function SourceLink({ name, url }: { name: string; url: string }) {
  return (
    <a href={url} rel="noopener noreferrer" className="wrap-anywhere">
      <Foreign>{name}</Foreign>
    </a>
  );
}
