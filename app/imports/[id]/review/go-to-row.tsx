import { buttonStyle } from "@/app/elements/button-style";
import { fieldStyle } from "@/app/elements/field-style";
import { reader } from "@/app/texts/reader";

/**
 * All rows are in the order of the file, so that the number of a row says where it is. From a part of them it leads to all.
 * @param count of all rows @param isWhole whether all are shown
 */
export async function GoToRow({ path, count, isWhole }: { path: string; count: number; isWhole: boolean }) {
  const { scroll } = (await reader()).texts.review.rows;
  return (
    <form action={path} data-keep-place className="flex items-center gap-2 max-sm:flex-wrap">
      <label htmlFor="go-to-row" className="shrink-0">
        {scroll.goTo}
      </label>
      <input
        id="go-to-row"
        name="row"
        type="number"
        min={1}
        max={count}
        required
        className={`${fieldStyle} max-w-28`}
      />
      <button type="submit" className={buttonStyle.secondary}>
        {/* One over the other, so that nothing moves when the other is said. */}
        <span className="grid *:col-start-1 *:row-start-1">
          <span className="group-aria-busy:invisible">{isWhole ? scroll.go : scroll.goAmongAll}</span>
          {isWhole && <span className="invisible group-aria-busy:visible">{scroll.going}</span>}
        </span>
      </button>
    </form>
  );
}
