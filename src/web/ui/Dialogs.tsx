import { Button, Drawer, Group, Modal, Stack } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import styles from './Dialogs.module.css';
import { ErrorNotice } from './ErrorNotice.tsx';
import { WordsInput } from './WordsInput.tsx';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Stays until answered: no close button, no Escape, no press outside. */
  readonly persistent?: boolean;
}

/** A modal with the manners of the house: named close button, focus kept inside and given back. */
export function Dialog({ opened, title, onClose, children, size = 'md', persistent = false }: DialogProps) {
  const { t } = useTranslation();
  useFocusBack(opened);
  const body = useFocusOnMain(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      transitionProps={{ duration: 0 }}
      closeOnEscape={!persistent}
      closeOnClickOutside={!persistent}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: it is a <header>, a second banner of the page for a screen reader. */}
        <div className={styles.head} data-head="">
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {!persistent && <Modal.CloseButton aria-label={t('actions.close')} />}
        </div>
        <Modal.Body ref={body} onKeyDown={sendOnCtrlEnter}>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const fields = 'input:not([type="hidden"], [type="file"]), textarea, select';
const main = 'button[data-primary], button[type="submit"]';

/**
 * A dialog opens on its main thing, never on the cross: what it names itself, else its first field, else its main
 * button, else the first thing in it that can be pressed.
 */
function useFocusOnMain(opened: boolean): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    // After the trap of the focus, which looks for the first thing that can be pressed: the cross.
    const timer = setTimeout(() => {
      const inside = body.current;
      const dialog = inside?.closest('[role="dialog"]');
      const cross = document.activeElement?.parentElement === dialog?.querySelector('[data-head]');
      if (!inside || (inside.contains(document.activeElement) && !cross)) return;
      const usable = (selector: string) =>
        [...inside.querySelectorAll<HTMLElement>(selector)].find((one) => !one.matches(':disabled'));
      const wanted =
        usable('[data-autofocus]') ?? usable(fields) ?? usable(main) ?? usable('a[href], button, summary');
      wanted?.focus();
    });
    return () => clearTimeout(timer);
  }, [opened]);
  return body;
}

/** Ctrl+Enter in a text sends it, where Enter begins a line. */
function sendOnCtrlEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const button = event.currentTarget.querySelector<HTMLButtonElement>(main);
  if (!button) return;
  event.preventDefault();
  button.click();
}

/** Enter in a line is the main button; in a text and on a button it stays what it is. */
function confirmOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const isLine = target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented || !isLine) return;
  if (target.form || target.role === 'combobox') return;
  event.preventDefault();
  currentTarget.querySelector<HTMLButtonElement>(main)?.click();
}

/** Gives the focus back to what opened a dialog that appears and goes whole: Mantine knows only the others. */
function useFocusBack(opened: boolean): void {
  useEffect(() => {
    const opener = document.activeElement;
    if (!opened || !(opener instanceof HTMLElement)) return;
    return () => {
      if (document.activeElement === document.body) opener.focus({ preventScroll: true });
    };
  }, [opened]);
}

interface SidePanelProps extends Omit<DialogProps, 'size' | 'persistent'> {
  readonly position?: 'left' | 'right';
  readonly size?: string;
}

/** What a figure is made of, a history, the menu of a phone: beside the page, closed with Escape. */
export function SidePanel({
  opened,
  title,
  onClose,
  children,
  position = 'right',
  size = '30rem',
}: SidePanelProps) {
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={position}
      size={size}
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title className={styles.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('actions.close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen and whether it can be undone. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly busy: boolean;
  /** false while something in the dialog must be answered first. */
  readonly ready?: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  busy,
  ready = true,
  error,
  onConfirm,
  onClose,
}: ConfirmProps) {
  return (
    <Dialog opened={opened} title={title} onClose={onClose}>
      <Stack onKeyDown={confirmOnEnter}>
        <div>{children}</div>
        {error ? <ErrorNotice error={error} /> : null}
        <DialogButtons
          label={confirmLabel}
          busy={busy}
          ready={ready}
          onConfirm={onConfirm}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

interface ReasonProps extends Omit<ConfirmProps, 'onConfirm' | 'children'> {
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => void;
}

/** Asks for a reason. The text stays when sending it fails. */
export function ReasonDialog({ onConfirm, children, ...rest }: ReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = !isReason(reason);
  const confirm = () => {
    setTried(true);
    if (!tooShort) onConfirm(reason.trim());
  };
  return (
    <ConfirmDialog {...rest} onConfirm={confirm}>
      <Stack gap="sm">
        {children && <div>{children}</div>}
        <WordsInput
          data-autofocus
          label={t('reason.label')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          maxLength={2000}
          error={tried && tooShort ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined}
        />
      </Stack>
    </ConfirmDialog>
  );
}

interface ButtonsProps {
  readonly label: string;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function DialogButtons({ label, busy, ready, onConfirm, onClose }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('actions.cancel')}
      </Button>
      <Button data-primary="" loading={busy} disabled={!ready} onClick={onConfirm}>
        {label}
      </Button>
    </Group>
  );
}
