import type { Section } from '#domain/forms/model.ts';
import { line } from './fields.ts';
import { buildings, gym, rooms } from './resource-survey.buildings.ts';
import { canteen, library } from './resource-survey.canteen-library.ts';
import { computers, kits, otherEquipment, technologyRooms, workshops } from './resource-survey.equipment.ts';

export const facilities: Section = {
  id: 'facilities',
  title: 'Материально-техническое оснащение',
  note: 'В приказе у строк 2–9.5 три графы: основное здание, пристрой, другой корпус. Здесь здание указывают у кабинетов (2) и спортивного зала (3), остальное — по школе в целом, по всем зданиям вместе.',
  source: line(155),
  tables: [
    buildings,
    rooms,
    gym,
    computers,
    technologyRooms,
    workshops,
    canteen,
    library,
    kits,
    otherEquipment,
  ],
};
