/** Files with what is written, and the requisites of an act. */
export const words = {
  attachments: {
    attached: 'Приложенные файлы',
    uploading: '{{name}} загружается: {{percent}} %',
    remove: 'Убрать',
    removeFile: 'Убрать файл {{name}}',
  },
  person:
    'Похоже на фамилию и инициалы: «{{found}}». Сведения об обучающихся подаются только числами — проверьте, что здесь никто из них не назван.',
  size: { kb: '{{size}} КБ', mb: '{{size}} МБ' },
  act: {
    kind: 'Вид акта',
    number: 'Номер',
    date: 'Дата',
    post: 'Должность подписавшего',
    name: 'Кто подписал',
    signatoryHint: 'Инициалы и фамилия, как в акте. Если не указать, на бумаге останется место для подписи.',
    attach: 'Приложить файл акта',
    required: 'Заполните это поле.',
  },
} as const;
