import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { FormStore } from './form-store.ts';

type Given = ConstructorParameters<typeof FormStore>[0];

/** The toy form on the screen, empty unless something is given. */
export const toyStore = (given: Partial<Given> = {}): FormStore =>
  new FormStore({
    def: toyForm,
    answers: {},
    comments: {},
    today: '2020-09-10',
    onChange: () => undefined,
    ...given,
  });
