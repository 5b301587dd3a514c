import { Button, FileButton } from '@mantine/core';
import { mediaTypeOf } from '#domain/documents/model.ts';
import { Icon } from '#web/ui/Icon.tsx';

const acceptedFiles = Object.keys(mediaTypeOf)
  .map((extension) => `.${extension}`)
  .join(',');

interface Props {
  readonly label: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
}

/** Opens the choice of files of the kinds that are taken. */
export function AttachButton({ label, multiple = false, disabled = false, onChoose }: Props) {
  return (
    <FileButton
      multiple={multiple}
      accept={acceptedFiles}
      onChange={(chosen) => [chosen ?? []].flat().forEach(onChoose)}
    >
      {(props) => (
        <Button {...props} variant="default" leftSection={<Icon name="file" />} disabled={disabled}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
