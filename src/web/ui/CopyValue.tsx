import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

interface Props {
  readonly value: string;
  /** The first thing that the keyboard meets in its dialog. */
  readonly autoFocus?: boolean;
}

/** Copies what is shown once and says that it did. */
export function CopyValue({ value, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  // A dialog looks for its first element when it opens; this one may appear in a dialog that is open.
  useEffect(() => {
    if (autoFocus) button.current?.focus();
  }, [autoFocus]);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          ref={button}
          data-autofocus={autoFocus || undefined}
          variant="default"
          leftSection={<Icon name={copied ? 'check' : 'copy'} />}
          onClick={copy}
        >
          {copied ? t('actions.copied') : t('actions.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
