import type { CDPSession, Page } from '@playwright/test';
import type { Timed } from './measure.ts';

/** Slow rural line: 1.6 Mbit/s with 300 ms of latency. */
export const SLOW_LINE = { latency: 300, throughput: (1.6 * 1_000_000) / 8 } as const;

export async function slowCpu(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

export async function slowLine(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_LINE.latency,
    downloadThroughput: SLOW_LINE.throughput,
    uploadThroughput: SLOW_LINE.throughput,
  });
}

/**
 * From the event to the frame that shows its effect: the first task after the animation frame that follows the
 * event's handlers. Both sides wait for the same display, so up to one frame (16 ms) of it is waiting.
 */
export async function eventToPaint(page: Page, event: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((name) => {
    const state = window as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve) => {
      document.addEventListener(
        name,
        (happened) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - happened.timeStamp);
            channel.port2.postMessage(null);
          });
        },
        { once: true, capture: true },
      );
    });
  }, event);
  await act();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** From the press to the frame that shows so many rows; a page that reads its code or its data first pays for that too. */
export async function rowsToPaint(
  page: Page,
  selector: string,
  count: number,
  press: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(
    ([row, rows]) => {
      const state = window as unknown as { painted: Promise<number> };
      state.painted = new Promise((resolve) => {
        const pressed = ({ timeStamp }: Event) => {
          const look = () => {
            if (document.querySelectorAll(row).length < rows) return void requestAnimationFrame(look);
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
            channel.port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
        document.addEventListener('click', pressed, { once: true, capture: true });
      });
    },
    [selector, count] as const,
  );
  await press();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** Does the act again and again; the first few only warm up. */
export async function repeated(times: number, act: (turn: number) => Promise<number>): Promise<Timed> {
  const WARM = 3;
  const measured: number[] = [];
  const began = performance.now();
  for (let turn = 0; turn < times + WARM; turn += 1) {
    const took = await act(turn);
    if (turn >= WARM) measured.push(took);
  }
  return { times: measured, wholeMs: performance.now() - began };
}

/** Bytes that a first visit brings over the wire, those of scripts apart. */
export async function weigh(
  page: Page,
  visit: () => Promise<unknown>,
): Promise<{ all: number; scripts: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let [all, ofScripts] = [0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (scripts.has(requestId)) ofScripts += encodedDataLength;
  });
  await visit();
  await session.detach();
  return { all, scripts: ofScripts };
}
