import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A text in a person's own words; it always says that pupils are told of by numbers only. (152-ФЗ, ст. 5, ч. 5) */
export function WordsInput({ description, ...rest }: TextareaProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      {...rest}
      description={
        <>
          {description} {t('numbersOnly')}
        </>
      }
    />
  );
}
