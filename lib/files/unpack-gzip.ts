import { Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FileLimits, FileSource } from "./file-source";
import { UnreadableFile } from "./unreadable-file";

/** What a gzip holds. The stream fails with an UnreadableFile when it is broken or holds more than allowed. */
export function unpackGzip(source: FileSource, limits: FileLimits): FileSource {
  return async () => {
    const packed = await source();
    const unpacked = createGunzip();
    const counted = limitBytes(limits.unpackedBytes);
    packed.once("error", (error) => unpacked.destroy(error));
    unpacked.once("error", (error) => counted.destroy(isGzipError(error) ? new UnreadableFile("GZIP_BROKEN") : error));
    counted.once("close", () => {
      unpacked.destroy();
      packed.destroy();
    });
    return packed.pipe(unpacked).pipe(counted);
  };
}

function limitBytes(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      if (size > limit) done(new UnreadableFile("UNPACKED_TOO_LARGE"));
      else done(null, piece);
    },
  });
}

function isGzipError(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
}
