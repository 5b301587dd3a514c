import { useTranslation } from 'react-i18next';
import type { FanOut } from '#domain/approval/model.ts';
import { nameOf } from '#domain/approval/rules.ts';
import styles from './Approval.module.css';
import type { Unaddressing } from './useUnaddressed.ts';

interface Props {
  readonly fanOut: readonly FanOut[];
  readonly asked: Unaddressing;
}

/** The obligations that would go to nobody, by name: each is confirmed, or nothing is approved. */
export function UnaddressedList({ fanOut, asked }: Props) {
  const { t } = useTranslation();
  if (asked.unaddressed.length === 0) return null;
  const items = new Map(fanOut.map(({ key, item }) => [key, item]));
  return (
    <fieldset className={styles.unaddressed}>
      <legend>{t('approval:unaddressed', { count: asked.unaddressed.length })}</legend>
      <ul className={styles.unaddressedList}>
        {asked.unaddressed.map((one) => {
          const item = items.get(one.key);
          const name = nameOf(one);
          return (
            <li key={name}>
              <label className={styles.addressee}>
                <input
                  type="checkbox"
                  checked={asked.isConfirmed(name)}
                  onChange={() => asked.toggle(name)}
                />
                <span>
                  {item && `${t(`plans:item.${item.kind}`, { number: item.number })}. ${item.title}`}
                  <span className={styles.place}>
                    {one.parties.length > 0
                      ? t('approval:passedOver', { parties: one.parties.join(', ') })
                      : t('approval:toNobody')}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
