import { type ReactNode, useMemo } from 'react';
import { FormStoreProvider, useOpenForm } from '#web/forms/FormStoreContext.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** The form as its shown section is: a section that was not given back is only read, though others are filled in. */
export function WithinSection({ isOpen, children }: Props) {
  const form = useOpenForm();
  const value = useMemo(() => ({ ...form, editable: form.editable && isOpen }), [form, isOpen]);
  return <FormStoreProvider value={value}>{children}</FormStoreProvider>;
}
