import { type SingleByteEncoding, singleByteLetters } from "../files/single-byte-letters";

/** Text as its bytes in an encoding of one byte each; a `?` for what it does not have. */
export function encodeSingleByte(text: string, encoding: SingleByteEncoding): Buffer {
  const letters = singleByteLetters[encoding];
  const byteOf = (character: string) => {
    const place = letters.indexOf(character);
    return character < "\x80" ? character.charCodeAt(0) : place === -1 ? 0x3f : place + 0x80;
  };
  return Buffer.from([...text].map(byteOf));
}
