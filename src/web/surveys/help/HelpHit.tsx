import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HelpHit } from '#domain/surveys/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';

/** The register takes so much of a text. */
const LOOKED_FOR = 200;

/** The request in the register, where it is answered. */
export function FoundHelp({ hit: { school, municipality, type, status, text, shown } }: HitProps<HelpHit>) {
  const { t } = useTranslation();
  return (
    <>
      <FoundThing
        link={
          <Link to="/help" search={{ search: text.slice(0, LOOKED_FOR).trim() }}>
            {t('search:helpHit', { school })}
          </Link>
        }
      >
        {municipality}, {type}, {t(`help:states.${status}`)}
      </FoundThing>
      <FoundText>
        <FoundWords parts={shown} />
      </FoundText>
    </>
  );
}
