export const words = {
  subjects: {
    user: 'Сотрудник',
  },
  events: {
    session: {
      opened_by_link: 'Вход по личной ссылке',
      opened: 'Вход',
      refused: 'Неудачный вход',
      closed: 'Выход',
      ended: 'Завершён собственный сеанс в другом браузере',
      others_ended: 'Завершены все собственные сеансы, кроме одного',
    },
    person: {
      password_changed: 'Сменён собственный пароль',
      password_refused: 'Нынешний пароль назван неверно',
      listed: 'Просмотрен список сотрудников',
      added: 'Добавлен сотрудник',
      appointed: 'Сотрудник назначен',
      appointment_proposed: 'Назначение предложено на согласование',
      appointment_agreed: 'Назначение согласовано',
      appointment_declined: 'Предложенное назначение отклонено',
      dismissed: 'Назначение завершено',
      password_reset: 'Выдан новый пароль',
      block_changed: 'Вход сотрудника заблокирован или разблокирован',
    },
  },
} as const;
