import { type ComponentProps, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, type Field, isNoData, MAX_TEXT } from '#domain/forms/model.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import styles from './Cell.module.css';
import { useOpenForm } from './FormStoreContext.tsx';
import { type CellProps, cellElementId } from './FormView.tsx';
import type { CellState } from './state/cell-state.ts';
import { cellName } from './state/words.ts';
import { useWholeLine } from './useWholeLine.ts';

interface Props extends CellProps {
  readonly state: CellState;
  readonly problemId: string | undefined;
}

/** A text that is being written is saved after this pause; numbers wait until the cell is left. */
const WRITING_PAUSE_MS = 1500;
/** A text that is too long is told so and kept; beyond this the browser cuts it. */
const LONGEST_TYPED = 100_000;
/** A longer text gets several lines. */
const LONGEST_LINE = 200;

/** Native inputs: hundreds of them mount at once and every keyboard, phone and reader knows them. */
export function CellInput(props: Props) {
  const { type } = props.spec.field;
  if (type === 'yes_no' || type === 'choice') return <ChoiceInput {...props} />;
  return <TypedInput {...props} />;
}

function TypedInput({ cellKey, spec, state, problemId }: Props) {
  const { store } = useOpenForm();
  const shared = useShared(cellKey, spec, state, problemId);
  const { field } = spec;
  const isText = field.type === 'text' || field.type === 'long_text';
  const isLong = isText && (field.maxLength ?? MAX_TEXT) > LONGEST_LINE;

  useEffect(() => {
    if (!isText || state.typed === undefined || state.refused) return;
    const timer = setTimeout(() => store.keep(cellKey), WRITING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isText, state.typed, state.refused, store, cellKey]);

  const typed = {
    ...shared,
    value: state.typed ?? formatAnswer(field, state.answer),
    readOnly: !state.asked && state.answer === undefined && state.typed === undefined,
    maxLength: isText ? LONGEST_TYPED : 40,
    onChange: (event: { currentTarget: { value: string } }) => store.type(cellKey, event.currentTarget.value),
    onBlur: () => store.commit(cellKey),
  };
  if (isLong) return <textarea {...typed} className={styles.area} rows={2} />;
  const names = store.def.directories?.[field.directory ?? ''] ?? [];
  const listId = `${shared.id}-names`;
  const line = (
    <LineInput
      {...typed}
      {...(names.length > 0 ? { list: listId } : {})}
      isTyped={state.typed !== undefined}
      isNumber={!isText}
      inputMode={inputModeOf(field)}
      onEnter={() => store.commit(cellKey)}
      bringBack={(text) => {
        store.type(cellKey, text);
        store.commit(cellKey);
      }}
    />
  );
  if (names.length === 0) return line;
  return (
    <>
      {line}
      <datalist id={listId}>
        {names.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

interface LineProps extends ComponentProps<'input'> {
  readonly value: string;
  readonly isTyped: boolean;
  readonly isNumber: boolean;
  readonly onEnter: () => void;
  readonly bringBack: (text: string) => void;
}

/** A text of several lines is no such line: a click there goes to a word, and one key stroke must not take it all. */
function LineInput({ isTyped, isNumber, onEnter, bringBack, ...input }: LineProps) {
  const ref = useRef<HTMLInputElement>(null);
  const line = useWholeLine({ ref, text: input.value, isTyped, isNumber, bringBack });
  return (
    <input
      {...input}
      {...line}
      ref={ref}
      type="text"
      className={styles.input}
      autoComplete="off"
      onFocus={(event) => {
        line.onFocus();
        input.onFocus?.(event);
      }}
      onBlur={(event) => {
        line.onBlur();
        input.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        line.onKeyDown(event);
        if (event.key === 'Enter') onEnter();
      }}
    />
  );
}

const BLANK = '';
const NO_DATA = 'no-data';

function ChoiceInput({ cellKey, spec, state, problemId }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const choices = choicesOf(spec.field);
  const offered = state.asked || state.answer !== undefined;
  return (
    <select
      {...useShared(cellKey, spec, state, problemId)}
      className={styles.select}
      value={choiceOf(state.answer)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const chosen = choices.find((choice) => choice.value === value)?.answer ?? null;
        store.set(cellKey, value === NO_DATA ? { noData: true } : chosen);
      }}
    >
      <option value={BLANK}>{t('forms:choose')}</option>
      {offered &&
        choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      {offered && <option value={NO_DATA}>{t('forms:noData')}</option>}
    </select>
  );
}

function choicesOf(field: Field): readonly { value: string; label: string; answer: Answer }[] {
  if (field.type === 'choice')
    return (field.options ?? []).map((option) => ({ ...option, answer: option.value }));
  // Answers are official words, as `formatAnswer` prints them.
  return [true, false].map((answer) => ({
    value: String(answer),
    label: formatAnswer(field, answer),
    answer,
  }));
}

function choiceOf(answer: Answer | undefined): string {
  if (answer === undefined) return BLANK;
  return isNoData(answer) ? NO_DATA : String(answer);
}

function useShared(key: string, spec: CellProps['spec'], state: CellState, problemId: string | undefined) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const titleOf = () => {
    if (!state.asked) return t('forms:notAskedWhy');
    return state.carried ? t('forms:carried') : undefined;
  };
  const unit = spec.field.unit ? `, ${spec.field.unit}` : '';
  return {
    id: cellElementId(key),
    'data-cell': key,
    'aria-label': cellName(t, spec) + unit,
    'aria-invalid': state.refused || problemId ? true : undefined,
    'aria-describedby': problemId,
    'aria-required': spec.field.required && state.asked ? true : undefined,
    'data-no-data': isNoData(state.answer ?? 0) || undefined,
    title: titleOf(),
    onFocus: () => store.focus(key),
  } as const;
}

function inputModeOf(field: Field): ComponentProps<'input'>['inputMode'] {
  if (field.type === 'count' || field.type === 'year') return 'numeric';
  return field.type === 'decimal' || field.type === 'percent' ? 'decimal' : 'text';
}
