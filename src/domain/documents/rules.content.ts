/** So many bytes from the beginning of a file say what it is. */
export const HEAD_BYTES = 4096;

/** Whether a beginning is that of the kind. */
type Looks = (head: Head) => boolean;

interface Head {
  readonly bytes: Uint8Array;
  /** Byte by byte as Latin letters, without the marks and zeros of wide encodings. */
  readonly text: string;
}

const begins =
  (...signature: readonly number[]): Looks =>
  ({ bytes }) =>
    signature.every((byte, at) => bytes[at] === byte);
const anyOf =
  (...kinds: readonly Looks[]): Looks =>
  (head) =>
    kinds.some((looks) => looks(head));

/** A file that names its encoding first: «Юникод» of a plain editor. */
const isWide = anyOf(begins(0xff, 0xfe), begins(0xfe, 0xff));
const isLetters: Looks = (head) => isWide(head) || !head.bytes.includes(0);
const isPlain: Looks = (head) =>
  isLetters(head) && !/^\s*<(?:!doctype|\?xml|html|head|body|svg|script|iframe)\b/i.test(head.text);
/** What a browser would run, whatever stands before it. */
const active = /<(?:[\w-]{1,40}:)?(?:html|svg|script|iframe|object|embed)\b|<!doctype\s+html\b/i;
const isXml: Looks = (head) =>
  isLetters(head) && /^\s*<[?!a-z_\x80-\xff]/i.test(head.text) && !active.test(head.text);

const isZip = anyOf(begins(0x50, 0x4b, 3, 4), begins(0x50, 0x4b, 5, 6));
/** Compound files: what Word and Excel wrote before 2007. */
const isCompound = begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const isRtf: Looks = ({ text }) => text.startsWith('{\\rtf');
const isJpeg = begins(0xff, 0xd8, 0xff);

/** ContentInfo of RFC 5652: a sequence that begins with the name «signed data». */
const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const isDerSignature: Looks = ({ bytes }) => {
  const length = bytes[1] ?? 0;
  const at = 2 + (length > 0x80 && length <= 0x84 ? length - 0x80 : 0);
  return bytes[0] === 0x30 && signedData.every((byte, n) => bytes[at + n] === byte);
};
/** The same in letters, as certified tools of signing write it: base64 of DER, with its two lines or without. */
const isBase64Signature: Looks = ({ text }) =>
  /^MI.{2,10}(?:KoZIhvcNAQcC|CSqGSIb3DQEHA[g-v]|BgkqhkiG9w0BBw[I-L])/.test(
    text.replace(/^-----BEGIN [A-Z0-9 ]{1,40}-----/, '').replace(/\s/g, ''),
  );
const isSignature = anyOf(isDerSignature, isBase64Signature);

const looksOf: Readonly<Record<string, Looks>> = {
  pdf: ({ text }) => text.slice(0, 1024).includes('%PDF-'),
  doc: anyOf(isCompound, isRtf),
  docx: isZip,
  xls: isCompound,
  xlsx: isZip,
  odt: isZip,
  ods: isZip,
  rtf: isRtf,
  txt: isPlain,
  xml: isXml,
  jpg: isJpeg,
  jpeg: isJpeg,
  png: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  zip: isZip,
  sig: isSignature,
  p7s: isSignature,
};

/**
 * Whether a file is what its name says: a programme is not a picture because it is called so. WordPad and some
 * accounting programs call RTF «.doc», which every reader opens.
 * @param extension as `acceptedExtension` gives it
 * @param head the first `HEAD_BYTES`, or all of a shorter file
 */
export function isAsNamed(extension: string, head: Uint8Array): boolean {
  const bytes = head.subarray(0, HEAD_BYTES);
  const text = String.fromCharCode(...bytes)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return looksOf[extension]?.({ bytes, text }) ?? false;
}
