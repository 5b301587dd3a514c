import { Link } from '@tanstack/react-router';
import type { PersonHit } from '#domain/people/model.search.ts';
import type { HitProps } from '#web/lib/feature.ts';
import { FoundThing, FoundWords } from '#web/ui/Found.tsx';

export const FoundPerson = ({ hit: { login, shown, organizations } }: HitProps<PersonHit>) => (
  <FoundThing
    link={
      <Link to="/people" search={{ search: login }}>
        <FoundWords parts={shown} />
      </Link>
    }
  >
    {organizations.join(', ')}
  </FoundThing>
);
