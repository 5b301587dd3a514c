import { describe, expect, it } from 'vitest';
import { EffortMeter } from './effort-meter.ts';

const minutes = (n: number) => n * 60_000;

describe('EffortMeter', () => {
  it('counts keys and the time between them', () => {
    const meter = new EffortMeter();
    meter.touch(0, 1);
    meter.touch(20_000, 1);
    meter.touch(50_500, 0);
    expect(meter.take()).toEqual({ keys: 2, seconds: 50 });
  });

  it('leaves pauses out', () => {
    const meter = new EffortMeter();
    meter.touch(0, 1);
    meter.touch(minutes(30), 1);
    meter.touch(minutes(30) + 4000, 1);
    expect(meter.take()).toEqual({ keys: 3, seconds: 4 });
  });

  it('counts nothing twice, keeps parts of a second and takes back what did not arrive', () => {
    const meter = new EffortMeter();
    meter.touch(0, 1);
    meter.touch(1700, 1);
    const first = meter.take();
    expect(first).toEqual({ keys: 2, seconds: 1 });
    meter.touch(2000, 1);
    expect(meter.take()).toEqual({ keys: 1, seconds: 1 });
    meter.giveBack(first);
    expect(meter.take()).toEqual({ keys: 2, seconds: 1 });
    expect(meter.take()).toEqual({ keys: 0, seconds: 0 });
  });

  it('never reports more than one batch may hold', () => {
    const meter = new EffortMeter();
    for (let at = 0; at <= 200; at += 1) meter.touch(at * 59_000, 200);
    expect(meter.take()).toEqual({ keys: 20_000, seconds: 3600 });
  });
});
