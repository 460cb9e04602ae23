import { SearchX } from "lucide";
import type { Metadata } from "next";
import { buttonStyle } from "./elements/button-style";
import { EmptyState } from "./elements/empty-state";
import { reader } from "./texts/reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).texts.notFound.pageTitle };
}

export default async function NotFound() {
  const { notFound } = (await reader()).texts;
  return (
    <EmptyState
      icon={SearchX}
      isWholePage
      title={notFound.title}
      actions={
        <>
          <a href="/imports" className={buttonStyle.primary}>
            {notFound.imports}
          </a>
          <a href="/" className={buttonStyle.secondary}>
            {notFound.overview}
          </a>
        </>
      }
    >
      {notFound.text}
    </EmptyState>
  );
}
