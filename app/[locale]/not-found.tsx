import { NotFoundPage } from '@/components/layout/not-found-page';
import { env } from '@/lib/env';

export default function NotFound() {
  return <NotFoundPage demo={env.DEMO} />;
}
