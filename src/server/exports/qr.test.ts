import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { qrPicture } from './qr.ts';

const address = 'https://opora.example/surveys/0192aaaa-0000-7000-8000-000000000001';

it('is a picture of one bit a pixel, square by square as the code says', () => {
  const png = qrPicture(address);
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
  const [width, height, depth, colours] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png.at(24),
    png.at(25),
  ];
  expect({ width, height, depth, colours }).toEqual({
    width: modules.size * 8,
    height: modules.size * 8,
    depth: 1,
    colours: 0,
  });

  const begins = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(begins + 4, begins + 4 + png.readUInt32BE(begins - 4)));
  const line = modules.size + 1;
  for (let row = 0; row < modules.size * 8; row++) {
    const squares = [...lines.subarray(row * line + 1, (row + 1) * line)].map((byte) => byte === 0);
    const wanted = Array.from(
      { length: modules.size },
      (_, at) => modules.get(Math.floor(row / 8), at) === 1,
    );
    expect(squares, `line ${row}`).toEqual(wanted);
  }
});
