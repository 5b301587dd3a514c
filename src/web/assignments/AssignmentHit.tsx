import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignmentHit } from '#domain/assignments/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundText, FoundThing, FoundWords } from '#web/ui/Found.tsx';

/** The one assignment, or the list of all that have the obligation. */
export function FoundAssignment({
  hit: { id, planItemId, item, title, count, organization },
}: HitProps<AssignmentHit>) {
  const { t } = useTranslation();
  const name = t(`search:assignmentHit.${item.kind}`, { number: item.number });
  return (
    <>
      <FoundThing
        link={
          count === 1 ? (
            <Link to="/assignments/$id" params={{ id }}>
              {name}
            </Link>
          ) : (
            <Link to="/assignments" search={{ planItemId }}>
              {name}
            </Link>
          )
        }
      >
        {count === 1 ? organization : t('search:assignedTo', { count })}
      </FoundThing>
      <FoundText>
        <FoundWords parts={title} />
      </FoundText>
    </>
  );
}
