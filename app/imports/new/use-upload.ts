"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { formatBytes } from "@/app/elements/number-words";
import { shownFileName } from "../shown-file-name";
import { connectionLost, sendFile, UploadRefused } from "./send-file";
import { importUploadedFile, prepareUpload } from "./upload-actions";

export type SendingState = { phase: "sending"; fileName: string; sentBytes: number; totalBytes: number };

export type UploadState = { phase: "idle" } | SendingState | { phase: "refused"; sentence: string };

const samplePath = "/sample-balances.csv";

/** Sends one file, has an import made of it, and goes on to its columns. */
export function useUpload(maxFileBytes: number) {
  const router = useRouter();
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  const sending = useRef<AbortController | undefined>(undefined);

  async function send(fileName: string, totalBytes: number, getFile: (signal: AbortSignal) => Promise<File>) {
    const controller = new AbortController();
    sending.current = controller;
    const { signal } = controller;
    setState({ phase: "sending", fileName, sentBytes: 0, totalBytes });
    try {
      const file = await getFile(signal);
      const { uploadPath, filePath } = await prepareUpload();
      const onProgress = (sentBytes: number) =>
        setState({ phase: "sending", fileName, sentBytes: Math.min(sentBytes, file.size), totalBytes: file.size });
      await sendFile(uploadPath, file, { signal, onProgress });
      onProgress(file.size);
      const started = await importUploadedFile({ filePath, fileName, fileSize: file.size });
      if (!started.ok) throw new UploadRefused(started.sentence);
      router.push(`/imports/${started.importId}/columns`);
    } catch (error) {
      if (signal.aborted) return;
      setState({ phase: "refused", sentence: error instanceof UploadRefused ? error.message : connectionLost });
    }
  }

  return {
    state,
    upload(files: File[]) {
      const [file] = files;
      if (!file) return;
      const sentence = refuseFiles(files, maxFileBytes);
      if (sentence) setState({ phase: "refused", sentence });
      else void send(file.name, file.size, async () => file);
    },
    uploadSample() {
      void send("sample-balances.csv", 0, fetchSample);
    },
    cancel() {
      sending.current?.abort();
      setState({ phase: "idle" });
    },
  };
}

/** What can be told without sending anything. */
function refuseFiles(files: File[], maxFileBytes: number): string | undefined {
  const [file] = files;
  if (files.length > 1) return "These are several files. Import them one after the other.";
  if (!file || file.size <= maxFileBytes) return undefined;
  return `${shownFileName(file.name)} is larger than ${formatBytes(maxFileBytes)}, the most that this installation takes. Split it and import the parts.`;
}

async function fetchSample(signal: AbortSignal): Promise<File> {
  const response = await fetch(samplePath, { signal });
  if (!response.ok) throw new UploadRefused("The sample could not be fetched. Try it again.");
  return new File([await response.blob()], "sample-balances.csv", { type: "text/csv" });
}
