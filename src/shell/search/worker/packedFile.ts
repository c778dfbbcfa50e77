/** Loads the compressed files of an index. */

/** Returns the bytes of a file. Rejects if it is not there. */
export async function loadPacked(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server may have sent the file as compressed text, which the browser has unpacked.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? await unpacked(bytes) : bytes).subarray(signatureLength);
}

/** Each file begins with `pagefind_dcd`. */
const signatureLength = 12;

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
