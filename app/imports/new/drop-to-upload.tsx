"use client";

import { useRouter } from "next/navigation";
import { DropMark } from "./drop-mark";
import { handFiles } from "./handed-files";
import { useFileDrop } from "./use-file-drop";

/** A file that is dropped anywhere on this page is uploaded. */
export function DropToUpload({ text }: { text: string }) {
  const router = useRouter();
  const held = useFileDrop((files) => {
    handFiles(files);
    router.push("/imports/new");
  });
  return held && <DropMark text={text} />;
}
