/** The one name of the outer world that the domain mentions, and only as a type: bytes that a caller sends. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
