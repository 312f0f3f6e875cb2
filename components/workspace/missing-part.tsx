import { useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { Lack, movesWithNeeds } from '@/lib/desk/needs';
import { Part } from './part';

function Lacks({ lacks }: { lacks: Lack[] }) {
  const t = useTranslations('workspace.missing');
  return (
    <ul className="list-disc ps-5">
      {lacks.map((lack) => (
        <li key={lack}>{t(lack)}</li>
      ))}
    </ul>
  );
}

export function MissingPart({ lacks }: { lacks: Lack[] }) {
  const t = useTranslations('workspace.missing');
  return (
    <Part id="missing" title={t('title')}>
      {lacks.length === 0 ? <p className="text-quiet">{t('none')}</p> : <Lacks lacks={lacks} />}
    </Part>
  );
}

/** What each move that is open now would still need. It forbids nothing: a person decides. */
export function Needs({ moves }: { moves: ReturnType<typeof movesWithNeeds> }) {
  const t = useTranslations();
  if (moves.length === 0) return null;
  return (
    <div className="space-y-3">
      <h3>{t('workspace.needs.title')}</h3>
      <ul className="space-y-3">
        {moves.map(({ move, missing }) => (
          <li key={move}>
            <p className="font-semibold">
              {t(move === 'acceptInquiry' ? 'desk.case.accept' : `desk.case.moves.${move}`)}
            </p>
            {missing.length === 0 ? (
              <StateWord tone="good">{t('workspace.needs.ready')}</StateWord>
            ) : (
              <Lacks lacks={missing} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
