import { Button, Checkbox, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { organizationKinds } from '#domain/directory/model.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { OrganizationField } from '#web/directory/OrganizationField.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { meaningWords } from './meaning.ts';
import { OfferedMeanings } from './OfferedMeanings.tsx';
import type { PartyQuestion } from './question.ts';
import { type Answering, useAnswer } from './useAnswer.ts';

interface Props {
  readonly question: PartyQuestion | undefined;
  readonly onClose: () => void;
}

/** Who is it? The answer is remembered for later orders. */
export function PartyDialog({ question, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={question !== undefined} title={t('parties:dialog.title')} onClose={onClose} size="lg">
      {question && <AnswerForm question={question} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps {
  readonly question: PartyQuestion;
  readonly onClose: () => void;
}

function AnswerForm({ question, onClose }: FormProps) {
  const { t } = useTranslation();
  const answering = useAnswer(question, onClose);
  const { draft, choose, tried } = answering;
  return (
    <Stack>
      <Asked question={question} answering={answering} />
      <MeaningChoice answering={answering} />
      {draft.is === 'class' && <KindField answering={answering} />}
      {draft.is === 'organization' && (
        <OrganizationField
          label={t('parties:dialog.one')}
          value={draft.organization}
          onChange={(organization) => choose({ organization })}
          missing={tried && !draft.organization}
        />
      )}
      {draft.is !== 'nobody' && (
        <Checkbox
          label={t('parties:dialog.post')}
          checked={draft.post}
          onChange={(event) => choose({ post: event.currentTarget.checked })}
        />
      )}
      {answering.error && <ErrorNotice error={answering.error} />}
      <p>{t('parties:dialog.hint')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button data-primary="" loading={answering.isPending} onClick={answering.submit}>
          {t('parties:dialog.remember')}
        </Button>
      </Group>
    </Stack>
  );
}

interface AnsweringProps {
  readonly answering: Answering;
}

/** The words, what they mean today, and what other orders say they mean. */
function Asked({ question, answering }: AnsweringProps & Pick<FormProps, 'question'>) {
  const { t } = useTranslation();
  const { words, printed, answer, orderId } = question;
  return (
    <div>
      {printed.some((text) => text !== words) && (
        <p>{t('parties:dialog.printed', { printed: printed.join('; ') })}</p>
      )}
      <p>{t('parties:dialog.words', { words })}</p>
      {answer && <p>{t('parties:dialog.now', { meaning: meaningWords(t, answer) })}</p>}
      <OfferedMeanings
        words={words}
        orderId={orderId}
        onTake={(kind) => answering.choose({ is: 'class', kind })}
      />
    </div>
  );
}

const meanings = ['class', 'organization', 'nobody'] as const satisfies PartyMeaning['is'][];

function MeaningChoice({ answering: { draft, choose } }: AnsweringProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('parties:dialog.means')}
      value={draft.is}
      onChange={(value) => choose({ is: meanings.find((one) => one === value) ?? draft.is })}
    >
      <Stack gap="xs" mt="xs">
        {meanings.map((one) => (
          <Radio key={one} value={one} label={t(`parties:dialog.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function KindField({ answering: { draft, choose, tried } }: AnsweringProps) {
  const { t } = useTranslation();
  const { kind } = draft;
  return (
    <NativeSelect
      label={t('parties:dialog.kind')}
      description={kind === 'school' ? t('parties:dialog.schools') : undefined}
      value={kind}
      onChange={(event) =>
        choose({ kind: organizationKinds.find((one) => one === event.currentTarget.value) ?? '' })
      }
      data={[
        { value: '', label: t('parties:dialog.choose') },
        ...organizationKinds.map((value) => ({ value, label: t(`directory:kinds.${value}`) })),
      ]}
      error={tried && kind === '' ? t('parties:dialog.kindMissing') : undefined}
    />
  );
}
