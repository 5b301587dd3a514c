import QRCode from 'qrcode';

/** Sheets are photographed from a desk: a damaged quarter must not matter. */
const options = { errorCorrectionLevel: 'Q', margin: 0 } as const;

export const qrVector = (text: string): Promise<string> => QRCode.toString(text, { ...options, type: 'svg' });

export const qrPicture = (text: string): Promise<Buffer> => QRCode.toBuffer(text, { ...options, scale: 8 });
