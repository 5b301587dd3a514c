import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFinding, Section } from '#domain/forms/model.ts';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { useGoToCell } from '../review/useGoToCell.ts';
import styles from '../Survey.module.css';

/** Blank cells by section, since a new form has hundreds: the first of each section, and on demand every one. */
export function BlankCells({ blanks }: { readonly blanks: readonly FormFinding[] }) {
  const { store } = useOpenForm();
  const bySection = sectionsOf(store.def)
    .map((section) => ({
      section,
      cells: blanks.flatMap(({ cell }) => (cell.startsWith(`${section.id}.`) ? [cell] : [])),
    }))
    .filter(({ cells }) => cells.length > 0);
  return (
    <ul className={styles.findings}>
      {bySection.map(({ section, cells }) => (
        <BlanksOf key={section.id} section={section} cells={cells} />
      ))}
    </ul>
  );
}

function BlanksOf({ section, cells }: { readonly section: Section; readonly cells: readonly string[] }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const [opened, setOpened] = useState(false);
  return (
    <li className={styles.finding}>
      <Icon name="dot" size={15} />
      <div>
        <button type="button" className={styles.link} onClick={() => goTo(cells[0] ?? '')}>
          {t('surveys:findings.blanks', { section: section.title, count: cells.length })}
        </button>
        {' · '}
        <button
          type="button"
          className={styles.more}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('surveys:findings.fold') : t('surveys:findings.each')}
          <span className={styles.unseen}>: {section.title}</span>
        </button>
        {opened && (
          <ul className={styles.blanks}>
            {cells.map((cell) => {
              const spec = findCell(store.def, cell);
              return (
                spec && (
                  <li key={cell}>
                    <button type="button" className={styles.link} onClick={() => goTo(cell)}>
                      {cellName(t, spec, instanceName(store.answers, cell))}
                    </button>
                  </li>
                )
              );
            })}
          </ul>
        )}
      </div>
    </li>
  );
}
