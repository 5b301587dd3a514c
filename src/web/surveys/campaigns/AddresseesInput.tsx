import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { RecognizedSchool } from '#domain/directory/model.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { Addressees } from '#domain/surveys/campaigns/model.ts';
import { RecognizedLines } from '#web/directory/RecognizedLines.tsx';
import { SchoolsInput } from '#web/directory/SchoolsInput.tsx';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from './Campaigns.module.css';

const kinds = ['list', 'all', 'selection'] as const satisfies readonly Addressees['kind'][];

interface Props {
  /** `undefined` while the choice is not complete. */
  readonly onChange: (addressees: Addressees | undefined) => void;
}

export function AddresseesInput({ onChange }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Addressees['kind']>();
  return (
    <>
      <Radio.Group
        label={t('campaigns:new.addressees')}
        value={kind ?? ''}
        onChange={(value) => {
          const chosen = kinds.find((one) => one === value);
          setKind(chosen);
          onChange(chosen === 'all' ? { kind: 'all' } : undefined);
        }}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`campaigns:new.kinds.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={styles.part}>
        {kind === 'list' && <ListInput onChange={onChange} />}
        {kind === 'selection' && <SelectionInput onChange={onChange} />}
      </div>
    </>
  );
}

function ListInput({ onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Loaded query={useQuery(read(directoryContract.listSchoolLists, {}))} rows={1}>
      {(lists) =>
        lists.length === 0 ? (
          <p>{t('campaigns:new.noLists')}</p>
        ) : (
          <NativeSelect
            className={styles.form}
            label={t('campaigns:new.list')}
            data={[
              { value: '', label: '' },
              ...lists.map(({ id, number, decidedOn, schools }) => ({
                value: id,
                label: t('campaigns:new.listOption', { number, day: formatDay(decidedOn), schools }),
              })),
            ]}
            onChange={(event) => {
              const list = lists.find(({ id }) => id === event.currentTarget.value);
              onChange(list && { kind: 'list', schoolListId: list.id });
            }}
          />
        )
      }
    </Loaded>
  );
}

/** Whole municipalities by ticks, single schools typed or pasted; lines that name no school are not taken. */
function SelectionInput({ onChange }: Props) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState<readonly MunicipalityId[]>([]);
  const [lines, setLines] = useState<readonly RecognizedSchool[]>([]);
  const municipalities = useQuery(read(directoryContract.listMunicipalities, {}));
  const choose = (municipalityIds: readonly MunicipalityId[], named: readonly RecognizedSchool[]) => {
    setPlaces(municipalityIds);
    setLines(named);
    const schoolIds = named.flatMap(({ school }) => (school ? [school.id] : []));
    const chosen: Addressees = { kind: 'selection', schoolIds, municipalityIds: [...municipalityIds] };
    onChange(schoolIds.length + municipalityIds.length > 0 ? chosen : undefined);
  };
  return (
    <Stack>
      <Loaded query={municipalities} rows={6}>
        {(all) => (
          <Checkbox.Group
            label={t('campaigns:new.municipalities')}
            value={[...places]}
            onChange={(ids) =>
              choose(
                all.map(({ id }) => id).filter((id) => ids.includes(id)),
                lines,
              )
            }
          >
            <Stack gap="xs" className={styles.places}>
              {all.map(({ id, name, schools }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={t('campaigns:new.municipalityOption', { name, schools })}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Loaded>
      <h3 className={styles.heading}>{t('campaigns:new.schools')}</h3>
      <SchoolsInput
        recognition={directoryContract.recognizeSchools}
        onRecognized={(named) => choose(places, named)}
      />
      {lines.length > 0 && (
        <RecognizedLines
          lines={lines}
          onRemove={(unwanted) =>
            choose(
              places,
              lines.filter((line) => !unwanted(line)),
            )
          }
        />
      )}
    </Stack>
  );
}
