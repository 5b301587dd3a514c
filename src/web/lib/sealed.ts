import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js';

/**
 * Texts that wait in a shared browser. The cipher works at once, not by a promise: the last key stroke is sealed
 * while the page is being closed.
 * @param key 64 hexadecimal digits, from the person's session
 */
export function seal(key: string, text: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = xchacha20poly1305(hexToBytes(key), nonce).encrypt(new TextEncoder().encode(text));
  return bytesToHex(nonce) + bytesToHex(sealed);
}

/** The text, or undefined where it was sealed by somebody else or spoiled. */
export function unseal(key: string, sealed: string): string | undefined {
  try {
    const bytes = hexToBytes(sealed);
    const cipher = xchacha20poly1305(hexToBytes(key), bytes.subarray(0, NONCE_BYTES));
    return new TextDecoder().decode(cipher.decrypt(bytes.subarray(NONCE_BYTES)));
  } catch {
    return undefined;
  }
}

const NONCE_BYTES = 24;
