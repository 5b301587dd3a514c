import { everybody, id, ministry, params, type Rows } from '../../support/matrix.ts';

export const rows: Rows = {
  'orders.listOrders': [everybody],
  'orders.importOrder': [ministry, { query: { name: 'order.txt' }, body: new Blob(['Не приказ']) }],
  'orders.getOrderFile': [everybody, { params }],
  'orders.getOrder': [everybody, { params }],
  'orders.decideFindings': [
    ministry,
    { params, body: { decisions: [{ findingId: 'none', decision: null }] } },
  ],
  'parties.listEntries': [ministry],
  'parties.listAbbreviations': [ministry],
  'parties.explain': [
    ministry,
    { body: { words: 'Кто это', meaning: { is: 'nobody' }, orderId: id, seen: null } },
  ],
  'parties.forget': [ministry, { params }],
};
