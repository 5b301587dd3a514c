import { Button, Checkbox, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrganizationKind, organizationKinds } from '#domain/directory/model.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { OrganizationField } from '#web/directory/OrganizationField.tsx';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { meaningWords } from './meaning.ts';
import { OfferedMeanings } from './OfferedMeanings.tsx';

/** What a person is asked about: the words, where they stand, and what the dictionary says of them today. */
export interface PartyQuestion {
  readonly words: string;
  /** Spellings of the order, where they differ from the words. */
  readonly printed: readonly string[];
  /** The words name a post already. */
  readonly post: boolean;
  readonly answer: PartyEntry | undefined;
  readonly orderId: OrderId | null;
}

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

const meanings = ['class', 'organization', 'nobody'] as const satisfies PartyMeaning['is'][];

function AnswerForm({
  question,
  onClose,
}: {
  readonly question: PartyQuestion;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { words, printed, answer } = question;
  const given = answer?.meaning;
  const [is, setIs] = useState<PartyMeaning['is']>(given?.is ?? 'class');
  const [kind, setKind] = useState<OrganizationKind | ''>(given?.is === 'class' ? given.kind : '');
  const [organization, setOrganization] = useState(answer?.organization ?? undefined);
  const [post, setPost] = useState(given && given.is !== 'nobody' ? given.post : question.post);
  const [tried, setTried] = useState(false);
  const save = useChange(partiesContract.explain, {
    onSuccess: onClose,
    // Somebody was first: their answer appears above, and what was chosen here stays.
    onError: () =>
      Promise.all(
        [partiesContract.listEntries, ordersContract.getOrder].map(({ path }) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
  const meaning = (): PartyMeaning | undefined => {
    if (is === 'nobody') return { is };
    if (is === 'class') return kind === '' ? undefined : { is, kind, post };
    return organization && { is, id: organization.id, post };
  };
  const submit = () => {
    setTried(true);
    const chosen = meaning();
    if (!chosen) return;
    save.mutate({ body: { words, meaning: chosen, orderId: question.orderId, seen: answer?.id ?? null } });
  };
  return (
    <Stack>
      <div>
        {printed.some((text) => text !== words) && (
          <p>{t('parties:dialog.printed', { printed: printed.join('; ') })}</p>
        )}
        <p>{t('parties:dialog.words', { words })}</p>
        {answer && <p>{t('parties:dialog.now', { meaning: meaningWords(t, answer) })}</p>}
        <OfferedMeanings
          words={words}
          orderId={question.orderId}
          onTake={(one) => {
            setIs('class');
            setKind(one);
          }}
        />
      </div>
      <Radio.Group
        label={t('parties:dialog.means')}
        value={is}
        onChange={(value) => setIs(meanings.find((one) => one === value) ?? is)}
      >
        <Stack gap="xs" mt="xs">
          {meanings.map((one) => (
            <Radio key={one} value={one} label={t(`parties:dialog.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {is === 'class' && (
        <NativeSelect
          label={t('parties:dialog.kind')}
          description={kind === 'school' ? t('parties:dialog.schools') : undefined}
          value={kind}
          onChange={(event) =>
            setKind(organizationKinds.find((one) => one === event.currentTarget.value) ?? '')
          }
          data={[
            { value: '', label: t('parties:dialog.choose') },
            ...organizationKinds.map((value) => ({ value, label: t(`directory:kinds.${value}`) })),
          ]}
          error={tried && kind === '' ? t('parties:dialog.kindMissing') : undefined}
        />
      )}
      {is === 'organization' && (
        <OrganizationField
          label={t('parties:dialog.one')}
          value={organization}
          onChange={setOrganization}
          missing={tried && !organization}
        />
      )}
      {is !== 'nobody' && (
        <Checkbox
          label={t('parties:dialog.post')}
          checked={post}
          onChange={(event) => setPost(event.currentTarget.checked)}
        />
      )}
      {save.error && <ErrorNotice error={save.error} />}
      <p>{t('parties:dialog.hint')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button loading={save.isPending} onClick={submit}>
          {t('parties:dialog.remember')}
        </Button>
      </Group>
    </Stack>
  );
}
