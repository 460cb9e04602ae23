import { TextWithMoments } from "@/app/elements/text-with-moments";
import { reader } from "@/app/texts/reader";
import { balanceHistory } from "@/lib/transactions/balance-history";
import { LazyPlot } from "./lazy-plot";

const mostPoints = 200;

/** The balance over time, as a picture and in words; absent while there is no course to show. */
export async function BalancePlot({ siteId, customerId }: { siteId: string; customerId: string }) {
  const points = await balanceHistory(siteId, customerId, mostPoints);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const { plot } = (await reader()).texts.customer;
  const balances = points.map(({ balance }) => balance);
  const [lowest, highest] = [Math.min(...balances), Math.max(...balances)];
  return (
    <section aria-labelledby="plot" className="mt-8">
      <h2 id="plot" className="mb-3 font-semibold">
        {plot.title}
      </h2>
      <figure className="panel p-4 sm:p-5">
        <LazyPlot points={points.map(({ date, balance }) => ({ time: date.getTime(), balance }))} />
        <figcaption className="mt-3 text-ink-soft text-sm">
          <TextWithMoments
            text={plot.summary(first.balance, last.balance, lowest, highest)}
            moments={{ from: first.date, to: last.date }}
          />
          {points.length === mostPoints && ` ${plot.latest(mostPoints)}`}
        </figcaption>
      </figure>
    </section>
  );
}
