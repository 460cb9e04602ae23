import { FileUp, type IconNode, LayoutDashboard, Settings, Users } from "lucide";
import { LineIcon } from "@/app/elements/line-icon";
import { reader } from "@/app/texts/reader";
import { PlaceLink } from "./place-link";

/** The left rail; a top bar on small screens. */
export async function SiteNavigation({ siteName }: { siteName: string }) {
  const { frame } = (await reader()).texts;
  const places: { href: string; name: string; icon: IconNode }[] = [
    { href: "/", name: frame.overview, icon: LayoutDashboard },
    { href: "/imports", name: frame.imports, icon: FileUp },
    { href: "/customers", name: frame.customers, icon: Users },
    { href: "/settings", name: frame.settings, icon: Settings },
  ];
  return (
    <div className="max-md:pt-3 md:px-3 md:py-6">
      <p className="flex items-center gap-2 px-4 pb-2 md:px-3 md:pb-5">
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-lg bg-accent text-on-accent text-sm"
        >
          {siteName.slice(0, 1)}
        </span>
        <span className="min-w-0 leading-tight">
          <span className="block truncate font-semibold text-sm">{siteName}</span>
          <span className="block text-ink-soft text-xs">{frame.product}</span>
        </span>
      </p>
      <nav aria-label={frame.navigation}>
        <ul className="flex gap-1 max-md:justify-between max-md:px-2 md:flex-col">
          {places.map(({ href, name, icon }) => (
            <li key={href} className="max-md:flex-1">
              <PlaceLink href={href}>
                <LineIcon icon={icon} className="size-4 shrink-0" />
                {name}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
