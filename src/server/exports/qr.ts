import { crc32, deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

/** Sheets are photographed from a desk: a damaged quarter must not matter. */
const options = { errorCorrectionLevel: 'Q', margin: 0 } as const;

export const qrVector = (text: string): Promise<string> => QRCode.toString(text, { ...options, type: 'svg' });

/** Pixels of a side of one square: so many make up one byte of a picture that knows black and white. */
const SCALE = 8;
const [BLACK, WHITE] = [0x00, 0xff];
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const BLACK_AND_WHITE = [1, 0, 0, 0, 0];

/**
 * A PNG of one bit a pixel. The library's own, of four bytes a pixel, took as long as the rest of a workbook.
 * (ISO/IEC 15948, 11.2)
 * @param ratio of its width to its height; what is wider than the code stays white beside it
 */
export function qrPicture(text: string, ratio = 1): Buffer {
  const { modules } = QRCode.create(text, options);
  const side = modules.size * SCALE;
  const across = Math.max(modules.size, Math.round(modules.size * ratio));
  const rows = Array.from({ length: modules.size }, (_, row) => {
    const squares = Array.from({ length: across }, (_, at) =>
      at < modules.size && modules.get(row, at) ? BLACK : WHITE,
    );
    const unfiltered = Buffer.from([0, ...squares]);
    return Buffer.concat(Array.from({ length: SCALE }, () => unfiltered));
  });
  const size = Buffer.alloc(8);
  size.writeUInt32BE(across * SCALE, 0);
  size.writeUInt32BE(side, 4);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(BLACK_AND_WHITE)])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
