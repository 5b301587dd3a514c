import { useTranslation } from 'react-i18next';
import type { HelpGroup, HelpItem } from '#domain/surveys/help/model.ts';
import styles from './Help.module.css';
import { HelpTable } from './HelpTable.tsx';
import type { HelpRegisterAnswer } from './queries.ts';

type Register = Pick<
  HelpRegisterAnswer,
  'items' | 'types' | 'urgencies' | 'municipalities' | 'total' | 'pageSize'
>;

interface Props {
  readonly register: Register;
  readonly group: HelpGroup | undefined;
  readonly onAnswer: (item: HelpItem) => void;
}

/** One page of the register, a table for each group. */
export function HelpGroups({ register, group, onAnswer }: Props) {
  const { t } = useTranslation();
  const { types, urgencies, total, pageSize } = register;
  // Of a register of several pages a group goes on on the next one: what is here is not how many there are.
  const goesOn = total > pageSize;
  const captionOf = (name: string, count: number) => {
    if (!name) return t('help:caption');
    return goesOn ? name : `${name}: ${count}`;
  };
  return (
    <div className={styles.groups}>
      {groupsOf(register, group).map(([name, own]) => (
        <HelpTable
          key={name}
          types={types}
          urgencies={urgencies}
          items={own}
          caption={captionOf(name, own.length)}
          showCaption={name !== ''}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  );
}

/** Kinds and urgency in the order of the form, municipalities in order of the alphabet. */
function groupsOf(
  { items, types, urgencies, municipalities }: Register,
  group: HelpGroup | undefined,
): readonly (readonly [name: string, items: readonly HelpItem[]])[] {
  if (!group) return [['', items]];
  const named =
    group === 'municipality'
      ? municipalities.map(
          ({ id, name }) => [name, items.filter((item) => item.municipality.id === id)] as const,
        )
      : (group === 'type' ? types : urgencies).map(
          ({ value, label }) => [label, items.filter((item) => item[group] === value)] as const,
        );
  return named.filter(([, own]) => own.length > 0);
}
