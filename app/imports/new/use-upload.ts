"use client";

import { useRef, useState } from "react";
import { fill } from "@/app/texts/fill";
import { shownFileName } from "../shown-file-name";
import { sendFile, UploadRefused } from "./send-file";
import { prepareUpload } from "./upload-actions";
import type { UploadTexts } from "./upload-texts";

export type SendingState = { phase: "sending"; fileName: string; sentBytes: number; totalBytes: number };

export type UploadState = { phase: "idle" } | SendingState | { phase: "refused"; sentence: string };

const sampleName = "sample-balances.csv";

export type SentFile = { filePath: string; fileName: string; fileSize: number };

/** What became of a file that has arrived: another page comes, this one goes on, or it was refused with a sentence. */
export type Arrival = "leaving" | "done" | { refusal: string };

/** Sends one file. @param onArrival makes something of a file that has arrived */
export function useUpload(
  maxFileBytes: number,
  refusals: UploadTexts["refusals"],
  onArrival: (file: SentFile) => Promise<Arrival>,
) {
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
      await sendFile(uploadPath, file, { signal, onProgress, refusals });
      onProgress(file.size);
      const arrival = await onArrival({ filePath, fileName, fileSize: file.size });
      if (arrival === "done") setState({ phase: "idle" });
      else if (arrival !== "leaving") throw new UploadRefused(arrival.refusal);
    } catch (error) {
      if (signal.aborted) return;
      setState({
        phase: "refused",
        sentence: error instanceof UploadRefused ? error.message : refusals.connectionLost,
      });
    }
  }

  return {
    state,
    upload(files: File[]) {
      const [file] = files;
      if (!file) return;
      const sentence = refuseFiles(files, maxFileBytes, refusals);
      if (sentence) setState({ phase: "refused", sentence });
      else void send(file.name, file.size, async () => file);
    },
    uploadSample() {
      void send(sampleName, 0, (signal) => fetchSample(signal, refusals.sampleLost));
    },
    cancel() {
      sending.current?.abort();
      setState({ phase: "idle" });
    },
  };
}

/** What can be told without sending anything. */
function refuseFiles(
  files: File[],
  maxFileBytes: number,
  { several, tooLarge }: UploadTexts["refusals"],
): string | undefined {
  const [file] = files;
  if (files.length > 1) return several;
  if (!file || file.size <= maxFileBytes) return undefined;
  return fill(tooLarge, { file: shownFileName(file.name) });
}

async function fetchSample(signal: AbortSignal, sampleLost: string): Promise<File> {
  const response = await fetch(`/${sampleName}`, { signal }).catch(() => undefined);
  if (!response?.ok) throw new UploadRefused(sampleLost);
  return new File([await response.blob()], sampleName, { type: "text/csv" });
}
