import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";
import { Select } from "@/app/elements/select";
import type { Texts } from "@/app/texts/english";
import { type CustomerOrder, customerOrders } from "@/lib/customers/list-customers";

/** Searches and sorts by address, so that a search can be kept and sent. */
export function CustomerSearch({
  search,
  order,
  texts,
}: {
  search: string;
  order: CustomerOrder;
  texts: Texts["customers"];
}) {
  return (
    <search>
      <form action="/customers" className="mb-4 flex flex-wrap items-end gap-2">
        <div className="min-w-0 grow basis-60 sm:max-w-80">
          <label htmlFor="search" className="mb-1 block font-medium text-sm">
            {texts.searchLabel}
          </label>
          <input
            id="search"
            name="search"
            type="search"
            key={search}
            defaultValue={search}
            maxLength={500}
            className={fieldStyle}
          />
        </div>
        <div>
          <label htmlFor="order" className="mb-1 block font-medium text-sm">
            {texts.order.label}
          </label>
          <Select id="order" name="order" key={order} defaultValue={order}>
            {customerOrders.map((each) => (
              <option key={each} value={each}>
                {texts.order[each]}
              </option>
            ))}
          </Select>
        </div>
        <button type="submit" className={buttonStyle.secondary}>
          {texts.search}
        </button>
      </form>
    </search>
  );
}
