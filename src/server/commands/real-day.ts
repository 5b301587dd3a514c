import { unattended } from '#domain/access/authorized.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { listMovedDays } from '#server/directory/store.regions.ts';
import { setBusinessDay } from '#server/directory/store.ts';
import { writeJournal } from '#server/lib/journal.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Ends the conditional day of every region: a start that is no demonstration refuses one, and nobody is in to move it. */
export const realDay: Command = {
  usage: '',
  options: {},
  positionals: 0,
  run: (terminal) =>
    withDatabase(terminal, async ({ owner }) => {
      const moved = await owner.transaction().execute(async (tx) => {
        const regions = await listMovedDays(tx);
        for (const { id: regionId } of regions) {
          await setBusinessDay(tx, unattended({ regionId }, 'move_clock'), null);
          await writeJournal(tx, {
            regionId,
            userId: null,
            event: directoryContract.moveClock.audit,
            subject: `region:${regionId}`,
            detail: { businessOn: null },
            businessAt: new Date(),
            requestId: 'real-day',
          });
        }
        return regions;
      });
      if (moved.length === 0) terminal.print(terminal.words('real_day.none'));
      for (const { name, businessOn } of moved)
        terminal.print(terminal.words('real_day.returned', { name, date: printDate(businessOn) }));
      return 0;
    }),
};
