import { type Browser, expect, type Page, test } from '@playwright/test';
import { generateRegion } from '../../seed/data/region.ts';
import { serverOn } from '../support/journey.ts';
import { axeFindings, looksRight, overflowsSideways, signIn } from '../support/visit.ts';

const region = generateRegion();
const orsk = region.municipalities.find(({ name }) => name === 'город Орск');
const inOrsk = region.schools.filter(({ municipalityId }) => municipalityId === orsk?.id);
const head = region.people.find(({ organizationId }) => inOrsk.some(({ id }) => id === organizationId));
const school = inOrsk.find(({ id }) => id === head?.organizationId);
if (!head || !school) throw new Error('nobody heads a school of Orsk');

const firstDay = serverOn('first-day');
const demo = serverOn('demo');
const onFirstDay = (browser: Browser, login: string) => signIn(browser, firstDay(), login);
const inDemo = (browser: Browser, login: string) => signIn(browser, demo(), login);
const TITLE = 'Готовность школ к учебному году';
const dialog = (page: Page) => page.getByRole('dialog');

test('the ministry opens a collection, extends, reminds, closes it and opens one form again', async ({
  browser,
}) => {
  const curator = await onFirstDay(browser, 'curator');
  const schoolPage = await onFirstDay(browser, head.login);

  await test.step('what, whom, until when; who gets the form is seen before', async () => {
    await curator.goto('/surveys/new');
    await curator.getByLabel('Название сбора').fill(TITLE);
    await curator.getByLabel('Основание').fill('письмо министерства от 14.05.2020');
    await curator.getByLabel('За какой период').fill('2020/21');
    await curator.getByLabel('Срок отправки').fill('2020-05-29');
    await curator.getByRole('radio', { name: 'Выбранные школы и муниципальные образования' }).check();
    await curator.getByRole('checkbox', { name: /^город Орск/ }).check();
    await curator.getByRole('button', { name: 'Показать адресатов' }).click();
    await expect(curator.getByText(/Форму получ(ат|ит) \d+ школ/)).toBeVisible();
    expect(await axeFindings(curator)).toEqual([]);
    await curator.getByRole('button', { name: /^Открыть сбор для/ }).click();
    await expect(curator.getByText(TITLE).first()).toBeVisible();
  });

  await test.step('the school that asked gets a later term and reads why', async () => {
    await curator.getByRole('link', { name: 'Соблюдение сроков' }).click();
    await curator.getByRole('link', { name: school.name, exact: true }).click();
    await curator.getByRole('button', { name: 'Продлить срок' }).click();
    await dialog(curator).getByLabel('Новый срок').fill('2020-06-05');
    await dialog(curator).getByLabel('Причина').fill('В школе карантин до 1 июня');
    await dialog(curator).getByRole('button', { name: 'Продлить срок' }).click();
    await expect(
      curator.getByText('Срок продлён до 05.06.2020. Причина: В школе карантин до 1 июня'),
    ).toBeVisible();
    await schoolPage.goto('/surveys');
    await expect(schoolPage.getByText('Срок продлён до 05.06.2020')).toBeVisible();
  });

  await test.step('the school is reminded once a day, on its desk and over its form', async () => {
    const remind = async () => {
      await curator.goto('/surveys/late?schools=unsent');
      await curator.getByRole('checkbox', { name: `Выбрать: ${school.name}` }).check();
      await curator.getByRole('button', { name: 'Напомнить 1 школе' }).click();
      await dialog(curator).getByLabel('Текст').fill('Отправьте форму, пожалуйста, до пятницы.');
      await dialog(curator).getByRole('button', { name: 'Напомнить' }).click();
    };
    await remind();
    await expect(curator.getByText('Напомнили 1 школе.')).toBeVisible();
    await remind();
    await expect(curator.getByText(`${school.name} — сегодня уже напоминали`)).toBeVisible();
    await schoolPage.goto('/');
    await expect(schoolPage.getByText('Отправьте форму, пожалуйста, до пятницы.')).toBeVisible();
  });

  await test.step('the collection is closed: nothing more can be filled in, but in a form opened again', async () => {
    await curator.goto('/surveys');
    await curator.getByRole('button', { name: 'Закрыть сбор' }).click();
    await expect(dialog(curator).getByText(/^Не отправлен/)).toBeVisible();
    await dialog(curator).getByRole('button', { name: 'Закрыть сбор' }).click();
    await expect(curator.getByText(/^Сбор закрыт/)).toBeVisible();

    await schoolPage.goto('/surveys');
    await expect(schoolPage.getByText('форму можно только читать')).toBeVisible();
    await expect(schoolPage.getByRole('button', { name: 'Отправить на проверку' })).toBeHidden();

    await curator.goto(new URL(schoolPage.url()).pathname);
    await curator.getByRole('button', { name: 'Открыть форму заново' }).click();
    await dialog(curator).getByLabel('Причина').fill('Школа не успела из-за карантина');
    await dialog(curator).getByRole('button', { name: 'Открыть форму заново' }).click();
    await expect(curator.getByText('Форма открыта заново. Причина: Школа не успела')).toBeVisible();
    await schoolPage.reload();
    await expect(schoolPage.getByRole('button', { name: 'Отправить на проверку' })).toBeVisible();
  });
});

test('who was late on a past day is seen by municipality and by school, at every width', async ({
  browser,
}) => {
  const curator = await inDemo(browser, 'curator');
  await curator.goto('/surveys/late');
  const summary = curator.getByText(/^Школ: 60\. Отправили в срок/);
  await expect(summary).toContainText('Закрыта 1 школа');
  await curator.getByRole('button', { name: 'Срок отправки' }).click();
  await expect(curator.getByText('Показано, как было к концу дня 05.06.2020.')).toBeVisible();
  await expect(summary).toContainText('не отправили, срок истёк 0');
  await curator.getByRole('button', { name: 'Неделя после срока' }).click();
  await expect(curator.getByText('Показано, как было к концу дня 12.06.2020.')).toBeVisible();
  await expect(curator.getByRole('img', { name: /^К 10\.09\.2020 отправлено/ })).toBeVisible();
  await curator.getByRole('button', { name: 'Показать школы' }).click();
  await expect(curator.getByText('Напоминать можно, глядя на сегодняшний день.')).toBeVisible();
  await expect(curator.getByRole('checkbox')).toHaveCount(0);
  const download = curator.waitForEvent('download');
  await curator.getByRole('button', { name: 'Скачать таблицу (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('sbor-2020-06-12.csv');
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await curator.setViewportSize({ width, height });
    expect(await axeFindings(curator)).toEqual([]);
    expect(await overflowsSideways(curator)).toBe(false);
  }
});

test('a second collection hides neither the overdue form, nor who is late, nor the consolidated form', async ({
  browser,
}) => {
  const curator = await inDemo(browser, 'curator');
  const names = (page: Page) => page.getByRole('navigation', { name: 'Сборы данных' }).getByRole('link');
  const fresh = (page: Page) => page.getByRole('link', { name: /^2021, срок 15\.10\.2020: .*, 2021$/ });

  /** Where the collections are one of the filters. */
  const chooseFresh = async (page: Page) => {
    const choice = page.getByLabel('Сборы данных');
    const option = choice.locator('option', { hasText: /^2021, срок 15\.10\.2020: .*, 2021/ });
    await choice.selectOption(await option.getAttribute('value'));
  };

  await test.step('it is named apart; the name of another one is refused at its field', async () => {
    await curator.goto('/surveys/new');
    const name = curator.getByLabel('Название сбора');
    await curator.getByLabel('За какой период').fill('2021');
    await expect(name).toHaveValue(/, 2021$/);
    const proposed = await name.inputValue();
    await name.fill(proposed.replace(', 2021', '').toUpperCase());
    await expect(name).toHaveAccessibleDescription(/Сбор с таким названием уже есть/);
    await looksRight(curator);
    await name.fill(proposed);
    await expect(name).not.toHaveAccessibleDescription(/уже есть/);
    await curator.getByLabel('Основание').fill('письмо министерства от 10.09.2020');
    await curator.getByLabel('Срок отправки').fill('2020-10-15');
    await curator.getByRole('radio', { name: 'Выбранные школы и муниципальные образования' }).check();
    await curator.getByRole('checkbox', { name: /^Бузулукский район/ }).check();
    await curator.getByRole('button', { name: 'Показать адресатов' }).click();
    await curator.getByRole('button', { name: /^Открыть сбор для/ }).click();
    await expect(curator.getByText(proposed).first()).toBeVisible();
  });

  await test.step('on its page the ministry is told of the one that is overdue, and sees there who is late', async () => {
    await curator.getByRole('link', { name: 'Ещё 1 сбор просрочен' }).click();
    await expect(curator.getByText(/^Школ с просрочкой: [1-9]/)).toBeVisible();
    await expect(fresh(curator)).toBeVisible();
    await looksRight(curator);
    for (const address of ['/surveys', '/surveys/late']) {
      await curator.goto(address);
      await expect(names(curator).first()).toHaveText(/^2020, срок 05\.06\.2020/);
      await expect(names(curator).first()).toHaveAttribute('aria-current', 'true');
    }
    await expect(curator.getByText(/не отправили, срок истёк [1-9]/)).toBeVisible();
    await curator.goto('/consolidation');
    await expect(curator.getByText(/^Принято форм: 5\d из 60/)).toBeVisible();
    await chooseFresh(curator);
    await expect(curator.getByText(/^Принято форм: 0 из/)).toBeVisible();
    await expect(curator.getByRole('link', { name: 'Ещё 1 сбор просрочен' })).toBeVisible();
  });

  await test.step('the queue of the municipality shows what its badge counts', async () => {
    const specialist = await inDemo(browser, 'buzuluk-rayon');
    const { actions } = await (await specialist.request.get('/api/desk')).json();
    const waiting = actions.filter(({ kind }: { kind: string }) => kind === 'review_forms');
    expect(waiting).toHaveLength(1);
    await specialist.goto('/surveys');
    await expect(specialist.getByRole('checkbox', { name: /^Выбрать: / })).toHaveCount(waiting[0].count);
    await looksRight(specialist);
    await chooseFresh(specialist);
    await expect(specialist.getByRole('link', { name: /^Ещё в 1 сборе формы ждут/ })).toBeVisible();
  });

  await test.step('the school chooses from a list; the returned form is first, also from the new one', async () => {
    const teacher = await inDemo(browser, 'school2');
    await teacher.goto('/surveys');
    const own = teacher.getByRole('table', { name: 'Формы школы' });
    const first = own.getByRole('row').nth(1);
    await expect(first).toContainText('на доработке');
    await expect(first).toContainText('просрочено на 97 дней');
    await looksRight(teacher);
    await fresh(teacher).click();
    await teacher.getByRole('link', { name: 'Ещё 1 форма просрочена' }).click();
    await expect(teacher.getByText(/^Форма возвращена на доработку/)).toBeVisible();
    await expect(teacher.getByRole('link', { name: /просрочена$/ })).toHaveCount(0);
  });
});
