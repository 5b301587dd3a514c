import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';

/** The end of a name says what kind of file it is. */
const LONGEST_NAME = 200;

/** An order on its way to being read: a file or a pasted text, and why it was refused. */
export function useImport() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<ApiError>();
  const [checking, setChecking] = useState(false);
  const read = useChange(ordersContract.importOrder, {
    onSuccess: ({ id }) => void navigate({ to: '/orders/$id', params: { id } }),
  });
  const busy = checking || read.isPending;
  const choose = (chosen: File | null) => {
    const megabytes = MAX_FILE_BYTES / 2 ** 20;
    const isTooLarge = chosen !== null && chosen.size > MAX_FILE_BYTES;
    setFile(chosen);
    setRefused(isTooLarge ? new ApiError('too_large', 'file.too_large', { megabytes }) : undefined);
    read.reset();
  };
  return {
    text,
    setText,
    file,
    /** Not while another one is sent. */
    take: (chosen: File | null) => {
      if (chosen && !busy) choose(chosen);
    },
    remove: () => choose(null),
    submit: async () => {
      const body = file ?? new File([text], `${t('orders:importing.pasted')}.txt`);
      setChecking(true);
      if (await isReadable(body)) read.mutate({ query: { name: body.name.slice(-LONGEST_NAME) }, body });
      else setRefused(new ApiError('invalid', 'file.unreadable'));
      setChecking(false);
    },
    busy,
    ready: refused === undefined && (file !== null || text.trim() !== ''),
    error: refused ?? read.error,
  };
}
export type Import = ReturnType<typeof useImport>;

/** Whether its bytes are at hand: one saved anew since it was chosen is not, and the network would be blamed for it. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
